import { within } from './copy';
import type { Draft, PreflightRule } from './rule';
import { matchesIn } from '../text/matchesIn';

/** Something the writer left to be filled in: it must not be printed. */
export const placeholder: PreflightRule = {
  name: 'placeholder',
  check: ({ story, reporter, language }) =>
    story.blocks.flatMap((block) =>
      matchesIn(reporter.get(block.id) ?? '', language.desk.placeholders).map(({ 0: words, index }): Draft => ({
        severity: 'hold',
        at: within(block, index, index + words.length),
        message: `“${words}” was left to be filled in. Fill it in, or take it out.`,
      })),
    ),
};
