import type { Quotation, StoryDocument } from '../story/storyDocument';
import { rememberDecisions } from './rememberDecisions';

/** The editor lets the words differ from the source's, for a reason; an empty reason takes that back. */
export function allowChange(story: StoryDocument, id: string, reason: string): StoryDocument {
  const tidy = reason.trim();
  const old = story.quotations.find((quotation) => quotation.id === id);
  if (!old || (old.changeReason ?? '') === tidy) return story;
  const { changeReason: _, ...without } = old;
  const next: Quotation = tidy === '' ? without : { ...without, changeReason: tidy };
  return rememberDecisions({
    ...story,
    quotations: story.quotations.map((quotation) => (quotation === old ? next : quotation)),
  });
}
