import type { Quotation, StoryDocument } from '../story/storyDocument';
import { blockTexts, wordsOfQuotation } from '../story/quotedWords';
import { rememberDecisions } from './rememberDecisions';

/** The editor lets the words as they stand now differ from the source's, for a reason; an empty reason takes that back. */
export function allowChange(story: StoryDocument, id: string, reason: string): StoryDocument {
  const tidy = reason.trim();
  const old = story.quotations.find((quotation) => quotation.id === id);
  const changeBasis = old && wordsOfQuotation(old, blockTexts(story.blocks));
  if (!old || changeBasis === undefined) return story;
  if ((old.changeReason ?? '') === tidy && (tidy === '' || old.changeBasis === changeBasis)) return story;
  const { changeReason: _, changeBasis: __, ...without } = old;
  const next: Quotation = tidy === '' ? without : { ...without, changeReason: tidy, changeBasis };
  return rememberDecisions({
    ...story,
    quotations: story.quotations.map((quotation) => (quotation === old ? next : quotation)),
  });
}
