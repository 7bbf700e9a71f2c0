import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import { matchesIn } from '../text/matchesIn';
import type { Block } from '../story/block';

/** A number and the word it counts, in the reporter's own words. */
export interface Counted {
  readonly value: number;
  /** What is counted, in small letters. */
  readonly what: string;
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

/**
 * A number in figures or words, and the word it counts; not a part of a longer number, of money or of a measure. What
 * stands before it is looked at last.
 */
const counts = ({ desk }: LoadedLanguage): RegExp =>
  new RegExp(
    `(\\d{1,3}(?:,\\d{3})*|${eitherCase(wordsOf(desk.numbers))}) (\\p{L}\\p{Ll}{2,})(?![\\p{L}-])(?<![\\p{L}\\p{N}.,£$€-]\\1 \\2)`,
    'gu',
  );

/** Words in small letters or with a capital: a pattern that takes any case takes twice as long. */
const eitherCase = (words: readonly string[]): string =>
  words.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join('|');

const numbers = ({ desk }: LoadedLanguage): ReadonlyMap<string, number> =>
  new Map(wordsOf(desk.numbers).map((word, at) => [word, at + 1]));

/** A number as the copy writes it, in figures or in words. */
export const valueOf = (count: string, language: LoadedLanguage): number =>
  language.table(numbers).get(count.toLowerCase()) ?? Number(count.replaceAll(',', ''));

/** Every number of something in what the reporter says in a block, in order; none where the language's numbers are not known. */
export const countedIn = (block: Block, text: string, language: LoadedLanguage): readonly Counted[] =>
  language.desk.numbers === ''
    ? []
    : matchesIn(text, language.table(counts)).map(({ 0: words, 1: count = '', 2: what = '', index }) => ({
        value: valueOf(count, language),
        what: what.toLowerCase(),
        block,
        from: index,
        to: index + words.length,
      }));
