import { awaitsReview } from '../story/quotation';
import type { PreflightRule } from './rule';

/** Quotations whose speaker is the tool's answer alone; one finding for them all. Where no speakers are looked for, another rule tells. */
export const unreviewedQuotations: PreflightRule = {
  name: 'unreviewed-quotations',
  check: ({ story, language }) => {
    const waiting = language.isRead ? story.quotations.filter(awaitsReview) : [];
    const place = waiting[0]?.segments[0];
    if (!place) return [];
    const count =
      waiting.length === 1
        ? 'One quotation has not been reviewed'
        : `${waiting.length} quotations have not been reviewed`;
    return [
      {
        severity: 'warn',
        at: { block: place.block, from: place.from, to: place.to },
        message: `${count}. Confirm who speaks, or choose somebody else.`,
      },
    ];
  },
};
