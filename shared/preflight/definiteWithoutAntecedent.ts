import { within } from './copy';
import type { PreflightRule } from './rule';
import { joinNames } from '../text/joinNames';
import { matchesIn } from '../text/matchesIn';

/** The first sentence speaks of “the report” as if it were known: a sign that the opening is missing. */
export const definiteWithoutAntecedent: PreflightRule = {
  name: 'definite-without-antecedent',
  check: (copy) => {
    const first = copy.body.find((block) => block.kind === 'paragraph');
    if (!first) return [];
    const { introduced } = copy.language.desk;
    const [text = ''] = (copy.reporter.get(first.id) ?? '').slice(0, 2000).split(introduced.sentenceEnd);
    const matches = matchesIn(text, introduced.definite).filter(
      (match, index, all) =>
        all.findIndex((other) => other[1] === match[1]) === index &&
        !introduced.before(match[1] ?? '').test(text.slice(0, match.index)),
    );
    const [from] = matches;
    const last = matches.at(-1);
    if (!from || !last) return [];
    const names = joinNames(matches.map((match) => `“the ${match[1] ?? ''}”`));
    return [
      {
        severity: 'warn',
        at: within(first, from.index, last.index + last[0].length),
        message: `The first sentence speaks of ${names} before ${matches.length > 1 ? 'they are' : 'it is'} introduced. Check that the opening is whole, or say which is meant.`,
      },
    ];
  },
};
