import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import type { Block } from '../story/block';
import type { BlockId } from '../story/range';
import { matchesIn } from '../text/matchesIn';

/** A name in the reporter's own words: “Ms Bright”, “Judith Marlowe KC”. */
export interface NameInCopy {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly title: string | null;
  /** The names after the title, without letters of honour. */
  readonly names: readonly string[];
  /** What stands before the title in capitals: “Home Secretary”. */
  readonly hasRole: boolean;
}

interface WordsAround {
  readonly titles: ReadonlySet<string>;
  readonly honours: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
}

const wordsAround = ({ desk: { names } }: LoadedLanguage): WordsAround => ({
  titles: new Set(wordsOf(names.titles)),
  honours: new Set(wordsOf(names.honours)),
  starters: new Set(wordsOf(names.starters)),
});

const capitals = /\p{Lu}[\p{L}\p{M}’'-]*\.?(?:[ \u00A0]\p{Lu}[\p{L}\p{M}’'-]*\.?)*/gu;

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Every name in the body outside quotations, in order; `reporter` gives each block's text with quotations blanked. */
export function findNames(
  body: readonly Block[],
  reporter: ReadonlyMap<BlockId, string>,
  language: LoadedLanguage,
): readonly NameInCopy[] {
  const around = language.table(wordsAround);
  return body.flatMap((block) =>
    matchesIn(reporter.get(block.id) ?? '', capitals).flatMap((run) =>
      sentences(wordsOfRun(run[0], run.index), around)
        .map((words) => nameFrom(block, words, around))
        .filter((name) => name !== null),
    ),
  );
}

/** Whether a word has an apostrophe: a possessive may end it. Hardly any has. */
const mayOwn = (word: string): boolean => word.includes('’') || word.includes("'");

function wordsOfRun(run: string, start: number): readonly Word[] {
  const words: Word[] = [];
  let from = start;
  for (const word of run.split(/[ \u00A0]/)) {
    const text = mayOwn(word) ? word.replace(/['’]s?(\.?)$/, '$1') : word;
    words.push({ text, from, to: from + text.length });
    from += word.length + 1;
  }
  return words;
}

/** A point ends a sentence unless it follows a title or an initial; a possessive ends a name. */
function sentences(words: readonly Word[], { titles }: WordsAround): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]];
  for (const [index, word] of words.entries()) {
    const bare = word.text.endsWith('.') ? word.text.slice(0, -1) : word.text;
    parts.at(-1)?.push({ ...word, text: bare, to: word.from + bare.length });
    const isAbbreviated = titles.has(bare) || bare.length === 1;
    const isPossessive = words[index + 1] !== undefined && (words[index + 1]?.from ?? 0) - word.to > 1;
    if ((bare !== word.text && !isAbbreviated) || isPossessive) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

function nameFrom(block: Block, words: readonly Word[], { titles, honours, starters }: WordsAround): NameInCopy | null {
  const start = words[0] && starters.has(words[0].text) ? 1 : 0;
  const titleAt = words.findIndex((word) => titles.has(word.text));
  const named = words.slice(titleAt < 0 ? start : titleAt + 1).filter((word) => !honours.has(word.text));
  const last = named.at(-1);
  const first = titleAt < 0 ? named[0] : words[titleAt];
  if (!first || !last) return null;
  return {
    block,
    from: first.from,
    to: last.to,
    title: titleAt < 0 ? null : (words[titleAt]?.text ?? null),
    names: named.map((word) => word.text),
    hasRole: titleAt > start,
  };
}
