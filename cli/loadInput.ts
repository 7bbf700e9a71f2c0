import { createHash } from 'node:crypto';
import { loadStory } from '../shared/desk/loadStory';
import type { LoadedStory } from '../shared/desk/loadedStory';
import type { Pictures } from '../shared/exporters/copy/readPictures';
import { keepPictures } from '../shared/story/keepPictures';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import type { SourceFile } from '../shared/importers/importer';
import { preflight } from '../shared/preflight/preflight';
import type { Finding } from '../shared/story/finding';
import { styleFor } from './styleFor';
import { succeed, type Outcome } from '../shared/story/outcome';

/** A story read from a file, with the pictures the file carries and what preflight found in it. */
export interface ReadStory {
  readonly loaded: LoadedStory;
  readonly findings: readonly Finding[];
  readonly pictures: Pictures;
}

/** Loads and checks a file that was read; `item`, from 1, is the story wanted of a file that holds several. */
export function loadInput(
  file: SourceFile,
  houseStyle: HouseStyle,
  format?: string,
  item?: number,
): Outcome<ReadStory> {
  const loaded = loadStory(file, houseStyle, idOf(file.bytes, item), format, item);
  if (!loaded.ok) return loaded;
  const { story, pictures } = keepPictures(loaded.value.story, sha256);
  return succeed({
    loaded: { ...loaded.value, story },
    findings: preflight(story, styleFor(story, houseStyle), new Date().toISOString()),
    pictures: new Map(pictures.map((picture) => [picture.sha256, picture])),
  });
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The same file, and the same story in it, is the same story on every run. */
const idOf = (bytes: Uint8Array, item: number | undefined): string => {
  const name = sha256(bytes).slice(0, 16);
  return item === undefined ? name : `${name}-${item}`;
};
