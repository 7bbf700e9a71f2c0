import { createHash } from 'node:crypto';
import { Stop } from '../stop';
import { inTransaction, type Database } from './database';
import { migrations, type Migration } from './migrations';

const key = 4711_0001; // of the lock under which one process migrates and others wait

const sha256 = (sql: string): string => createHash('sha256').update(sql).digest('hex');

/**
 * Brings the tables to the newest form, one migration after the other, each whole or not at all. Answers how many were
 * needed. Throws `Stop` where the database is a newer Verbatim's, or a migration it had is not the one known here.
 */
export async function migrate(database: Database, known: readonly Migration[] = migrations): Promise<number> {
  return inTransaction(database, async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1)', [key]);
    await transaction.query(
      'create table if not exists migration (n int primary key, name text not null, sha256 text not null, at timestamptz not null default now())',
    );
    const { rows } = await transaction.query<{ n: number; sha256: string }>(
      'select n, sha256 from migration order by n',
    );
    for (const { n, sha256: had } of rows) {
      const own = known[n - 1];
      if (!own)
        throw new Stop('This desk’s database is a newer Verbatim’s. Update Verbatim here, then start the desk again.');
      if (sha256(own.sql) !== had)
        throw new Stop(
          `This desk’s database was made by another Verbatim (step ${n}, ${own.name}). Start that one, or give this one a database of its own.`,
        );
    }
    const missing = known.slice(rows.length);
    for (const [at, { name, sql }] of missing.entries()) {
      await transaction.query(sql);
      await transaction.query('insert into migration (n, name, sha256) values ($1, $2, $3)', [
        rows.length + at + 1,
        name,
        sha256(sql),
      ]);
    }
    return missing.length;
  });
}
