import type { QuotationStanding, StoryDocument } from '../../story/storyDocument';
import { changeQuotation } from './replaceQuotations';

/** The editor says whether words are on the record, off it or not for publication; null takes that back. */
export const setStanding = (story: StoryDocument, id: string, standing: QuotationStanding | null): StoryDocument =>
  changeQuotation(story, id, (quotation) => {
    if ((quotation.standing ?? null) === standing) return quotation;
    const { standing: _, ...without } = quotation;
    return standing === null ? without : { ...without, standing };
  });
