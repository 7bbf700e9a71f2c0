import { alphabets, alphabetsOf, isUnsure } from '../shared/importers/bytes/alphabets';
import type { SourceFile } from '../shared/importers/importer';
import { importers } from '../shared/importers/importers';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import type { ReadStory } from './loadInput';
import { withPicturesBeside } from './picturesBeside';
import { readGuarded, type Reading } from './readApart';
import { readInput } from './readInput';
import { tell } from './speak';
import type { StoryEntry } from './storyEntries';
import { printable } from './terminal';

/** Null for “auto” or nothing said: the file decides. */
export function readFormat(from: string | undefined): Outcome<string | undefined> {
  if (from === undefined || from === 'auto') return succeed(undefined);
  if (importers.some((importer) => importer.id === from)) return succeed(from);
  return fail(
    'format',
    `“${from}” is not a format that can be read. Choose one of: auto, ${importers.map((importer) => importer.id).join(', ')}.`,
  );
}

/** The option that says which alphabet a file is in. */
export const encodingOption = { encoding: { type: 'string' } } as const;

/** What it takes. */
export const encodingNote = `--encoding: ${alphabets.map(({ id }) => id).join(', ')}; for files that are not UTF-8`;

/** Null where nothing was said: the file decides. */
export function readEncoding(encoding: string | undefined): Outcome<string | null> {
  if (encoding === undefined) return succeed(null);
  const known = alphabets.find(({ id }) => id === encoding.toLowerCase());
  if (known) return succeed(known.id);
  return fail(
    'encoding',
    `“${encoding}” is not an alphabet that can be chosen. Choose one of: ${alphabets.map(({ id }) => id).join(', ')}.`,
  );
}

/** Shows how a file would read in the likeliest alphabets, where none is likely enough by itself. */
function tellAlphabets(file: SourceFile): void {
  if (!isUnsure(file)) return;
  tell(`${printable(file.name)} does not say which alphabet it is in. Choose the one in which this line reads right:`);
  for (const { id, line } of alphabetsOf(file).slice(0, 6))
    process.stderr.write(`  --encoding ${id}: ${printable(line)}\n`);
}

/** Reads, loads and checks one file, or standard input for “-”. */
export async function loadFile(
  { path, item }: StoryEntry,
  { houseStyle, format, encoding }: Omit<Reading, 'file'>,
): Promise<Outcome<ReadStory>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  if (encoding == null) tellAlphabets(input.value);
  return withPicturesBeside(path, await readGuarded({ file: input.value, houseStyle, format, item, encoding }));
}
