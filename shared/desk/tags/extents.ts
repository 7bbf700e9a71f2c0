import type { TextRange } from '../../story/range';
import type { StoryDocument } from '../../story/storyDocument';
import { isTagged } from '../../story/tagged';

type Extent = readonly TextRange[];

const liesIn = (inner: TextRange, outer: Extent): boolean =>
  outer.some(({ block, from, to }) => block === inner.block && from <= inner.from && inner.to <= to);

const touch = (a: Extent, b: Extent): boolean =>
  a.some((one) => b.some(({ block, from, to }) => block === one.block && from < one.to && one.from < to));

/** Whether all of one quotation lies inside another. */
export const contains = (outer: Extent, inner: Extent): boolean => inner.every((range) => liesIn(range, outer));

/** Whether two quotations go from the same word to the same word. */
export const isSameExtent = (a: Extent, b: Extent): boolean =>
  a.length === b.length &&
  a.every(({ block, from, to }, at) => block === b[at]?.block && from === b[at].from && to === b[at].to);

/** Whether words would begin in another quotation and end outside it, or the other way round; `own` is not looked at. */
export const crossesAnother = (story: StoryDocument, words: Extent, own?: string): boolean =>
  story.quotations.some(
    (quotation) =>
      quotation.id !== own &&
      isTagged(quotation) &&
      touch(words, quotation.segments) &&
      !contains(words, quotation.segments) &&
      !contains(quotation.segments, words),
  );
