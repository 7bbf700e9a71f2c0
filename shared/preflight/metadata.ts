import type { PreflightRule } from './rule';
import { joinNames } from '../text/joinNames';

/** The story lacks what a page says about itself: who wrote it, where, when, and where it came from. */
export const metadata: PreflightRule = {
  name: 'metadata',
  check: ({ story }) => {
    const has = (kind: string): boolean => story.blocks.some((block) => block.kind === kind);
    const lacking = [
      has('byline') ? null : 'byline',
      story.details.published ? null : 'date of publication',
      has('dateline') ? null : 'dateline',
      story.details.credit || story.source.metadata.publisher !== undefined ? null : 'source or agency credit',
      has('standfirst') ? null : 'standfirst',
    ].filter((each) => each !== null);
    if (lacking.length === 0) return [];
    return [
      {
        severity: 'warn',
        at: null,
        message: `The story has no ${joinNames(lacking).replace(/ and ([^,]*)$/, ' and no $1')}. Add what is known.`,
      },
    ];
  },
};
