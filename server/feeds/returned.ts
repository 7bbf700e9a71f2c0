import type { Database } from '../postgres/database';

/** A quotation that came back to whoever signed it: the agency has changed its words or its speaker since. */
export interface Returned {
  readonly id: number;
  readonly story: string;
  readonly quotation: string;
  readonly person: string | null;
  readonly agencyVersion: string | null;
  readonly why: 'words' | 'speaker' | 'gone';
  readonly was: string;
  readonly is: string | null;
  readonly at: string;
}

/** What came back and waits for somebody, the newest first: one person’s, or everybody’s. */
export async function returnedTo(database: Database, person: string | null): Promise<readonly Returned[]> {
  const { rows } = await database.query<Omit<Returned, 'id' | 'at'> & { id: string; at: Date }>(
    `select id, story, quotation, person, agency_version as "agencyVersion", why, was, is_now as "is", at from returned
     where done_at is null and ($1::text is null or person = $1) order by id desc limit 500`,
    [person],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id), at: row.at.toISOString() }));
}

/** Somebody has looked at it again. False where nothing of that number waits. */
export async function settleReturned(database: Database, id: number, person: string): Promise<boolean> {
  const { rowCount } = await database.query(
    'update returned set done_at = now(), done_by = $2 where id = $1 and done_at is null',
    [id, person],
  );
  return rowCount === 1;
}
