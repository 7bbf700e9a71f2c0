import { within } from './copy';
import type { PreflightRule } from './rule';
import { matchesIn } from '../text/matchesIn';

/** Somebody was asked and has not answered: the line stays, and the answer is waited for. */
export const rightOfReply: PreflightRule = {
  name: 'right-of-reply',
  check: ({ body, reporter, language }) =>
    body.flatMap((block) =>
      matchesIn(reporter.get(block.id) ?? '', language.desk.askedForComment).map((match) => {
        const sentence = block.text.lastIndexOf('. ', match.index) + 1;
        const party = block.text.slice(Math.max(sentence, match.index - 60), match.index).trim();
        return {
          severity: 'info',
          at: within(block, match.index, match.index + match[0].length),
          message: `Right of reply: ${party === '' ? 'a party' : party} — no answer is recorded. Keep the line and look for an answer before publishing.`,
        } as const;
      }),
    ),
};
