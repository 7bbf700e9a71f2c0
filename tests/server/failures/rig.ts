import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionIn, runDesk, startDesk, type DeskProcess } from '../../../bench/desk/deskProcess';
import { openEditor, type EditorLine } from '../../../bench/desk/editorLine';
import { openDatabase, type Database } from '../../../server/postgres/database';
import { bringUp } from '../../../server/stories/liveStory';
import { putOnDesk } from '../../../server/stories/newStory';
import { postgresStore } from '../../../server/stories/postgresStore';
import type { StoryStore } from '../../../server/stories/storyStore';
import { storyOf } from '../../desk/storyFrom';
import { builtDesk } from '../builtDesk';

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Asks again and again until it is so. */
export async function until(
  is: () => boolean | Promise<boolean>,
  what: string | (() => string),
  seconds = 90,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await is())) {
    if (performance.now() > end)
      throw new Error(`Waited ${seconds} seconds in vain: ${typeof what === 'string' ? what : what()}`);
    await pause(20);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** What editors were told is kept, held against what the desk has. */
export interface Reckoning {
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

/** A desk in a process of its own, with a PostgreSQL of its own, that a test may kill; and editors who type all the while. */
export interface Rig {
  readonly folder: string;
  readonly port: number;
  readonly desk: () => DeskProcess;
  readonly start: (args?: readonly string[]) => Promise<void>;
  readonly token: string;
  readonly database: () => Database;
  readonly addEditor: (story: string) => EditorLine;
  readonly editors: readonly EditorLine[];
  readonly acknowledged: () => number;
  /** Everybody types until this is called; then waits until all of it is kept. */
  readonly typing: (every: number) => { readonly end: () => Promise<void> };
  readonly reckon: () => Promise<Reckoning>;
  readonly close: () => Promise<void>;
}

export const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'Victor Marsh, the harbour master, told reporters the plan was “a mistake”.',
  'The council meets again in the first week of April to decide on the plan.',
);

export interface Kept {
  readonly story: string;
  readonly words: string;
}

/** Holds what was acknowledged against what the desk has, each story replayed. */
export async function reckon(store: StoryStore, kept: readonly Kept[]): Promise<Reckoning> {
  const counts = new Map<string, number>();
  for (const id of new Set(kept.map((each) => each.story))) {
    const stored = await store.open(id);
    const doc = stored ? bringUp(stored).state.doc : null;
    for (const word of doc?.textBetween(0, doc.content.size, '\n').split(/[\s.]+/) ?? [])
      counts.set(`${id} ${word}`, (counts.get(`${id} ${word}`) ?? 0) + 1);
  }
  const of = (each: Kept): number => counts.get(`${each.story} ${each.words}`) ?? 0;
  return {
    acknowledged: kept.length,
    lost: kept.filter((each) => of(each) === 0).map(({ words }) => words),
    doubled: kept.filter((each) => of(each) > 1).map(({ words }) => words),
  };
}

/** Has everybody type, so many milliseconds apart, until it is ended; then all that was typed is kept. */
export function typeOn(editors: readonly EditorLine[], every: number): { readonly end: () => Promise<void> } {
  let isOver = false;
  let key = 0;
  const all = editors.map(async (line, at) => {
    // oxlint-disable-next-line no-unmodified-loop-condition -- whoever ends the typing changes it
    while (!isOver) {
      // Who is cut off types on for a while; what is not kept waits with them.
      if (line.waiting() < 40) line.type(at % 3, ` ${line.client}k${(key += 1)}`);
      await pause(every);
    }
  });
  return {
    end: async () => {
      isOver = true;
      await Promise.all(all);
      const standing = (): string =>
        editors.map((line) => `${line.client} ${line.isOpen() ? 'open' : 'away'} ${line.waiting()}`).join(', ');
      await until(
        () => editors.every((line) => line.isOpen() && line.waiting() === 0),
        () => `all that was typed is kept (${standing()})`,
      );
    },
  };
}

export async function openRig(
  stories: readonly string[],
  folder = mkdtempSync(join(tmpdir(), 'verbatim-rig-')),
): Promise<Rig> {
  const port = await freePort();
  const kept: Kept[] = [];
  const editors: EditorLine[] = [];
  let desk: DeskProcess | null = null;
  let database: Database | null = null;
  const start = async (args: readonly string[] = []): Promise<void> => {
    desk = await startDesk(builtDesk(), ['--data', folder, '--port', String(port), ...args]);
  };
  const own = (): DeskProcess => {
    if (!desk) throw new Error('No desk is open.');
    return desk;
  };
  await start();
  const data = (): Database => (database ??= openDatabase(connectionIn(folder), 2));
  const token = runDesk(builtDesk(), ['invite', 'Ann', '--role', 'sub', '--data', folder]);
  for (const id of stories) await putOnDesk(postgresStore(data()), { ...story, id }, 'Ann');
  return {
    folder,
    port,
    desk: own,
    start,
    token,
    database: data,
    editors,
    addEditor: (id) => {
      const line = openEditor({
        address: () => `ws://127.0.0.1:${port}`,
        token,
        story: id,
        client: `c${editors.length}`,
        events: { onKept: (words) => kept.push({ story: id, words: words.trim() }) },
      });
      editors.push(line);
      return line;
    },
    acknowledged: () => kept.length,
    typing: (every) => typeOn(editors, every),
    reckon: () => reckon(postgresStore(data()), kept),
    close: async () => {
      for (const line of editors) line.close();
      await database?.end();
      if (desk && desk.child.exitCode === null && desk.child.signalCode === null) {
        const ended = new Promise((done) => desk?.child.once('exit', done));
        desk.child.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Kills the desk at once, and opens it anew. */
export async function killDesk(rig: Rig, args: readonly string[] = []): Promise<void> {
  const { child } = rig.desk();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
  await rig.start(args);
}

/** Kills the desk's PostgreSQL at once, which the desk starts anew. */
export async function killPostgres({ folder }: Rig): Promise<void> {
  const file = join(folder, 'postgres', 'postmaster.pid');
  const pid = (): number => Number(readFileSync(file, 'utf8').split('\n')[0]);
  const before = pid();
  process.kill(before, 'SIGKILL');
  await until(() => existsSync(file) && pid() !== before, 'the desk started PostgreSQL anew');
}
