import { createHash } from 'node:crypto';
import { loadStory } from '../shared/desk/loadStory';
import type { LoadedStory } from '../shared/desk/loadedStory';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import type { SourceFile } from '../shared/importers/importer';
import { importers } from '../shared/importers/importers';
import { preflight } from '../shared/preflight/preflight';
import type { Finding } from '../shared/story/finding';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { readInput } from './readInput';

/** A story read from a file, with what preflight found in it. */
export interface ReadStory {
  readonly loaded: LoadedStory;
  readonly findings: readonly Finding[];
}

/** Null for “auto” or nothing said: the file decides. */
export function readFormat(from: string | undefined): Outcome<string | undefined> {
  if (from === undefined || from === 'auto') return succeed(undefined);
  if (importers.some((importer) => importer.id === from)) return succeed(from);
  return fail('format', `“${from}” is not a format that can be read. Choose one of: auto, ${importers.map((importer) => importer.id).join(', ')}.`);
}

/** Reads, loads and checks one file, or standard input for “-”. */
export async function loadFile(path: string, houseStyle: HouseStyle, format?: string): Promise<Outcome<ReadStory>> {
  const input = await readInput(path);
  return input.ok ? loadInput(input.value, houseStyle, format) : input;
}

/** Loads and checks a file that was read. */
export function loadInput(file: SourceFile, houseStyle: HouseStyle, format?: string): Outcome<ReadStory> {
  const loaded = loadStory(file, houseStyle, idOf(file.bytes), format);
  if (!loaded.ok) return loaded;
  return succeed({ loaded: loaded.value, findings: preflight(loaded.value.story, houseStyle, new Date().toISOString()) });
}

/** The same file is the same story on every run. */
const idOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
