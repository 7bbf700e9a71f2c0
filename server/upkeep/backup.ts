import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import * as v from 'valibot';
import { findPostgres, programOf } from '../postgres/findPostgres';
import { Stop } from '../stop';

/** What lies beside a dump and says what it must be. */
const manifestSchema = v.object({
  format: v.literal('verbatim-desk-backup-1'),
  /** ISO 8601 instant. */
  at: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.number(),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

const dumpFile = 'desk.dump';
const manifestFile = 'backup.json';

/** The queue is made anew of what waits; no dump has it. */
const withoutQueue = ['--exclude-schema=bullmq'];

type Environment = Readonly<Record<string, string>>;

/** The connection as PostgreSQL’s own programs take it: no password where other users of the machine could read it. */
function environmentOf(connection: ClientConfig | string): Environment {
  const { host, port, user, password, database, ssl } = new Client(connection);
  const given: Readonly<Record<string, unknown>> = {
    PGHOST: host,
    PGPORT: port,
    PGUSER: user,
    PGPASSWORD: password,
    PGDATABASE: database,
    ...(ssl ? { PGSSLMODE: 'require' } : {}),
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, String(value)]])),
  );
}

async function run(name: string, args: readonly string[], connection: ClientConfig | string): Promise<void> {
  const program = programOf(await findPostgres(), name);
  if (!existsSync(program))
    throw new Stop(`PostgreSQL’s ${name} is not installed here. Install the package of its client programs.`);
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environmentOf(connection) },
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString('utf8')).slice(-2000)));
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  if (code !== 0) throw new Stop(`${name} failed: ${said.trim().split('\n').slice(-3).join(' ')}`);
}

async function hashOf(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(part);
    bytes += part.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  await file.sync();
  await file.close();
}

/**
 * Writes all of the desk, as it is at one moment, into a folder of its own inside `folder`, and answers its path. Desks
 * may go on meanwhile. A folder by that name is a whole backup: until then it is called otherwise.
 */
export async function backup(connection: ClientConfig | string, folder: string, now = new Date()): Promise<string> {
  const name = join(resolve(folder), `verbatim-${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`);
  if (existsSync(name)) throw new Stop(`${name} is there already. Wait a second, or name another folder.`);
  const draft = `${name}.unfinished`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    const dump = join(draft, dumpFile);
    await run('pg_dump', ['--format=custom', '--no-owner', ...withoutQueue, `--file=${dump}`], connection);
    const manifest: Manifest = { format: 'verbatim-desk-backup-1', at: now.toISOString(), ...(await hashOf(dump)) };
    await writeFile(join(draft, manifestFile), `${JSON.stringify(manifest)}\n`);
    for (const path of [dump, join(draft, manifestFile), draft]) await sync(path);
    await rename(draft, name);
    return name;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, manifestFile);
  if (!existsSync(file))
    throw new Stop(
      `${folder} is no backup of a desk: it has no ${manifestFile}. Name the folder that begins with “verbatim-”.`,
    );
  try {
    const read = v.safeParse(manifestSchema, JSON.parse(await readFile(file, 'utf8')));
    if (read.success) return read.output;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Stop(`${file} is damaged. Take another copy of this backup.`);
}

/** Fills an empty database from a backup: all of it or nothing. */
export async function restore(connection: ClientConfig | string, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const dump = join(folder, dumpFile);
  const found = existsSync(dump) ? await hashOf(dump) : null;
  if (found?.sha256 !== manifest.sha256)
    throw new Stop(
      `${dump} is not what was backed up: its bytes were lost or changed. Take another copy of this backup.`,
    );
  await run(
    'pg_restore',
    [
      '--no-owner',
      '--single-transaction',
      '--exit-on-error',
      `--dbname=${environmentOf(connection)['PGDATABASE'] ?? ''}`,
      dump,
    ],
    connection,
  );
  return manifest;
}
