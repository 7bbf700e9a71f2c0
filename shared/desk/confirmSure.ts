import { awaitsReview } from '../story/quotation';
import type { Quotation, StoryDocument } from '../story/storyDocument';
import { confirmQuotation } from './decideSpeaker';

/** From here on the tool's answers are called sure; docs/benchmarks.md has how many of them are right. */
export const sure = 0.98;

/** Whether an answer can be taken together with others: sure, and nothing about it is in question. */
const isPlain = (quotation: Quotation): boolean =>
  awaitsReview(quotation) &&
  quotation.confidence >= sure &&
  quotation.suggested === null &&
  quotation.copySays === undefined &&
  quotation.disputed === undefined;

/** The quotations whose sure answer is the same speaker, or speakers, as that of the one given. */
export function sureOfSpeaker({ quotations }: StoryDocument, id: string): readonly Quotation[] {
  const speakers = quotations.find((quotation) => quotation.id === id)?.speaker?.speakers.join(' ');
  if (speakers === undefined) return [];
  return quotations.filter((quotation) => isPlain(quotation) && quotation.speaker?.speakers.join(' ') === speakers);
}

/** Confirms every sure answer that names the speaker of the quotation given; the others wait as they did. */
export const confirmSure = (story: StoryDocument, id: string): StoryDocument =>
  sureOfSpeaker(story, id).reduce((now, quotation) => confirmQuotation(now, quotation.id), story);
