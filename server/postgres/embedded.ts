import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ClientConfig } from 'pg';
import { Stop } from '../stop';
import { isRunning, isWorkedIn } from './processes';
import { findPostgres, programOf, type PostgresPrograms } from './findPostgres';

/** A PostgreSQL of the desk's own, in a folder of its own. It listens on no network: its socket lies in a folder nobody else may enter. */
export interface Embedded {
  readonly connection: ClientConfig;
  readonly programs: PostgresPrograms;
  /** Nothing ran there before: whoever asked for it ends it. */
  readonly isStarted: boolean;
  /** The process to send signals to. */
  readonly pid: () => number;
  /** Ends it in order: what runs is rolled back, what was committed is on the disk. */
  readonly stop: () => Promise<void>;
  /** Looks whether it runs, and starts it where it does not: it was killed, or its disk was full. True where it had to. */
  readonly revive: () => Promise<boolean>;
}

export interface EmbeddedPlan {
  /** Further settings, as `postgres -c` takes them. */
  readonly settings?: Readonly<Record<string, string>>;
}

const user = 'verbatim';
const database = 'verbatim';

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: then it runs as its own user, whom its package made. */
function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => /^_?postgres:/.test(each));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  throw new Stop(
    'PostgreSQL does not run as root, and there is no user “postgres” here. Start the desk as another user.',
  );
}

interface Ended {
  readonly code: number;
  readonly output: string;
}

function execute(file: string, args: readonly string[], owner: Owner): Promise<Ended> {
  // The server that pg_ctl leaves behind must not hold on to our pipes: it writes to its own log.
  const child = spawn(file, args, { ...owner, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString('utf8')));
  child.stderr.on('data', (part: Buffer) => (output += part.toString('utf8')));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done({ code: code ?? 1, output }));
  });
}

async function must(what: string, file: string, args: readonly string[], owner: Owner): Promise<void> {
  const { code, output } = await execute(file, args, owner);
  if (code === 0) return;
  throw new Stop(`PostgreSQL could not ${what}: ${output.trim().split('\n').slice(-4).join(' ').slice(0, 600)}`);
}

function own(folder: string, { uid, gid }: Owner): void {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}

/** The socket of a server that runs on these data; null where none does. */
function runningSocket(data: string): string | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8').split('\n')[4]?.trim() || null;
}

const pidIn = (data: string): number => {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
};

/** Makes the desk's folder, where it may. */
function openFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC)$/.test(code)) throw error;
    throw new Stop(
      `The desk cannot make its folder ${folder} (${code}). Give it one that this user may write to: --data FOLDER`,
    );
  }
}

/** PostgreSQL lets nobody but their owner work on its files. */
function checkOwner(data: string, { uid }: Owner): void {
  const me = uid ?? process.getuid?.();
  const owner = ownerOf(data);
  if (me === undefined || owner === null || owner === me) return;
  throw new Stop(
    `What the desk keeps in ${data} belongs to another user of this machine (number ${owner}), who opened it first. Start the desk as that user, or give it a folder of its own: --data FOLDER`,
  );
}

/** The number of the user whose files these are; null where there are none, or they may not be seen. */
function ownerOf(data: string): number | null {
  try {
    return statSync(data).uid;
  } catch {
    return null; // nothing is there, or what is there says so itself in a moment
  }
}

async function initialise(programs: PostgresPrograms, data: string, owner: Owner): Promise<void> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  own(data, owner);
  const args = ['-D', data, '-U', user, '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'];
  const { code, output } = await execute(programOf(programs, 'initdb'), args, owner);
  if (code === 0) return;
  rmSync(data, { recursive: true, force: true });
  if (/permission denied/i.test(output))
    throw new Stop(
      `PostgreSQL’s user may not enter ${data}. Give a folder that it may reach (--data FOLDER), or start the desk as another user than root.`,
    );
  throw new Stop(`PostgreSQL could not prepare ${data}: ${output.trim().slice(-400)}`);
}

/** Starts the PostgreSQL of a folder, and makes it first where there is none. One that runs there already is taken as it is. */
export async function startEmbedded(folder: string, { settings = {} }: EmbeddedPlan = {}): Promise<Embedded> {
  if (process.platform === 'win32')
    throw new Stop(
      'On Windows the desk has no PostgreSQL of its own. Install one and name it: set VERBATIM_PG=postgres://user:password@localhost/verbatim',
    );
  const programs = await findPostgres();
  const owner = findOwner();
  const data = join(resolve(folder), 'postgres');
  openFolder(resolve(folder));
  checkOwner(data, owner);
  // PostgreSQL's own user goes through the desk's folder, and may not look into it.
  if (owner.uid !== undefined) chmodSync(resolve(folder), (statSync(resolve(folder)).mode & 0o777) | 0o011);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(programs, data, owner);
  const control = programOf(programs, 'pg_ctl');
  const begin = (at: string): Promise<void> => {
    const options = Object.entries({ listen_addresses: '', unix_socket_directories: at, ...settings });
    const given = options.map(([name, value]) => `-c ${name}='${value}'`).join(' ');
    const args = ['-D', data, '-w', '-t', '120', '-l', join(data, 'server.log'), '-o', given, 'start'];
    return must('start', control, args, owner);
  };
  const status = await execute(control, ['-D', data, 'status'], owner);
  let socket = status.code === 0 ? runningSocket(data) : null;
  const isStarted = socket === null;
  if (socket === null) {
    // A path of a socket has 107 letters at most, wherever the desk's folder lies.
    socket = mkdtempSync(join(tmpdir(), 'verbatim-desk-'));
    own(socket, owner);
    await begin(socket);
  }
  const folderOfSocket = socket;
  const at = { host: folderOfSocket, port: 5432, user };
  await makeDatabase(programs, at, owner);
  return {
    connection: { ...at, database },
    programs,
    isStarted,
    pid: () => pidIn(data),
    stop: async () => {
      await must('stop', control, ['-D', data, '-w', '-t', '120', '-m', 'fast', 'stop'], owner);
      rmSync(folderOfSocket, { recursive: true, force: true });
    },
    revive: async () => {
      if (isRunning(pidIn(data))) return false;
      // Its name may be taken up by nobody yet, and then no other is let in; what it started may still be at work.
      if (isWorkedIn(realpathSync(data))) throw new Stop('What is left of PostgreSQL still works on its data.');
      rmSync(join(data, 'postmaster.pid'), { force: true });
      await begin(folderOfSocket);
      return true;
    },
  };
}

async function makeDatabase(
  programs: PostgresPrograms,
  { host, port }: { readonly host: string; readonly port: number },
  owner: Owner,
): Promise<void> {
  const args = ['-h', host, '-p', String(port), '-U', user, database];
  const { code, output } = await execute(programOf(programs, 'createdb'), args, owner);
  if (code !== 0 && !/already exists/.test(output)) throw new Stop(`PostgreSQL could not make a database: ${output}`);
}
