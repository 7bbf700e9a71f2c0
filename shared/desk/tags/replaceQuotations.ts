import type { Quotation, StoryDocument } from '../../story/storyDocument';
import { rememberDecisions } from '../rememberDecisions';

/** The story with these quotations for its own, in the order of the copy; those left out are gone, and remembered no longer. */
export function replaceQuotations(story: StoryDocument, quotations: readonly Quotation[]): StoryDocument {
  const order = new Map(story.blocks.map(({ id }, at) => [id, at]));
  const placeOf = ({ segments: [first] }: Quotation): number => (first ? (order.get(first.block) ?? 0) : 0);
  const kept = new Set(quotations.map(({ id }) => id));
  const gone = new Set(story.quotations.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  return rememberDecisions({
    ...story,
    quotations: quotations.toSorted(
      (a, b) => placeOf(a) - placeOf(b) || (a.segments[0]?.from ?? 0) - (b.segments[0]?.from ?? 0),
    ),
    ...(story.decided && { decided: story.decided.filter(({ id }) => !gone.has(id)) }),
  });
}

/** The story with one quotation changed; the same story where there is no such quotation or it stays as it is. */
export function changeQuotation(
  story: StoryDocument,
  id: string,
  change: (quotation: Quotation) => Quotation,
): StoryDocument {
  const old = story.quotations.find((quotation) => quotation.id === id);
  const next = old && change(old);
  if (!next || next === old) return story;
  return replaceQuotations(
    story,
    story.quotations.map((quotation) => (quotation === old ? next : quotation)),
  );
}
