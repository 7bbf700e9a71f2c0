import type { Finding } from '../story/finding';
import type { StoryDocument } from '../story/storyDocument';
import { keepIfSame } from './sameData';
import { tidyText } from '../text/tidyText';

/**
 * Lets a story on hold out for a reason, which goes into the export; an empty reason overrides nothing.
 * The reason is for what holds the story now: a hold that comes later, or changes, holds again.
 */
export function overrideHold(story: StoryDocument, reason: string, findings: readonly Finding[]): StoryDocument {
  const tidy = tidyText(reason).text;
  if (tidy === '') return story;
  const held = findings.filter(({ severity }) => severity === 'hold').map(({ key }) => key);
  return keepIfSame(story, { ...story, override: { reason: tidy, findings: held } });
}

/** Takes the override back: what held the story holds it again. */
export const liftOverride = (story: StoryDocument): StoryDocument =>
  story.override === null ? story : { ...story, override: null };
