import type { PreflightRule } from './rule';

/** A quotation whose closing mark was not found: where the words end is a guess. */
export const unclosedQuotation: PreflightRule = {
  name: 'unclosed-quotation',
  check: ({ story }) =>
    story.quotations.flatMap(({ closed, segments }) => {
      const last = segments.at(-1);
      if (closed || !last) return [];
      return [
        {
          severity: 'warn',
          at: { block: last.block, from: last.from, to: last.to },
          message: 'This quotation is never closed. Find where the words end and set the closing mark.',
        } as const,
      ];
    }),
};
