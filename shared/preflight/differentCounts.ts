import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import { matchesIn } from '../text/matchesIn';
import { within, type Copy } from './copy';
import type { Block } from '../story/block';
import type { Draft, PreflightRule } from './rule';

interface Counted {
  readonly count: string;
  /** What is counted, in small letters. */
  readonly what: string;
  readonly block: Block;
  readonly from: number;
  readonly to: number;
}

/** A number in figures or words, and the word it counts; not a part of a longer number, of money or of a measure. */
const counts = ({ desk }: LoadedLanguage): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,£$€-])(\\d{1,3}(?:,\\d{3})*|${wordsOf(desk.numbers).join('|')}) (\\p{Ll}{3,})(?![\\p{L}-])`,
    'giu',
  );

const valueOf = (count: string, { desk }: LoadedLanguage): string => {
  const at = wordsOf(desk.numbers).indexOf(count.toLowerCase());
  return at < 0 ? count.replaceAll(',', '') : String(at + 1);
};

const countedIn = (block: Block, { reporter, language }: Copy): readonly Counted[] =>
  matchesIn(reporter.get(block.id) ?? '', language.table(counts)).map(
    ({ 0: words, 1: count = '', 2: what = '', index }) => ({
      count: valueOf(count, language),
      what: what.toLowerCase(),
      block,
      from: index,
      to: index + words.length,
    }),
  );

/** The headline or standfirst counts what the body counts otherwise, and the body nowhere has its number. */
export const differentCounts: PreflightRule = {
  name: 'different-counts',
  check: (copy): readonly Draft[] => {
    if (copy.language.desk.numbers === '') return [];
    const body = copy.body.flatMap((block) => countedIn(block, copy));
    const above = copy.story.blocks
      .filter(({ kind }) => kind === 'headline' || kind === 'standfirst')
      .flatMap((block) => countedIn(block, copy));
    return above.flatMap(({ count, what, block, from, to }): readonly Draft[] => {
      const same = body.filter((each) => each.what === what);
      const [first] = same;
      if (!first || same.some((each) => each.count === count)) return [];
      return [
        {
          severity: 'warn',
          at: within(block, from, to),
          message: `The ${block.kind} says ${count} ${what}, the body ${first.count}. Check the number.`,
        },
      ];
    });
  },
};
