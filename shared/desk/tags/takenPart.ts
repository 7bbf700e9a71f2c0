import { blockTexts, wordsOfQuotation } from '../../story/quotedWords';
import type { TextRange } from '../../story/range';
import type { Quotation, StoryDocument } from '../../story/storyDocument';
import { saidOfPart } from '../../verbatim/saidOfPart';

/** A quotation of which only these paragraphs are left: what came along from another story is cut to them. */
export function takenPart(story: StoryDocument, quotation: Quotation, segments: readonly TextRange[]): Quotation {
  const { takenFrom } = quotation;
  if (!takenFrom) return quotation;
  const texts = blockTexts(story.blocks);
  const part = { whole: wordsOfQuotation(quotation, texts), chosen: wordsOfQuotation({ segments }, texts) };
  return { ...quotation, takenFrom: { ...takenFrom, said: saidOfPart(story, quotation, part) } };
}
