import type { StoryDocument, Verified } from '../../story/storyDocument';
import { changeQuotation } from './replaceQuotations';

/** Somebody has compared the words with what was said; null takes that back. Verified already, it keeps who did so first. */
export const verifyQuotation = (story: StoryDocument, id: string, verified: Verified | null): StoryDocument =>
  changeQuotation(story, id, (quotation) => {
    if ((quotation.verified === undefined) === (verified === null)) return quotation;
    const { verified: _, ...without } = quotation;
    return verified === null ? without : { ...without, verified };
  });
