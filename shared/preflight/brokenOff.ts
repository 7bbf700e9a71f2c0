import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import { within } from './copy';
import type { PreflightRule } from './rule';

const unfinished = ({ desk }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(desk.unfinished));
const lastWord = /[\p{L}’']+$/u;
/** No small word is longer. */
const longest = 40;

/** The word a text breaks off after, where it ends on a small word without a stop; null for none. */
export function brokenOffAfter(text: string, language: LoadedLanguage): string | null {
  const word = lastWord.exec(text.trimEnd().slice(-longest))?.[0];
  const isSentence = text.trim().split(/\s+/).length >= minimum;
  return word !== undefined && isSentence && language.table(unfinished).has(word.toLowerCase()) ? word : null;
}
/** A line of fewer words may be a heading or a label. */
const minimum = 4;

/** The copy ends in the middle of a sentence: the rest was lost on the way. */
export const brokenOff: PreflightRule = {
  name: 'broken-off',
  check: ({ body, language }) => {
    const last = body.at(-1);
    const word = last ? brokenOffAfter(last.text, language) : null;
    if (!last || word === null) return [];
    const to = last.text.trimEnd().length;
    return [
      {
        severity: 'hold',
        at: within(last, to - word.length, to),
        message: `The copy breaks off in the middle of a sentence, after “${word}”. Restore the rest from the source before publishing.`,
      },
    ];
  },
};
