import { within } from './copy';
import type { PreflightRule } from './rule';
import { matchesIn } from '../text/matchesIn';

/** A closing mark behind a comma or a stop, or a double one behind a word; words of quotations are blanked, so their own marks do not fit. */
const closing = /["”’'](?<=[\p{L}\p{N}][.,!?…]["”’']|\p{L}[”"])(?=[\s).,;:]|$)/gu;
/** “’Tis the season”, “rock ’n.”: what looks alike and is an apostrophe. */
const elision = /(?:^|\s)["'’‘”]?\p{L}{1,2}[.,]?["”’']$/u;

/** A closing mark that closes nothing: the opening mark, or the copy that held it, was lost. */
export const unopenedQuotation: PreflightRule = {
  name: 'unopened-quotation',
  check: ({ story, reporter }) =>
    story.blocks.flatMap((block) =>
      matchesIn(reporter.get(block.id) ?? '', closing)
        .flatMap(({ 0: found, index }) => {
          const end = index + found.length;
          if (elision.test(block.text.slice(Math.max(0, end - 6), end))) return [];
          return [
            {
              severity: 'warn',
              at: within(block, end - 1, end),
              message:
                'This mark closes a quotation that nothing opens: the opening mark, or words before it, were lost. Compare it with the original.',
            } as const,
          ];
        })
        .slice(0, mostTold),
    ),
};

/** So many are told of in one paragraph: more are one fault. */
const mostTold = 3;
