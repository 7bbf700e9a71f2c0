import type { Finding } from '../story/finding';
import type { StoryDocument } from '../story/storyDocument';
import { tidyText } from '../text/tidyText';

/**
 * The editor has looked at a finding and lets it be, for a reason. It counts for that finding and that wording alone; a
 * hold is no such thing: it is answered where it stands, or overridden.
 */
export function dismissFinding(story: StoryDocument, { key, severity }: Finding, reason: string): StoryDocument {
  const tidy = tidyText(reason).text;
  const before = story.dismissed ?? [];
  if (tidy === '' || severity === 'hold' || before.some(({ id }) => id === key)) return story;
  return { ...story, dismissed: [...before, { id: key, reason: tidy }] };
}

/** The finding is asked about again. */
export function recallFinding(story: StoryDocument, { key }: Finding): StoryDocument {
  const before = story.dismissed ?? [];
  const after = before.filter(({ id }) => id !== key);
  return after.length === before.length ? story : { ...story, dismissed: after };
}
