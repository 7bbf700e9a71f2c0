import { Pool, type ClientConfig, type PoolClient } from 'pg';

/** An open line to PostgreSQL. */
export type Database = Pool;
export type Transaction = PoolClient;

export interface Opening {
  /**
   * Commits are told before they are on the disk: a crash may take the last of them back, whole and in order. For work
   * that stands in the database as not done then, and is done again.
   */
  readonly isLazy?: boolean;
}

/** Opens at most `most` connections, each when it is needed. */
export function openDatabase(connection: ClientConfig | string, most = 10, { isLazy = false }: Opening = {}): Database {
  const config = typeof connection === 'string' ? { connectionString: connection } : connection;
  const pool = new Pool({
    ...config,
    max: most,
    application_name: 'verbatim-desk',
    connectionTimeoutMillis: 10_000,
    ...(isLazy ? { options: '-c synchronous_commit=off' } : {}),
  });
  // A connection that breaks while nobody uses it is thrown away; whoever needs one gets another.
  pool.on('error', () => undefined);
  // One that breaks between two statements of a transaction is told of by the next of them, and must not end the desk.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Runs all of it or nothing. */
export async function inTransaction<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await database.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    try {
      await client.query('rollback');
      broken = undefined;
    } catch {
      // The connection is gone, and with it the transaction.
    }
    throw error;
  } finally {
    client.release(broken);
  }
}
