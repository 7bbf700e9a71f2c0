import { loadStory } from '../../shared/desk/loadStory';
import { british, houseStyles } from '../../shared/houseStyle/houseStyle';
import { alphabetsOf, isUnsure, readIn } from '../../shared/importers/bytes/alphabets';
import type { SourceFile } from '../../shared/importers/importer';
import { listStories } from '../../shared/importers/importers';
import { prepareFile } from '../../shared/importers/prepareFile';
import { serialiseTranscript } from '../../shared/importers/transcripts/keptTranscript';
import { readTranscript } from '../../shared/importers/transcripts/readTranscript';
import type { FileRead, ReadFile, ReadStory, StoryTitles, TranscriptRead } from '../../shared/ipc/readFiles';
import { longestStory } from '../../shared/ipc/schemas';
import { bodyWords } from '../../shared/story/bodyWords';
import { keepPictures } from '../../shared/story/keepPictures';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import { sha256 } from '../../shared/text/sha256';
import { siteOf } from '../state/pastedAddress';

/** The JSON text of a story that can be saved and opened again; asked once of every new story, here where no typing waits. */
function savable(name: string, story: StoryDocument): Outcome<string> {
  const json = serialiseStory(story);
  // A story must fit its file with room to grow.
  if (json.length >= longestStory * 0.8)
    return fail(
      'too-long',
      `${name} is too long for one story: with all its quotations it would pass 20 MB and could not be saved. Split it, and open the parts.`,
    );
  if (parseStory(json).ok) return succeed(json);
  return fail(
    'not-savable',
    `${name} was read, but its story could not be saved and opened again, so it is not opened. Copy its text and paste it here instead.`,
  );
}

const fewestWords = 40; // a consent wall or a page of scripts says less

/** A page fetched from the web may hold everything but the article. */
const hasArticle = (file: SourceFile, { blocks }: StoryDocument): boolean =>
  file.url === undefined || bodyWords(blocks) >= fewestWords;

/** A file of which what takes its time, the pages of a PDF, is read. */
type ReadyFile = ReadFile & Pick<SourceFile, 'pdf'>;

/** Reads a file from outside into a story, or tells what is to be chosen first. Runs in the reader’s window, where a file can do no more than fail to be read. */
export function readUntrusted({ alphabet, ...asked }: ReadyFile): Outcome<FileRead> {
  if (alphabet !== undefined) {
    const file = readIn(asked, alphabet);
    return file.ok ? readAsItIs({ ...asked, ...file.value }, alphabet) : file;
  }
  if (isUnsure(asked)) return succeed({ alphabets: alphabetsOf(asked) });
  const read = readAsItIs(asked, null);
  if (!read.ok || !('json' in read.value)) return read;
  const alphabets = alphabetsOf(asked);
  return alphabets.length === 0 ? read : succeed({ ...read.value, alphabets });
}

function readAsItIs(
  { houseStyle, id, item, ...file }: Omit<ReadyFile, 'alphabet'>,
  alphabet: string | null,
): Outcome<ReadStory | StoryTitles> {
  const style = houseStyles.find(({ name }) => name === houseStyle) ?? british;
  const titles = item === undefined ? listStories(file) : null;
  if (titles?.ok && titles.value.length > 1) return succeed({ titles: titles.value });
  const loaded = loadStory(file, style, id, undefined, item);
  if (!loaded.ok) return loaded;
  if (!hasArticle(file, loaded.value.story)) {
    return fail(
      'no-article',
      `No article text was found at ${siteOf(file.url ?? file.name)}. The page may ask for consent or a login first, or build itself by scripts. Open it in a browser, select the story and paste it here.`,
    );
  }
  const { story: read, pictures } = keepPictures(loaded.value.story, sha256);
  const story = alphabet === null ? read : { ...read, source: { ...read.source, encoding: alphabet } };
  const json = savable(file.name, story);
  return json.ok ? succeed({ json: json.value, pictures }) : json;
}

/** A transcript, which becomes no story. */
function readSpoken({ name, bytes }: ReadFile): Outcome<TranscriptRead> {
  const read = readTranscript({ name, bytes });
  if (!read.ok) return read;
  const transcript = serialiseTranscript({ ...read.value, sha256: sha256(bytes) });
  return transcript.length <= longestStory
    ? succeed({ transcript })
    : fail('too-long', `${name} is too long for a transcript. Split it, and open the parts.`);
}

/** The same for any file, those too that are read ahead, and transcripts. */
export async function readAny(asked: ReadFile): Promise<Outcome<FileRead>> {
  if (asked.as === 'transcript') return readSpoken(asked);
  const { file, item } = await prepareFile(asked, undefined, asked.item);
  const { houseStyle, id, alphabet } = asked;
  return readUntrusted({
    ...file,
    houseStyle,
    id,
    ...(item === undefined ? {} : { item }),
    ...(alphabet === undefined ? {} : { alphabet }),
  });
}
