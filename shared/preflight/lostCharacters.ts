import { matchesIn } from '../text/matchesIn';
import { within } from './copy';
import type { PreflightRule } from './rule';

/** The sign that stands where a character was lost; “It?s”, “won?t”; “?We open,? said”: what systems set for marks they do not know. */
const lost =
  /\uFFFD|(?<=\p{L})\?(?=(?:s|t|m|d|re|ve|ll)(?![\p{L}=]))|(?<![\p{L}\p{N}?!.])\?(?=\p{L}[^?\n]{3,400}[.,!]\?(?:\s|$))|(?<=[\p{L}\p{N}][.,!])\?(?=\s\p{Ll})/gu;
/** Hardly a paragraph has either. */
const mayBeLost = /[\uFFFD?]/;
const address = /(?:https?:\/\/|www\.)\S{0,400}/g;

/** Characters that were lost on the way to this desk: nobody can tell from the copy what they were. */
export const lostCharacters: PreflightRule = {
  name: 'lost-characters',
  check: ({ story }) =>
    story.blocks.flatMap((block) => {
      if (!mayBeLost.test(block.text)) return [];
      // A question mark in an address is its own.
      const words = block.text.replace(address, (found) => ' '.repeat(found.length));
      const [first, ...more] = matchesIn(words, lost);
      if (!first) return [];
      const { index } = first;
      const around = /\S*$/.exec(block.text.slice(0, index))?.[0] ?? '';
      const word = (around + (/^\S*/.exec(block.text.slice(index))?.[0] ?? '')).slice(0, 40);
      const count = more.length === 0 ? 'A character was' : `${more.length + 1} characters were`;
      return [
        {
          severity: 'hold',
          at: within(block, index, index + 1),
          message: `${count} lost in this paragraph on the way here (“${word}”): quotation marks, dashes or accents are missing. Ask for the copy again, or type them from the original.`,
        } as const,
      ];
    }),
};
