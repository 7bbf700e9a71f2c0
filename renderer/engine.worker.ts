import { loadStory } from '../shared/desk/loadStory';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import type { SourceFile } from '../shared/importers/importer';
import type { Outcome } from '../shared/story/outcome';
import type { StoryDocument } from '../shared/story/storyDocument';

/** A file to be read beside the window, so that a long one never stops the typing. */
export interface ReadingRequest {
  readonly request: number;
  readonly file: SourceFile;
  readonly houseStyle: HouseStyle;
  readonly id: string;
}

export interface ReadingAnswer {
  readonly request: number;
  readonly outcome: Outcome<StoryDocument>;
}

const read = ({ file, houseStyle, id }: ReadingRequest): Outcome<StoryDocument> => {
  const loaded = loadStory(file, houseStyle, id);
  return loaded.ok ? { ok: true, value: loaded.value.story } : loaded;
};

self.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  const answer: ReadingAnswer = { request: data.request, outcome: read(data) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  self.postMessage(answer);
});
