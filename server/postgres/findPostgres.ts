import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Stop } from '../stop';

const run = promisify(execFile);

/** The oldest PostgreSQL that the desk's statements were tried on. */
export const oldestPostgres = 15;

/** Where PostgreSQL's programs lie, and their major version. */
export interface PostgresPrograms {
  readonly folder: string;
  readonly version: number;
}

const program = (folder: string, name: string): string =>
  join(folder, process.platform === 'win32' ? `${name}.exe` : name);

/** The path of one of PostgreSQL's programs. */
export const programOf = ({ folder }: PostgresPrograms, name: string): string => program(folder, name);

/** Folders that installers use, one for each version: `{parent}/{version}{rest}`. */
const perVersion: readonly (readonly [parent: string, rest: string])[] = [
  ['/usr/lib/postgresql', 'bin'],
  ['/Library/PostgreSQL', 'bin'],
  ['/opt/homebrew/opt', 'bin'],
  ['/usr/local/opt', 'bin'],
  ['/usr', 'bin'],
];

const isVersionFolder = (name: string): boolean => /^(\d+(\.\d+)?|postgresql(@\d+)?|pgsql-\d+)$/.test(name);

function candidates(): readonly string[] {
  const installed = perVersion.flatMap(([parent, rest]) =>
    existsSync(parent)
      ? readdirSync(parent)
          .filter(isVersionFolder)
          .map((name) => join(parent, name, rest))
      : [],
  );
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...new Set([...installed, ...onPath])].filter((folder) => existsSync(program(folder, 'postgres')));
}

async function versionIn(folder: string): Promise<PostgresPrograms | null> {
  if (!existsSync(program(folder, 'initdb'))) return null;
  try {
    const { stdout } = await run(program(folder, 'postgres'), ['--version']);
    const [, major] = /\(PostgreSQL\) (\d+)/.exec(stdout) ?? [];
    return major === undefined ? null : { folder, version: Number(major) };
  } catch {
    return null; // a program that cannot be run is none
  }
}

/** The newest PostgreSQL on this machine that is new enough; null where there is none. */
export async function lookForPostgres(): Promise<PostgresPrograms | null> {
  const found = await Promise.all(candidates().map(versionIn));
  return (
    found
      .filter((each) => each !== null)
      .filter(({ version }) => version >= oldestPostgres)
      .toSorted((a, b) => b.version - a.version)[0] ?? null
  );
}

/** The same; throws `Stop` where there is none. */
export async function findPostgres(): Promise<PostgresPrograms> {
  const found = await lookForPostgres();
  if (found) return found;
  throw new Stop(
    `The desk keeps its stories in PostgreSQL ${oldestPostgres} or newer, and none is installed here. Install it (Debian, Ubuntu: apt install postgresql; macOS: brew install postgresql), or name one that runs elsewhere: VERBATIM_PG=postgres://user:password@host/database npm run desk`,
  );
}
