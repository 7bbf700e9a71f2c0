import type { StoryDocument } from '../../story/storyDocument';
import { isTagged } from '../../story/tagged';
import { changeQuotation } from './replaceQuotations';

/** The editor says that words are no quotation: they stay in the copy as they are, and reading does not propose them again. */
export const untag = (story: StoryDocument, id: string): StoryDocument =>
  changeQuotation(story, id, (quotation) =>
    isTagged(quotation) ? { ...quotation, tag: 'untagged', madeBy: 'editor' } : quotation,
  );
