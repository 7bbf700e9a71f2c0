import type { Annotations } from '../story/annotations';
import type { SortedSource } from '../story/sortedSource';
import type { StoryDocument } from '../story/storyDocument';

/** A story and all that was read on the way to it. */
export interface LoadedStory {
  readonly sorted: SortedSource;
  readonly annotations: Annotations;
  readonly story: StoryDocument;
}
