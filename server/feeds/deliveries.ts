import { createHash } from 'node:crypto';
import { inTransaction, type Database, type Transaction } from '../postgres/database';
import { keepFile } from '../stories/postgresStore';
import type { ReadDelivery, ReadItem } from './readItems';

/** Told on this channel when deliveries were taken from the hold pile. */
export const deliveriesChannel = 'deliveries';

/** What a feed brought, as it came. */
export interface NewDelivery {
  readonly feed: string;
  /** The name of its file or page; empty where it has none. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly format?: string;
}

export interface Delivery {
  readonly id: number;
  readonly feed: string;
  readonly name: string;
  readonly url: string | null;
  readonly format: string | null;
  readonly bytes: Uint8Array;
  /** How often it was tried, this time included. */
  readonly attempts: number;
}

export type Unread = Pick<Delivery, 'id' | 'attempts'>;

/** A delivery that nobody could read, and why. */
export interface HeldDelivery {
  readonly id: number;
  readonly feed: string;
  readonly name: string;
  readonly at: string;
  readonly attempts: number;
  readonly reason: string;
  readonly size: number;
}

/** What a delivery brought that was not there. */
export interface Filed {
  readonly added: number;
  readonly duplicates: number;
  /** A newer version came of a story that stands on the desk. */
  readonly isNewer: boolean;
  /** How long it had been here, in seconds by the database's clock. */
  readonly lag: number;
}

/**
 * What came in, from the first byte to the items that were read of it. A delivery is kept before anybody looks into it;
 * the database alone says whether it was read, so that whoever works on it twice does nothing twice.
 */
export interface Deliveries {
  /** Null where the feed brought these very bytes before. */
  readonly keep: (delivery: NewDelivery) => Promise<number | null>;
  /** Counts an attempt and gives what is to be read; null where it was read or held meanwhile. */
  readonly begin: (id: number) => Promise<Delivery | null>;
  /** Files what was read, all of it or nothing. What could not be read of it goes to the hold pile. */
  readonly file: (delivery: Delivery, read: ReadDelivery) => Promise<Filed>;
  readonly hold: (id: number, reason: string) => Promise<void>;
  /** Takes deliveries from the hold pile, one or all, to be tried anew. */
  readonly release: (id: number | null) => Promise<number>;
  readonly held: () => Promise<readonly HeldDelivery[]>;
  readonly bytes: (id: number) => Promise<Uint8Array | null>;
  readonly standing: () => Promise<{ readonly waiting: number; readonly held: number }>;
  /** Those that wait, with how often each was tried. */
  readonly unread: () => Promise<readonly Unread[]>;
  readonly keysOf: (feed: string) => Promise<readonly string[]>;
}

const filingLock = 4711_0003;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** PostgreSQL's texts hold no zero. */
const clean = (text: string): string => text.replaceAll('\0', '\uFFFD');

async function fileItem(
  transaction: Transaction,
  { id, feed }: Delivery,
  item: ReadItem,
  place: number,
): Promise<{ readonly isNew: boolean; readonly newestOf: string | null; readonly story: string | null }> {
  const source = clean(item.source);
  const hash = createHash('sha256').update(source).digest('hex');
  await transaction.query('insert into source (sha256, json) values ($1, $2) on conflict do nothing', [hash, source]);
  const added = await transaction.query(
    `insert into wire_item (feed, key, guid, version, rank, canceled, delivery, place, headline, slug, words, language, published, embargo, source, copy)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict do nothing`,
    [
      feed,
      item.key,
      clean(item.guid),
      item.version,
      item.rank,
      item.isCanceled,
      id,
      place,
      clean(item.headline),
      item.slug,
      item.words,
      item.language,
      item.published,
      item.embargo,
      hash,
      clean(item.copy),
    ],
  );
  if (added.rowCount === 0) return { isNew: false, newestOf: null, story: null };
  // Versions may come in any order: the newest is the one that says so, and of two that say the same the later to come.
  const { rows } = await transaction.query<{ id: string; story: string | null; newest: string }>(
    `insert into wire_story as w (feed, guid, newest, rank, delivery) values ($1, $2, $3, $4, $5)
     on conflict (feed, guid) do update set
       versions = w.versions + 1,
       newest = case when (w.rank, w.delivery) <= (excluded.rank, excluded.delivery) then excluded.newest else w.newest end,
       at = case when (w.rank, w.delivery) <= (excluded.rank, excluded.delivery) then excluded.at else w.at end,
       delivery = case when (w.rank, w.delivery) <= (excluded.rank, excluded.delivery) then excluded.delivery else w.delivery end,
       rank = greatest(w.rank, excluded.rank)
     returning id, story, newest`,
    [feed, clean(item.guid), item.key, item.rank, id],
  );
  const [own] = rows;
  return own?.newest === item.key
    ? { isNew: true, newestOf: own.id, story: own.story }
    : { isNew: true, newestOf: null, story: null };
}

/** Further work of the same transaction where an item is the newest of its story on the wire. */
export type OnNewest = (transaction: Transaction, id: string, item: ReadItem) => Promise<void>;

/** `lazy` leads to the same database: what is lost of its last commits in a crash is read and filed again. */
export const deliveriesOf = (
  database: Database,
  lazy: Database = database,
  onNewest: OnNewest = async () => undefined,
): Deliveries => ({
  keep: ({ feed, name, bytes, url, format }) =>
    inTransaction(database, async (transaction) => {
      const hash = sha256(bytes);
      await transaction.query('insert into raw (sha256, bytes) values ($1, $2) on conflict do nothing', [hash, bytes]);
      const { rows } = await transaction.query<{ id: string }>(
        `insert into delivery (feed, name, url, format, raw) values ($1, $2, $3, $4, $5)
         on conflict (feed, name, raw) do nothing returning id`,
        [feed, clean(name).slice(0, 500), url ?? null, format ?? null, hash],
      );
      return rows[0] ? Number(rows[0].id) : null;
    }),
  begin: async (id) => {
    const { rows } = await lazy.query<Omit<Delivery, 'id'>>(
      `update delivery d set attempts = attempts + 1 from raw r
       where d.id = $1 and d.state = 'waiting' and r.sha256 = d.raw
       returning d.feed, d.name, d.url, d.format, r.bytes, d.attempts`,
      [id],
    );
    return rows[0] ? { id, ...rows[0] } : null;
  },
  file: (delivery, { items, problems, knownItems }) =>
    inTransaction(lazy, async (transaction) => {
      const { rows } = await transaction.query<{ lag: number }>(
        `update delivery set state = case when $2::text is null then 'read' else 'held' end, reason = $2, done_at = clock_timestamp()
         where id = $1 and state = 'waiting' returning extract(epoch from clock_timestamp() - at)::float8 as lag`,
        [delivery.id, problems.length === 0 ? null : clean(problems.join('\n')).slice(0, 2000)],
      );
      // Somebody else filed it: an attempt that was given up for dead lived on.
      if (!rows[0]) return { added: 0, duplicates: 0, isNewer: false, lag: 0 };
      let added = 0;
      let isNewer = false;
      // In one order, and one of a feed at a time, so that two never wait for each other.
      await transaction.query('select pg_advisory_xact_lock($1, hashtext($2))', [filingLock, delivery.feed]);
      const pictures = items.flatMap((item) => item.pictures).toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
      for (const picture of pictures) await keepFile(transaction, { ...picture, person: delivery.feed });
      const inOrder = [...items.entries()].toSorted(([, a], [, b]) => (a.key < b.key ? -1 : 1));
      for (const [place, item] of inOrder) {
        const { isNew, newestOf, story } = await fileItem(transaction, delivery, item, place);
        if (!isNew) continue;
        added += 1;
        if (newestOf !== null) await onNewest(transaction, newestOf, item);
        isNewer ||= story !== null;
      }
      return { added, duplicates: items.length - added + knownItems, isNewer, lag: Math.max(0, rows[0].lag) };
    }),
  hold: async (id, reason) => {
    await lazy.query(
      `update delivery set state = 'held', reason = $2, done_at = now() where id = $1 and state = 'waiting'`,
      [id, clean(reason).slice(0, 2000)],
    );
  },
  release: async (id) => {
    const { rowCount } = await database.query(
      `with released as (
         update delivery set state = 'waiting', attempts = 0, reason = null, done_at = null
         where state = 'held' and ($1::bigint is null or id = $1) returning id
       )
       select id, pg_notify('${deliveriesChannel}', '') from released`,
      [id],
    );
    return rowCount ?? 0;
  },
  held: async () => {
    const { rows } = await database.query<{
      id: string;
      feed: string;
      name: string;
      at: Date;
      attempts: number;
      reason: string;
      size: number;
    }>(
      `select d.id, d.feed, d.name, d.at, d.attempts, coalesce(d.reason, '') as reason, octet_length(r.bytes) as size
       from delivery d join raw r on r.sha256 = d.raw where d.state = 'held' order by d.id desc limit 1000`,
    );
    return rows.map((row) => ({ ...row, id: Number(row.id), at: row.at.toISOString() }));
  },
  bytes: async (id) => {
    const { rows } = await database.query<{ bytes: Uint8Array }>(
      'select r.bytes from delivery d join raw r on r.sha256 = d.raw where d.id = $1',
      [id],
    );
    return rows[0]?.bytes ?? null;
  },
  standing: async () => {
    const { rows } = await database.query<{ waiting: number; held: number }>(
      `select (select count(*)::int from delivery where state = 'waiting') as waiting,
         (select count(*)::int from delivery where state = 'held') as held`,
    );
    return rows[0] ?? { waiting: 0, held: 0 };
  },
  unread: async () => {
    const { rows } = await database.query<{ id: string; attempts: number }>(
      `select id, attempts from delivery where state = 'waiting' order by id limit 5000`,
    );
    return rows.map(({ id, attempts }) => ({ id: Number(id), attempts }));
  },
  keysOf: async (feed) => {
    const { rows } = await database.query<{ key: string }>(
      'select key from wire_item where feed = $1 order by delivery desc limit 2000',
      [feed],
    );
    return rows.map(({ key }) => key);
  },
});
