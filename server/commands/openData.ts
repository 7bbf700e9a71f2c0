import type { ClientConfig } from 'pg';
import { openDatabase, type Database } from '../postgres/database';
import { startEmbedded, type Embedded } from '../postgres/embedded';
import { migrate } from '../postgres/migrate';
import { Stop } from '../stop';

/** The database of the command line: the one that is named, or the desk's own. */
export interface Data {
  readonly connection: ClientConfig | string;
  readonly embedded: Embedded | null;
}

export async function findData(folder: string): Promise<Data> {
  const named = process.env['VERBATIM_PG'];
  if (named !== undefined && named !== '') return { connection: named, embedded: null };
  const embedded = await startEmbedded(folder);
  return { connection: embedded.connection, embedded };
}

async function checkVersion(database: Database): Promise<void> {
  const { rows } = await database.query<{ server_version_num: string }>('show server_version_num');
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (major < 15) throw new Stop(`The desk needs PostgreSQL 15 or newer; the one named by VERBATIM_PG is ${major}.`);
}

const refusals: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', '28P01', '28000', '3D000']);

/** Opens the database, brought to the newest form, for one piece of work. A PostgreSQL that runs already goes on. */
export async function withDatabase<T>(
  folder: string,
  work: (database: Database, data: Data) => Promise<T>,
): Promise<T> {
  const data = await findData(folder);
  const database = openDatabase(data.connection, 4);
  try {
    await checkVersion(database);
    await migrate(database);
    return await work(database, data);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (refusals.has(code))
      throw new Stop(
        `PostgreSQL cannot be reached as VERBATIM_PG says (${code}). Check the address, the user and the database.`,
      );
    throw error;
  } finally {
    await database.end();
    // One that a desk holds open stays: this was a visit.
    if (data.embedded?.isStarted === true) await data.embedded.stop();
  }
}
