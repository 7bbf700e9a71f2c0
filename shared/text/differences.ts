import { matchTokens, type Token } from './tokens';

/** A stretch that stands in both texts, in the first alone (`gone`), or in the second alone (`new`). */
export interface Difference {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Words with their apostrophes, blanks, and every other sign by itself: nothing is left out. */
const piece = /[\p{L}\p{N}\p{M}]+(?:['’‘][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

const piecesOf = (text: string): readonly Token[] =>
  [...text.matchAll(piece)].map(({ 0: key, index }) => ({ key, from: index, to: index + key.length }));

function add(found: Difference[], kind: Difference['kind'], text: string): void {
  const last = found.at(-1);
  if (text === '') return;
  if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
  else found.push({ kind, text });
}

/**
 * What a text has that another has not, word by word and in reading order; what went stands before what came. The texts of
 * all that is not `new` make up `before`, of all that is not `gone` make up `after`.
 */
export function differences(before: string, after: string): readonly Difference[] {
  const was = piecesOf(before);
  const is = piecesOf(after);
  const found: Difference[] = [];
  let at = { was: 0, is: 0 };
  for (const [i, j] of [...matchTokens(was, is), [was.length, is.length] as const]) {
    add(found, 'gone', before.slice(was[at.was]?.from ?? before.length, was[i]?.from ?? before.length));
    add(found, 'new', after.slice(is[at.is]?.from ?? after.length, is[j]?.from ?? after.length));
    add(found, 'same', was[i]?.key ?? '');
    at = { was: i + 1, is: j + 1 };
  }
  return found;
}
