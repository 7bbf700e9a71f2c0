import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseReceipt, receiptName } from '../../shared/receipt/receipt';
import { verifyReceipt } from '../../shared/receipt/verifyReceipt';

/** How a watch is to be killed. `seed` repeats a run’s deaths and files. */
export interface KillSettings {
  /** The command line as one file. */
  readonly program: string;
  /** An empty folder to work in. */
  readonly folder: string;
  readonly files: number;
  readonly kills: number;
  readonly seed: number;
}

/** What was counted afterwards: all but the first three must be 0, and `exported`, `held` and `failed` as they were dropped. */
export interface KillCounts {
  readonly kills: number;
  /** Watches that were killed with work left to do. */
  readonly killedAtWork: number;
  readonly dropped: { readonly ready: number; readonly held: number; readonly failed: number };
  readonly exported: number;
  readonly held: number;
  readonly failed: number;
  readonly lost: number;
  readonly twice: number;
  readonly unproven: number;
  readonly left: number;
}

const formats = ['markdown', 'ninjs-3.1'];

/** The same numbers for the same seed (Lehmer). */
function chance(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

type Fate = 'ready' | 'held' | 'failed';
const fateOf = (number: number): Fate => {
  if (number % 20 === 7) return 'failed';
  return number % 10 === 3 ? 'held' : 'ready';
};

const markOf = (number: number): string => `Mark${String(number).padStart(6, '0')}`;

/** Copy of the length of a wire story whose own mark stands in its quotation. */
function copyOf(number: number): string {
  const fate = fateOf(number);
  if (fate === 'failed') return `\u0000\u0001\u0002${markOf(number)}\u0000\u007F`.repeat(40);
  const begin = fate === 'held' ? 'He also said the' : 'The';
  return `Harbour ${markOf(number)} to open all winter, council says\n\nBy Tom Wray\n\n${begin} harbour at Saltby will stay open all winter for the first time, the town council said on Monday.\n\nRuth Pell, the harbour master, said: ‘It is a good day for ${markOf(number)} and for the crews.’\n\nMs Pell said the money would come from mooring fees, which rise by a tenth in April.\n\nThe first winter ferry will sail from the new quay on the first day of November.\n`;
}

/** Drops a file as senders do: whole, under a name of its own first, or in two goes. */
async function dropFile(folder: string, number: number, how: number): Promise<void> {
  const name = `wire-${String(number).padStart(5, '0')}.txt`;
  const copy = copyOf(number);
  if (how < 0.4) writeFileSync(join(folder, name), copy);
  else if (how < 0.8) {
    writeFileSync(join(folder, `${name}.part`), copy);
    await pause(1);
    renameSync(join(folder, `${name}.part`), join(folder, name));
  } else {
    writeFileSync(join(folder, name), copy.slice(0, copy.length / 2));
    await pause(20);
    writeFileSync(join(folder, name), copy);
  }
}

function startWatch(
  { program, folder }: KillSettings,
  ...more: readonly string[]
): { readonly child: ChildProcess; readonly ended: Promise<number | null> } {
  const args = [
    program,
    'watch',
    join(folder, 'drop'),
    '--to',
    formats.join(','),
    '--out',
    join(folder, 'out'),
    '--settle',
    '0.15',
    '--jobs',
    '2',
    ...more,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  // A watch whose lines nobody reads waits for its reader.
  child.stdout.resume();
  return { child, ended: new Promise((done) => child.on('close', done)) };
}

/** Lets a watch come to its work, most times, and kills it at any instant of it. */
async function liveAndDie(settings: KillSettings, random: () => number, drop: () => Promise<void>): Promise<boolean> {
  const { child, ended } = startWatch(settings);
  const atWork = new Promise<void>((done) => child.stdout?.once('data', () => done()));
  await drop();
  if (random() < 0.85) await Promise.race([atWork, pause(8000), ended]);
  await pause(random() * 250);
  child.kill('SIGKILL');
  await ended;
  return readdirSync(join(settings.folder, 'drop')).some((name) => name.endsWith('.txt'));
}

/** Kills a watch again and again while files come in, lets the last one end its work, and counts. */
export async function killWatch(settings: KillSettings): Promise<KillCounts> {
  const { folder, files, kills } = settings;
  const random = chance(settings.seed);
  const drop = join(folder, 'drop');
  mkdirSync(drop, { recursive: true });
  let dropped = 0;
  let killedAtWork = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    const until = Math.round((files * kill) / kills);
    const isAtWork = await liveAndDie(settings, random, async () => {
      for (; dropped < until; dropped += 1) await dropFile(drop, dropped, random());
    });
    if (isAtWork) killedAtWork += 1;
  }
  await startWatch(settings, '--once').ended;
  return { kills, killedAtWork, ...countFiles(folder, files) };
}

const numbers = (length: number): readonly number[] => Array.from({ length }, (_, number) => number);
const texts = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const times = (list: readonly string[], number: number): number =>
  list.filter((text) => text.includes(markOf(number))).length;

/** Counts what has become of every file. */
export function countFiles(folder: string, files: number): Omit<KillCounts, 'kills' | 'killedAtWork'> {
  const at = (...parts: readonly string[]): string => join(folder, ...parts);
  const fates = numbers(files).map(fateOf);
  const howMany = (fate: Fate): number => fates.filter((each) => each === fate).length;
  const resting = { ready: at('drop', 'done'), held: at('drop', 'hold'), failed: at('drop', 'failed') };
  const kept = new Map(
    Object.entries(resting).map(([fate, path]) => [
      fate,
      new Set(
        readdirSync(path)
          .filter((name) => name.endsWith('.txt') && !/\.(?:report|problem)\.txt$/.test(name))
          .map((name) => readFileSync(join(path, name), 'utf8')),
      ),
    ]),
  );
  const out = [texts(at('out'), '.md'), texts(at('out'), '.ninjs-3.1.json')];
  const ready = numbers(files).filter((number) => fateOf(number) === 'ready');
  return {
    dropped: { ready: howMany('ready'), held: howMany('held'), failed: howMany('failed') },
    exported: kept.get('ready')?.size ?? 0,
    held: kept.get('held')?.size ?? 0,
    failed: kept.get('failed')?.size ?? 0,
    lost:
      numbers(files).filter((number) => !kept.get(fateOf(number))?.has(copyOf(number))).length +
      ready.filter((number) => out.some((list) => times(list, number) === 0)).length,
    twice: ready.filter((number) => out.some((list) => times(list, number) > 1)).length,
    unproven: unproven(at('out')),
    left:
      readdirSync(at('drop')).filter((name) => name.endsWith('.txt')).length +
      readdirSync(at('out')).filter((name) => name.startsWith('.')).length,
  };
}

/** Exported files that their receipts do not prove. */
function unproven(out: string): number {
  return readdirSync(out)
    .filter((name) => !name.startsWith('.') && !name.endsWith('.receipt.json'))
    .filter((name) => {
      const receipt = parseReceipt(name, readFileSync(join(out, receiptName(name)), 'utf8'));
      return !receipt.ok || !verifyReceipt(readFileSync(join(out, name)), receipt.value).isProven;
    }).length;
}
