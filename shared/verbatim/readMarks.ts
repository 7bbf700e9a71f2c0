import type { Token } from '../text/tokens';
import { wordsOf, type Piece } from './pieces';
import type { WordChange } from './grades';

/** More comparisons than any real quotation asks for; beyond it the marks are not believed. */
const mostWork = 4_000_000;

/** Texts that pieces and words are cut from. */
export interface Texts {
  readonly source: string;
  readonly current: string;
}

/**
 * Reads words with the desk's marks in them as the source's words: an ellipsis for any that went, a bracket for any it
 * replaces, every other word as it was. Null where there is no mark, or the marks do not account for all that differs.
 */
export function readMarks(was: readonly Piece[], is: readonly Piece[], texts: Texts): readonly WordChange[] | null {
  if (is.every(({ mark }) => mark === null)) return null;
  const said = wordsOf(was);
  if (said.length * is.length > mostWork) return null;
  const [first, ...others] = runsOf(is);
  if (!first || !standsAt(first.own, said, 0)) return null;
  const changes = [...changesIn(first.own, said, 0, texts)];
  let at = first.own.length;
  for (const [index, { mark, own }] of others.entries()) {
    const isLast = index === others.length - 1;
    const next = isLast ? lastPlace(own, said, at) : nextPlace(own, said, at);
    if (next === null) return null;
    if (mark) changes.push(changeAt(mark, said.slice(at, next), texts), ...changesIn(own, said, next, texts));
    at = next + own.length;
  }
  return at === said.length ? changes : null;
}

/** Words that must stand side by side, and the mark before them. */
interface Run {
  readonly mark: Piece | null;
  readonly own: readonly Piece[];
}

function runsOf(is: readonly Piece[]): readonly Run[] {
  const runs: { mark: Piece | null; own: Piece[] }[] = [{ mark: null, own: [] }];
  for (const piece of is) {
    if (isFree(piece)) runs.push({ mark: piece, own: [] });
    else if (wordsOf([piece]).length > 0) runs.at(-1)?.own.push(piece);
  }
  return runs;
}

/** A bracket inside a word stands for that word; any other mark for as many as it needs. */
const isFree = ({ mark, stem, ending }: Piece): boolean => mark !== null && stem === '' && ending === '';

const lower = (word: string): string => word.toLowerCase();

function isWordOf({ mark, key, stem, ending }: Piece, word: Token | undefined): boolean {
  if (word === undefined) return false;
  const said = lower(word.key);
  if (mark === null) return lower(key) === said;
  return said.length >= stem.length + ending.length && said.startsWith(lower(stem)) && said.endsWith(lower(ending));
}

const standsAt = (own: readonly Piece[], said: readonly Token[], at: number): boolean =>
  own.every((piece, index) => isWordOf(piece, said[at + index]));

function nextPlace(own: readonly Piece[], said: readonly Token[], from: number): number | null {
  for (let at = from; at + own.length <= said.length; at += 1) if (standsAt(own, said, at)) return at;
  return null;
}

function lastPlace(own: readonly Piece[], said: readonly Token[], from: number): number | null {
  const at = said.length - own.length;
  return at >= from && standsAt(own, said, at) ? at : null;
}

const cut = (text: string, tokens: readonly Token[]): string =>
  text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0);

function changeAt(mark: Piece, gone: readonly Token[], { source, current }: Texts): WordChange {
  const grade = mark.mark === 'bracket' ? 'bracketed' : gone.length > 0 ? 'trimmed' : 'punctuation';
  return { before: cut(source, gone), after: cut(current, [mark]), grade };
}

/** Words that stand, but not letter for letter. */
function changesIn(
  own: readonly Piece[],
  said: readonly Token[],
  at: number,
  { source, current }: Texts,
): readonly WordChange[] {
  return own.flatMap((piece, index): WordChange[] => {
    const word = said[at + index];
    if (!word || word.key === piece.key) return [];
    const grade = piece.mark === null ? 'case' : 'bracketed';
    return [{ before: cut(source, [word]), after: cut(current, [piece]), grade }];
  });
}
