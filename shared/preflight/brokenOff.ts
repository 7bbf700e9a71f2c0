import { within } from './copy';
import type { PreflightRule } from './rule';

/** No sentence ends on one of these: what follows was cut off. */
const unfinished = new Set(
  'a an the to of by for with from at in on and or but nor as than that which who whose into onto upon is was were are be been being has have had will would could should may might must his her their its our my your because although while if when where'.split(
    ' ',
  ),
);
const lastWord = /([\p{L}’']+)\s*$/u;

/** The word a text breaks off after, where it ends on a small word without a stop; null for none. */
export function brokenOffAfter(text: string): string | null {
  const word = lastWord.exec(text)?.[1];
  const isSentence = text.trim().split(/\s+/).length >= minimum;
  return word !== undefined && isSentence && unfinished.has(word.toLowerCase()) ? word : null;
}
/** A line of fewer words may be a heading or a label. */
const minimum = 4;

/** The copy ends in the middle of a sentence: the rest was lost on the way. */
export const brokenOff: PreflightRule = {
  name: 'broken-off',
  check: ({ body }) => {
    const last = body.at(-1);
    const word = last ? brokenOffAfter(last.text) : null;
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
