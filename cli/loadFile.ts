import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import { importers } from '../shared/importers/importers';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import type { ReadStory } from './loadInput';
import { withPicturesBeside } from './picturesBeside';
import { readGuarded } from './readApart';
import { readInput } from './readInput';
import type { StoryEntry } from './storyEntries';

/** Null for “auto” or nothing said: the file decides. */
export function readFormat(from: string | undefined): Outcome<string | undefined> {
  if (from === undefined || from === 'auto') return succeed(undefined);
  if (importers.some((importer) => importer.id === from)) return succeed(from);
  return fail(
    'format',
    `“${from}” is not a format that can be read. Choose one of: auto, ${importers.map((importer) => importer.id).join(', ')}.`,
  );
}

/** Reads, loads and checks one file, or standard input for “-”. */
export async function loadFile(
  { path, item }: StoryEntry,
  houseStyle: HouseStyle,
  format?: string,
): Promise<Outcome<ReadStory>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  return withPicturesBeside(path, await readGuarded({ file: input.value, houseStyle, format, item }));
}
