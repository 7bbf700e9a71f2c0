import type { ScareWords } from '../../language/languageQuotes';
import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';

/** What is known of a word, as bits that one look-up gives at once. */
export const WORD = {
  determiner: 1,
  preposition: 2,
  auxiliary: 4,
  pronoun: 8,
  joiner: 16,
  saying: 32,
  utterance: 64,
  work: 128,
  broadcaster: 256,
  person: 512,
  that: 1024,
  breaking: 2048,
} as const satisfies Readonly<Record<keyof ScareWords, number>>;

const FUNCTION_WORD = WORD.determiner | WORD.preposition | WORD.auxiliary | WORD.pronoun | WORD.joiner;

/** The bits of `WORD` that each listed word of a language has. */
export type WordFacts = ReadonlyMap<string, number>;

/** Gathers what a language's lists say of each word. For `language.table`. */
export function wordFacts({ quotes: { scare } }: LoadedLanguage): WordFacts {
  const facts = new Map<string, number>();
  for (const [list, bit] of Object.entries(WORD))
    for (const word of wordsOf(scare[list as keyof ScareWords])) facts.set(word, (facts.get(word) ?? 0) | bit);
  return facts;
}

/** Small words that carry grammar rather than matter. */
export const isFunctionWord = (facts: number): boolean => (facts & FUNCTION_WORD) !== 0;

/** “is”, “was”, “will”. */
export const isAuxiliary = (facts: number): boolean => (facts & WORD.auxiliary) !== 0;
