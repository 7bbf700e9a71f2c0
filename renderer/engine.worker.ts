import { loadStory } from '../shared/desk/loadStory';
import { countWords } from '../shared/text/countWords';
import { isBody } from '../shared/story/block';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import type { SourceFile } from '../shared/importers/importer';
import { parseStory, serialiseStory } from '../shared/story/storyFile';
import { keepPictures, type KeptPictures } from '../shared/story/keepPictures';
import { sha256 } from '../shared/text/sha256';
import { longestStory } from '../shared/ipc/schemas';
import { fail, type Outcome } from '../shared/story/outcome';
import { siteOf } from './state/pastedAddress';
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
  readonly outcome: Outcome<KeptPictures>;
}

/** What keeps a story from being saved and opened again; null where nothing does. Asked once of every new story, here where no typing waits. */
function unsavable(name: string, story: StoryDocument): Outcome<never> | null {
  const json = serialiseStory(story);
  // A story must fit its file with room to grow.
  if (json.length >= longestStory * 0.8)
    return fail(
      'too-long',
      `${name} is too long for one story: with all its quotations it would pass 20 MB and could not be saved. Split it, and open the parts.`,
    );
  if (parseStory(json).ok) return null;
  return fail(
    'not-savable',
    `${name} was read, but its story could not be saved and opened again, so it is not opened. Copy its text and paste it here instead.`,
  );
}

const fewestWords = 40; // a consent wall or a page of scripts says less

/** A page fetched from the web may hold everything but the article. */
const hasArticle = (file: SourceFile, { blocks }: StoryDocument): boolean =>
  file.url === undefined || blocks.filter(isBody).reduce((sum, { text }) => sum + countWords(text), 0) >= fewestWords;

function read({ file, houseStyle, id }: ReadingRequest): Outcome<KeptPictures> {
  const loaded = loadStory(file, houseStyle, id);
  if (!loaded.ok) return loaded;
  if (!hasArticle(file, loaded.value.story)) {
    return fail(
      'no-article',
      `No article text was found at ${siteOf(file.url ?? file.name)}. The page may ask for consent or a login first, or build itself by scripts. Open it in a browser, select the story and paste it here.`,
    );
  }
  const kept = keepPictures(loaded.value.story, sha256);
  return unsavable(file.name, kept.story) ?? { ok: true, value: kept };
}

self.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => {
  const answer: ReadingAnswer = { request: data.request, outcome: read(data) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  self.postMessage(answer);
});
