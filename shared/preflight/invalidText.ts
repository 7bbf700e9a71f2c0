import { invisiblesIn } from '../text/invisible';
import { within } from './copy';
import type { PreflightRule } from './rule';
import { matchesIn } from '../text/matchesIn';

/** Control characters, text that turns its direction round, and halves of characters: unseen, and broken in print. */
const invalid = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Characters that cannot be seen and must not be printed: those that came with a file were taken out, these were typed or pasted. */
export const invalidText: PreflightRule = {
  name: 'invalid-text',
  check: ({ story }) =>
    story.blocks.flatMap((block) => {
      const places = new Map([
        ...invisiblesIn(block.text).map(({ at, length }) => [at, length] as const),
        ...matchesIn(block.text, invalid).map(({ 0: found, index }) => [index, found.length] as const),
      ]);
      if (places.size === 0) return [];
      const first = Math.min(...places.keys());
      const code = (block.text.codePointAt(first) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const count = places.size === 1 ? 'a character' : `${places.size} characters`;
      return [
        {
          severity: 'hold',
          at: within(block, first, first + (places.get(first) ?? 1)),
          message: `This paragraph holds ${count} that cannot be printed (the first is U+${code}). Delete the place and type it again.`,
        } as const,
      ];
    }),
};
