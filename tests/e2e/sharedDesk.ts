import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { lookForPostgres } from '../../server/postgres/findPostgres';

const root = resolve(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'run', 'desk.mjs');
const run = promisify(execFile);

/** A shared desk with a PostgreSQL of its own, as `npm run desk` opens it. */
export interface TestDesk {
  readonly address: string;
  /** The folder that its feed reads. */
  readonly incoming: string;
  readonly invite: (name: string, role: string, ...more: readonly string[]) => Promise<string>;
  /** Ends it in order, its PostgreSQL as well. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a crash does; its PostgreSQL goes on. */
  readonly kill: () => Promise<void>;
  /** Opens it again where it was. */
  readonly open: () => Promise<void>;
  /** Stops it for good and takes its files away. */
  readonly close: () => Promise<void>;
}

export const hasPostgres = async (): Promise<boolean> => (await lookForPostgres()) !== null;

/** The address that it says it is open at. */
function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      const [, address] = /open at (ws:\/\/\S+)/.exec(said) ?? [];
      if (address !== undefined) done(address);
    });
    child.once('exit', () => fail(new Error(`The desk did not open: ${said}`)));
  });
}

/** `feed`: the desk takes in what is put into a folder of this name in its own. */
export async function openDesk({ feed }: { readonly feed?: string } = {}): Promise<TestDesk> {
  const { VERBATIM_PG: _, ...env } = process.env;
  await run(process.execPath, [join(root, 'tools', 'run.mjs'), '--build', join(root, 'server', 'desk.ts')], {
    cwd: root,
  });
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-shared-'));
  const incoming = join(folder, 'incoming');
  if (feed !== undefined) {
    mkdirSync(incoming);
    writeFileSync(join(folder, 'feeds.yaml'), `feeds:\n  - name: ${feed}\n    folder: incoming\n    every: 1\n`);
  }
  const taking = feed === undefined ? [] : ['--feeds', join(folder, 'feeds.yaml')];
  let child: ChildProcess | null = null;
  let port = '0';
  const open = async (): Promise<string> => {
    child = spawn(process.execPath, [program, '--data', folder, '--port', port, ...taking], {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const address = await addressOf(child);
    ({ port } = new URL(address));
    return address;
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((done) => ending.once('exit', done));
    ending.kill(signal);
    await ended;
  };
  const stop = (): Promise<void> => end('SIGTERM');
  return {
    incoming,
    address: await open(),
    invite: async (name, role, ...more) => {
      const args = ['invite', name, '--role', role, '--data', folder, ...more];
      const { stdout } = await run(process.execPath, [program, ...args], { cwd: root, env });
      return stdout.trim();
    },
    stop,
    kill: () => end('SIGKILL'),
    open: async () => void (await open()),
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
