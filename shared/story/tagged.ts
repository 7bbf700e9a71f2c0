import type { Quotation, StoryDocument } from './storyDocument';

/** Whether these words count as a quotation: false where the editor says that they are none. */
export const isTagged = ({ tag }: Quotation): boolean => tag !== 'untagged';

/** The story without what the editor untagged, as panels, checks and exports read it; the same story where there is none. */
export const withoutUntagged = (story: StoryDocument): StoryDocument =>
  story.quotations.every(isTagged) ? story : { ...story, quotations: story.quotations.filter(isTagged) };
