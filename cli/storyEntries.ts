import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { listGuarded } from './readApart';
import { readInput } from './readInput';

/** One story to work on: its file and, where that holds several, which of them, from 1. */
export interface StoryEntry {
  readonly path: string;
  readonly item?: number;
}

/** The options that say which of a file’s stories are meant. */
export const itemOptions = { item: { type: 'string' }, all: { type: 'boolean' } } as const;

/** What the two options take. */
export const itemNotes = '--item N: the story of that number in a feed, an archive, a mailbox; --all: each of them';

interface Asked {
  readonly item?: string | undefined;
  readonly all?: boolean | undefined;
}

/** The number of `--item`; undefined where nothing was said. */
export function readItem(item: string | undefined): Outcome<number | undefined> {
  if (item === undefined) return succeed(undefined);
  const number = /^\d{1,6}$/.test(item) ? Number(item) : 0;
  return number >= 1
    ? succeed(number)
    : fail('item', `--item is the number of a story in its file, from 1, not \u201c${item}\u201d.`);
}

/** Every story in a file; a file that cannot be listed is one entry, whose reading tells why. */
async function entriesIn(path: string, houseStyle: HouseStyle, format: string | undefined): Promise<StoryEntry[]> {
  const input = await readInput(path);
  const titles = input.ok ? await listGuarded({ file: input.value, houseStyle, format }) : input;
  if (!titles.ok || titles.value.length < 2) return [{ path }];
  return titles.value.map((_, at) => ({ path, item: at + 1 }));
}

/** The stories that the arguments name. */
export async function readEntries(
  paths: readonly string[],
  { item, all = false }: Asked,
  reading: { readonly houseStyle: HouseStyle; readonly format: string | undefined },
): Promise<Outcome<readonly StoryEntry[]>> {
  const number = readItem(item);
  if (!number.ok) return number;
  if (all && item !== undefined) return fail('usage', 'Give --item or --all, not both.');
  if (all && paths.includes('-'))
    return fail('usage', '--all reads a file twice, which standard input cannot be. Save it to a file first.');
  if (!all)
    return succeed(paths.map((path) => ({ path, ...(number.value === undefined ? {} : { item: number.value }) })));
  const entries: StoryEntry[] = [];
  for (const path of paths) entries.push(...(await entriesIn(path, reading.houseStyle, reading.format)));
  return succeed(entries);
}

/** A story as it is spoken of: its file, and its number there. */
export const entryName = ({ path, item }: StoryEntry): string =>
  item === undefined ? path : `${path} (story ${item})`;
