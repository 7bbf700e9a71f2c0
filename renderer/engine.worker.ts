import { loadStory } from '../shared/desk/loadStory';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import type { SourceFile } from '../shared/importers/importer';
import { serialiseStory } from '../shared/desk/storyFile';
import { longestStory } from '../shared/ipc/schemas';
import { fail, type Outcome } from '../shared/story/outcome';
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

/** A story must fit its file with room to grow; one that could not be saved is not opened. */
const fits = (story: StoryDocument): boolean =>
  story.source.text.length < longestStory / 40 || serialiseStory(story).length < longestStory * 0.8;

function read({ file, houseStyle, id }: ReadingRequest): Outcome<StoryDocument> {
  const loaded = loadStory(file, houseStyle, id);
  if (!loaded.ok) return loaded;
  if (fits(loaded.value.story)) return { ok: true, value: loaded.value.story };
  return fail('too-long', `${file.name} is too long for one story: with all its quotations it would pass 20 MB and could not be saved. Split it, and open the parts.`);
}

self.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  const answer: ReadingAnswer = { request: data.request, outcome: read(data) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  self.postMessage(answer);
});
