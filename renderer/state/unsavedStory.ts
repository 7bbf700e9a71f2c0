import { keptOf } from '../../shared/desk/derive';
import type { UnsavedStory } from '../../shared/ipc/contract';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { serialiseStory } from '../../shared/story/storyFile';

/** A story in the forms by which it can leave the app where the disk does not take it. */
export const unsavedStory = (story: StoryDocument): UnsavedStory => ({
  slug: story.slug,
  text: story.blocks
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join('\n\n'),
  json: serialiseStory(keptOf(story)),
});
