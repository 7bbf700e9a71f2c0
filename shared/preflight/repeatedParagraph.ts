import { beginning, within } from './copy';
import type { Draft, PreflightRule } from './rule';

/** Fewer words may well be said twice. */
const fewest = 8;

const letters = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** A paragraph that stands in the copy twice, whatever its marks and capitals. */
export const repeatedParagraph: PreflightRule = {
  name: 'repeated-paragraph',
  check: ({ body }) => {
    const seen = new Map<string, number>();
    return body.flatMap((block, at): readonly Draft[] => {
      if (block.kind !== 'paragraph' && block.kind !== 'list-item') return [];
      const words = letters(block.text);
      if (words.split(' ').length < fewest) return [];
      const first = seen.get(words);
      if (first === undefined) {
        seen.set(words, at);
        return [];
      }
      return [
        {
          severity: 'warn',
          at: within(block, 0, block.text.length),
          message: `The paragraph “${beginning(block.text)}” stands twice, first as paragraph ${first + 1}. Take one out.`,
        },
      ];
    });
  },
};
