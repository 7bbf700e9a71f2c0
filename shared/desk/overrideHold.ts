import type { StoryDocument } from '../story/storyDocument';
import { tidyText } from '../text/tidyText';

/** Lets a story on hold out for a reason, which goes into the export; an empty reason overrides nothing. */
export function overrideHold(story: StoryDocument, reason: string): StoryDocument {
  const tidy = tidyText(reason).text;
  return tidy === '' || story.override?.reason === tidy ? story : { ...story, override: { reason: tidy } };
}

/** Takes the override back: what held the story holds it again. */
export const liftOverride = (story: StoryDocument): StoryDocument =>
  story.override === null ? story : { ...story, override: null };
