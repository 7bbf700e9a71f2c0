import type { LineWords } from '../../language/languageCleaning';
import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';

/** The classes of words that tell what a line is for. The learned models know each by its place. */
export const wordClassNames = [
  'function',
  'personal',
  'legal',
  'share',
  'sign',
  'comment',
  'label',
  'menu',
  'credit',
  'month',
  'time',
  'speech',
  'past',
] as const satisfies readonly (keyof LineWords)[];

/** The places in `wordClassNames` of each listed word, by the word in small letters. For `language.table`. */
export function wordClasses({ cleaning: { words } }: LoadedLanguage): ReadonlyMap<string, readonly number[]> {
  const classes = new Map<string, number[]>();
  wordClassNames.forEach((name, at) => {
    for (const word of new Set(wordsOf(words[name]))) classes.set(word, [...(classes.get(word) ?? []), at]);
  });
  return classes;
}
