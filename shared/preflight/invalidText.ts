import { within } from './copy';
import type { PreflightRule } from './rule';

/** Control characters, text that turns its direction round, and halves of characters: unseen, and broken in print. */
const invalid = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Characters that cannot be seen and must not be printed. */
export const invalidText: PreflightRule = {
  name: 'invalid-text',
  check: ({ story }) =>
    story.blocks.flatMap((block) => {
      const matches = [...block.text.matchAll(invalid)];
      const [first] = matches;
      if (!first) return [];
      const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const count = matches.length === 1 ? 'a character' : `${matches.length} characters`;
      return [
        {
          severity: 'hold',
          at: within(block, first.index, first.index + first[0].length),
          message: `This paragraph holds ${count} that cannot be printed (the first is U+${code}). Delete the place and type it again.`,
        } as const,
      ];
    }),
};
