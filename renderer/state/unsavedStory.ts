import { keptOf } from '../../shared/desk/derive';
import type { KeptPicture, UnsavedStory } from '../../shared/ipc/contract';
import { picturesIn } from '../../shared/story/keepPictures';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { serialiseStory } from '../../shared/story/storyFile';

/** A story in the forms by which it can leave the app where the disk does not take it, with those pictures that were read. */
export function unsavedStory(story: StoryDocument, pictures: ReadonlyMap<string, KeptPicture>): UnsavedStory {
  return {
    slug: story.slug,
    text: story.blocks
      .map(({ text }) => text)
      .filter((text) => text.trim() !== '')
      .join('\n\n'),
    json: serialiseStory(keptOf(story)),
    pictures: [...picturesIn(story)].flatMap((sha256) => {
      const picture = pictures.get(sha256);
      return picture ? [{ sha256, ...picture }] : [];
    }),
  };
}
