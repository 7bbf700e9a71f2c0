import { open, readFile, type FileHandle } from 'node:fs/promises';
import * as v from 'valibot';
import { errorCode } from '../../disk/disk';
import { parseJson } from '../../shared/text/parseJson';

const entry = v.variant('state', [
  v.object({
    state: v.literal('planned'),
    key: v.string(),
    file: v.string(),
    now: v.string(),
    names: v.array(v.string()),
  }),
  v.object({ state: v.picklist(['written', 'done', 'held', 'failed']), key: v.string(), file: v.string() }),
]);

/** One step of one story on its way. `key` names its bytes and what was to be made of them. */
export type JournalEntry = v.InferOutput<typeof entry>;

/** How far a story has come: its names are given away, its files are written, it lies in its folder. */
export interface Progress {
  readonly state: JournalEntry['state'];
  readonly names: readonly string[];
  /** The instant of its export: a second attempt writes the same bytes. */
  readonly now: string | null;
}

/** What happened to each story, kept in one file that only grows, so that a watch that was killed goes on where it was. */
export interface Journal {
  readonly progress: (key: string) => Progress | null;
  readonly names: () => Iterable<string>;
  readonly add: (entry: JournalEntry) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the journal; a line that was cut off when the watch was killed tells nothing and is passed over. */
export async function openJournal(path: string): Promise<Journal> {
  const before = await readText(path);
  const told = new Map<string, Progress>();
  for (const line of before.split('\n')) take(told, line);
  const file = await open(path, 'a');
  if (before !== '' && !before.endsWith('\n')) await file.write('\n');
  return {
    progress: (key) => told.get(key) ?? null,
    names: () => [...told.values()].flatMap(({ names }) => names),
    add: async (step) => {
      const line = JSON.stringify(step);
      await append(file, `${line}\n`);
      take(told, line);
    },
    close: () => file.close(),
  };
}

async function append(file: FileHandle, line: string): Promise<void> {
  await file.appendFile(line);
  await file.datasync();
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}

function take(told: Map<string, Progress>, line: string): void {
  const read = v.safeParse(entry, parseJson(line)); // the last may never have been finished
  if (!read.success) return;
  const step = read.output;
  const before = told.get(step.key);
  told.set(
    step.key,
    step.state === 'planned'
      ? { state: step.state, names: step.names, now: step.now }
      : { state: step.state, names: before?.names ?? [], now: before?.now ?? null },
  );
}
