import type { SourceFile } from '../../shared/importers/importer';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { KeptPictures } from '../../shared/story/keepPictures';
import { parseStory } from '../../shared/story/storyFile';
import type { AlphabetChoice, AlphabetPreview, StoryTitles } from '../../shared/ipc/readFiles';
import { newsroom } from '../newsroom';

/** What one story may come from, in bytes: 20 MB, and as much again for a story file of ours and its source. */
const largest = 80 * 1024 * 1024;

/** What was chosen of a file: which of its stories, from 1, and the alphabet it is in. */
export interface ReadingChoice {
  readonly item?: number | undefined;
  readonly alphabet?: string | undefined;
}

/** A story, with the alphabets it may be in where its own was guessed; or what is to be chosen first. */
export type SourceRead =
  | (KeptPictures & { readonly guessed: readonly AlphabetPreview[] })
  | StoryTitles
  | AlphabetChoice;

/**
 * Reads a file into a story and the pictures it carries, or tells which stories it holds, in the process that is kept for files from outside. That process
 * may have been led astray by what it read, so its story is checked as every story file is.
 */
export async function readSource(
  file: SourceFile,
  houseStyle: string,
  id: string,
  { item, alphabet }: ReadingChoice = {},
): Promise<Outcome<SourceRead>> {
  if (file.bytes.length > largest)
    return fail('too-long', `${file.name} is too long for one story. Split it, and open the parts.`);
  const read = await newsroom.readFile({
    ...file,
    houseStyle,
    id,
    ...(item !== undefined && { item }),
    ...(alphabet !== undefined && { alphabet }),
  });
  if (!read.ok) return read;
  if ('transcript' in read.value) return fail('reader-astray', `${file.name} was not read as a story. Open it again.`);
  if (!('json' in read.value)) return succeed(read.value);
  const { json, pictures, alphabets = [] } = read.value;
  const story = parseStory(json);
  if (!story.ok || story.value.id !== id)
    return fail(
      'reader-astray',
      `${file.name} was read, but what came back is no sound story, so it is not opened. Copy its text and paste it here instead.`,
    );
  return succeed({ story: story.value, pictures, guessed: alphabets });
}
