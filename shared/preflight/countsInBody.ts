import { wordsOf } from '../language/wordList';
import type { LoadedLanguage } from '../language/loadLanguage';
import { within, type Copy } from './copy';
import type { Counted } from './countedIn';
import type { Draft, PreflightRule } from './rule';

const uncounted = ({ desk }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(desk.counts.uncounted));

const textOf = ({ reporter }: Copy, { block }: Counted): string => reporter.get(block.id) ?? '';

/** Higher numbers are of votes, seats and surveys, of which a story has many. */
const highest = 20;

/** Whether the number is of what was told of before, and of all of it: “the four boats”. */
function isKnown(copy: Copy, counted: Counted): boolean {
  const { known, narrowed } = copy.language.desk.counts;
  const text = textOf(copy, counted);
  return (
    counted.value <= highest &&
    known.test(text.slice(Math.max(0, counted.from - 12), counted.from)) &&
    !narrowed.test(text.slice(counted.to, counted.to + 30))
  );
}

/**
 * “Three boats sank … the four boats”: what was told of already had another number, one other and no more.
 */
export const countsInBody: PreflightRule = {
  name: 'counts-in-body',
  check: (copy) => {
    const told = new Map<string, Counted[]>();
    const skipped = copy.language.table(uncounted);
    return copy.counted.flatMap((counted): readonly Draft[] => {
      const { what, value, block, from, to } = counted;
      if (skipped.has(what) || value < 2 || !block.text.slice(from, to).endsWith(what)) return [];
      const before = told.get(what) ?? [];
      told.set(what, [...before, counted]);
      const values = new Set(before.map((each) => each.value));
      const [first] = before;
      const isOne = values.size === 1 && !values.has(value);
      if (!first || !isOne || !isKnown(copy, counted)) return [];
      return [
        {
          severity: 'query',
          at: within(block, from, to),
          message: `“${first.block.text.slice(first.from, first.to)}” further up, and “${block.text.slice(from, to)}” here, as if they were told of. Check the number.`,
        },
      ];
    });
  },
};
