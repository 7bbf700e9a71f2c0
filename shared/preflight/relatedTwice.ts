import type { RelatedLink } from '../story/storyDocument';
import { letters } from '../text/letters';
import { beginning } from './copy';
import type { PreflightRule } from './rule';

/** An address without what does not change the page: the fragment and a slash at the end. */
const placeOf = (url: string): string => url.replace(/#.*$/, '').replace(/\/$/, '').toLowerCase();

const isSame = (one: RelatedLink, other: RelatedLink): boolean =>
  one.url !== null && other.url !== null
    ? placeOf(one.url) === placeOf(other.url)
    : letters(one.title) !== '' && letters(one.title) === letters(other.title);

/** Two related links to one story: the reader is offered it twice. */
export const relatedTwice: PreflightRule = {
  name: 'related-twice',
  check: ({ story }) => {
    const kept = story.related.filter((card) => card.kept);
    return kept
      .filter((card, at) => kept.slice(0, at).some((earlier) => isSame(earlier, card)))
      .map((card) => ({
        severity: 'warn',
        at: null,
        source: { start: card.start, end: card.end },
        message: `The related story “${beginning(card.title, 80)}” stands twice among the related links. Drop one of them.`,
      }));
  },
};
