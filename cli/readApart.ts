import type { ChildProcess } from 'node:child_process';
import { askReader, startReader, type ReadingLimits, type Told } from '../apart/readerProcess';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import type { SourceFile } from '../shared/importers/importer';
import { readIn } from '../shared/importers/bytes/alphabets';
import { isOfficeFile, isPlainText, listStories } from '../shared/importers/importers';
import { prepareFile } from '../shared/importers/prepareFile';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { loadInput, type ReadStory } from './loadInput';
import { programFile, readerArgument } from './startedAs';

/** A file to be read, and how. */
export interface Reading {
  readonly file: SourceFile;
  readonly houseStyle: HouseStyle;
  /** The importer asked for; where none is, the file decides. */
  readonly format: string | undefined;
  /** From 1: the story wanted of a file that holds several. */
  readonly item?: number | undefined;
  /** The alphabet that somebody chose, an id of `alphabets`; where none is, the file decides. */
  readonly encoding?: string | null | undefined;
  /** Where the titles of the stories in the file are asked for, and not a story. */
  readonly titles?: boolean;
}

/** Asks the reader; a reading that breaks the limits is given up. A bug of ours is thrown. */
async function ask<A>(reader: ChildProcess, reading: Reading, limits: ReadingLimits): Promise<Outcome<A>> {
  const told = await askReader<Outcome<A>>(reader, reading, limits);
  if ('limit' in told)
    return fail(
      'given-up',
      `${reading.file.name} took more than ${told.limit} to read, and was given up. Give the story by itself, as plain text.`,
    );
  if ('bug' in told) throw new Error(told.bug);
  return told.outcome;
}

/** Answers with a story, or with what else was asked for of its file. */
type Reader = <A = ReadStory>(reading: Reading) => Promise<Outcome<A>>;

/** Reads files one after the other in a process within limits, a new one after each that broke them. */
export function openReader(within: ReadingLimits, program = programFile()): Reader {
  let reader: ChildProcess | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const readNext = <A>(reading: Reading): Promise<Outcome<A>> => {
    if (!reader?.connected) reader = startReader(program, readerArgument, within);
    return ask<A>(reader, reading, within);
  };
  return <A>(reading: Reading) => {
    const next = last.then(() => readNext<A>(reading));
    last = next.catch(() => null); // whoever asked is told
    return next;
  };
}

/** A story of one percent of this is long; a file beyond it may take more memory than this program has. */
const largest = 8 * 1024 * 1024;

const readOffice = openReader({ seconds: 10, megabytes: 512 });
const readMarkup = openReader({ seconds: 60, megabytes: 512 });
const readLarge = openReader({ seconds: 60, megabytes: 1024 });

/** The kinds of reading: plain text of a usual size is read here, all else apart from this program. */
export type ReadingPlace = 'here' | 'office' | 'markup' | 'large';

/** Where a file is read. Pages, feeds, JSON and Markdown are parsed as office files are: what parses may be led astray. */
export function readingPlaceOf({ file, format }: Pick<Reading, 'file' | 'format'>): ReadingPlace {
  if (isOfficeFile(file, format)) return 'office';
  if (file.bytes.length > largest) return 'large';
  return isPlainText(file, format) ? 'here' : 'markup';
}

const readers: Readonly<Record<Exclude<ReadingPlace, 'here'>, Reader>> = {
  office: readOffice,
  markup: readMarkup,
  large: readLarge,
};

/** Reads a file, within limits and apart from this program where its format is more than plain text. */
export async function readGuarded({ encoding = null, ...reading }: Reading): Promise<Outcome<ReadStory>> {
  if (encoding === null) return readAsItIs(reading);
  const file = readIn(reading.file, encoding);
  if (!file.ok) return file;
  const read = await readAsItIs({ ...reading, file: file.value });
  if (!read.ok) return read;
  const { loaded } = read.value;
  const source = { ...loaded.story.source, encoding };
  return succeed({
    ...read.value,
    loaded: { ...loaded, story: { ...loaded.story, source }, sorted: { ...loaded.sorted, source } },
  });
}

async function readAsItIs({ file, houseStyle, format, item }: Reading): Promise<Outcome<ReadStory>> {
  const place = readingPlaceOf({ file, format });
  return place === 'here'
    ? loadInput(file, houseStyle, format, item)
    : readers[place]({ file, houseStyle, format, item });
}

/** The titles of the stories in a file, which is read in the same way. */
export async function listGuarded({ file, houseStyle, format }: Reading): Promise<Outcome<readonly string[]>> {
  const place = readingPlaceOf({ file, format });
  return place === 'here'
    ? listStories(file, format)
    : readers[place]<readonly string[]>({ file, houseStyle, format, titles: true });
}

async function readFor({
  file: given,
  houseStyle,
  format: asked,
  item: wanted,
  titles,
}: Reading): Promise<Told<Outcome<unknown>>> {
  try {
    if (titles) return { outcome: listStories(given, asked) };
    const { file, item, format } = await prepareFile(given, asked, wanted);
    return { outcome: loadInput(file, houseStyle, format, item) };
  } catch (error) {
    // A bug of ours: whoever asked throws it.
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** A reader's whole life: reads each file it is sent and tells what came of it. */
export function serveReadings(): void {
  process.on('message', (reading: Reading) => void readFor(reading).then((told) => process.send?.(told)));
}
