import { beginning } from './copy';
import type { PreflightRule } from './rule';

/** A related link without an address cannot be exported as a link. */
export const relatedNoUrl: PreflightRule = {
  name: 'related-no-url',
  check: ({ story }) =>
    story.related
      .filter((card) => card.kept && card.url === null)
      .map((card) => ({
        severity: 'warn',
        at: null,
        source: { start: card.start, end: card.end },
        message: `The related story “${beginning(card.title, 80)}” has no URL, so it can’t be exported as a link. Add its address or drop it.`,
      })),
};
