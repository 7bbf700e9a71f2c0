import { within } from './copy';
import type { PreflightRule } from './rule';
import { joinNames } from '../text/joinNames';
import { matchesIn } from '../text/matchesIn';

/** Words that a lawyer would ask about, in the reporter’s own voice: not errors, but each needs its support. */
export const legalWords: PreflightRule = {
  name: 'legal',
  check: ({ body, reporter, language }) => {
    const { risky, proven } = language.desk;
    const support = body.findIndex((block) => proven.test(reporter.get(block.id) ?? ''));
    const basis =
      support < 0
        ? 'No conviction or sentence is stated in the copy'
        : `Paragraph ${support + 1} speaks of a conviction or sentence; check that it covers this`;
    const raised = new Set<string>();
    return body.flatMap((block) => {
      const matches = matchesIn(reporter.get(block.id) ?? '', risky).filter(
        (match) => !raised.has(match[0].toLowerCase()),
      );
      const [first] = matches;
      const last = matches.at(-1);
      if (!first || !last) return [];
      for (const match of matches) raised.add(match[0].toLowerCase());
      const words = joinNames([...new Set(matches.map((match) => `“${match[0]}”`))].slice(0, 8));
      return [
        {
          severity: 'info',
          at: within(block, first.index, last.index + last[0].length),
          message: `${words} ${matches.length > 1 ? 'need' : 'needs'} support in law. ${basis}.`,
        } as const,
      ];
    });
  },
};
