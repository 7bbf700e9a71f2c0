import { inject } from 'vitest';
import pg from 'pg';
import { migrate } from '../../server/postgres/migrate';
import { openDatabase, type Database } from '../../server/postgres/database';

/** Where the PostgreSQL of this run of the tests listens; null where none is installed. */
export const postgres = inject('postgres');

let made = 0;

/** A database of its own for one test file, with nothing in it. */
export async function emptyDatabase(): Promise<{
  readonly host: string;
  readonly user: string;
  readonly database: string;
}> {
  if (postgres === null) throw new Error('No PostgreSQL is installed here.');
  made += 1;
  const database = `test_${process.pid}_${Date.now()}_${made}`;
  const client = new pg.Client({ host: postgres, user: 'verbatim', database: 'verbatim' });
  await client.connect();
  await client.query(`create database ${database}`);
  await client.end();
  return { host: postgres, user: 'verbatim', database };
}

/** The same, with the desk's tables. */
export async function deskDatabase(): Promise<Database> {
  const database = openDatabase(await emptyDatabase());
  await migrate(database);
  return database;
}
