import { annotate } from '../annotate';
import { sortSource } from '../cleaning/sortSource';
import type { HouseStyle } from '../houseStyle/houseStyle';
import { importSource } from '../importers/importers';
import type { SourceFile } from '../importers/importer';
import type { Annotations } from '../story/annotations';
import { succeed, type Outcome } from '../story/outcome';
import type { SortedSource } from '../story/sortedSource';
import type { StoryDocument } from '../story/storyDocument';
import { openStory } from './openStory';
import { readableBlocks } from './readableBlocks';

/** A story and all that was read on the way to it. */
export interface LoadedStory {
  readonly sorted: SortedSource;
  readonly annotations: Annotations;
  readonly story: StoryDocument;
}

/** The whole way in: file, source, sorted source, annotations, story on the desk. `id` names the story. */
export function loadStory(file: SourceFile, houseStyle: HouseStyle, id: string, format?: string): Outcome<LoadedStory> {
  const source = importSource(file, format);
  if (!source.ok) return source;
  const sorted = sortSource(source.value);
  const annotations = annotate(readableBlocks(sorted));
  return succeed({ sorted, annotations, story: openStory(sorted, annotations, houseStyle, id) });
}
