import type { PreflightRule } from './rule';

const straight = /^["'`]$/;
const curly = /^[‘’“”‚‛„‟«»‹›]$/;

/** The source opens a quotation with one kind of mark and closes it with another; the desk sets both alike. */
export const mixedQuotePair: PreflightRule = {
  name: 'mixed-quote-pair',
  check: ({ story }) =>
    story.quotations.flatMap((quotation) => {
      const [first] = quotation.segments;
      const last = quotation.segments.at(-1);
      if (!quotation.closed || !first?.source || !last?.source) return [];
      const open = story.source.text.charAt(first.source.start - 1);
      const close = story.source.text.charAt(last.source.end);
      if (!(straight.test(open) && curly.test(close)) && !(curly.test(open) && straight.test(close))) return [];
      return [
        {
          severity: 'info',
          at: { block: first.block, from: first.from, to: first.to },
          source: { start: first.source.start - 1, end: first.source.end + (first === last ? 1 : 0) },
          message: `The source mixes its quotation marks here: ${open} opens and ${close} closes. Both are set in the house style.`,
        } as const,
      ];
    }),
};
