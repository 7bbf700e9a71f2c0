import type { ReleaseLock } from '../../shared/ipc/deskProtocol';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { inTransaction, type Database } from '../postgres/database';
import { addToLog } from './postgresStore';

/** Told on this channel, as the story's id, when a lock was taken, given back or broken. */
export const locksChannel = 'locks';

export interface Release {
  readonly version: number;
  readonly person: string;
  readonly at: string;
  /** The story was changed since. */
  readonly isStale: boolean;
}

/** The locks and releases of stories: each a transaction, none of them ever a merge. */
export interface Releases {
  readonly lockOf: (story: string) => Promise<ReleaseLock | null>;
  /** The lock, or whose it is. It ends by itself; whoever has it may take it anew. */
  readonly lock: (story: string, person: string) => Promise<Outcome<ReleaseLock>>;
  readonly unlock: (story: string, person: string) => Promise<void>;
  /** Takes away another's lock, which goes into the log with the reason. */
  readonly breakLock: (story: string, person: string, reason: string) => Promise<void>;
  /** Refuses a story that has moved on from this version, or that another has locked. */
  readonly release: (release: NewRelease) => Promise<Outcome<{ readonly version: number }>>;
  readonly latest: (story: string) => Promise<Release | null>;
}

export interface NewRelease {
  readonly story: string;
  readonly version: number;
  readonly person: string;
  readonly copySha256: string;
}

/** A lock ends by itself after so many minutes. */
export const lockMinutes = 10;

export const oldState = fail(
  'old-state',
  'The story has changed since you last saw it. Read it once more, then release it.',
);

const lockedBy = ({ person, until }: ReleaseLock): Outcome<never> =>
  fail(
    'locked',
    `${person} has locked this story until ${until.slice(11, 16)} UTC. Ask them, or the chief of the desk.`,
  );

interface LockRow {
  readonly person: string;
  readonly until: Date;
}

const toLock = ({ person, until }: LockRow): ReleaseLock => ({ person, until: until.toISOString() });

export function releasesOf(database: Database): Releases {
  const tell = (story: string): Promise<unknown> => database.query('select pg_notify($1, $2)', [locksChannel, story]);

  const lockOf = async (story: string): Promise<ReleaseLock | null> => {
    const { rows } = await database.query<LockRow>(
      'select person, until from release_lock where story = $1 and until > now()',
      [story],
    );
    return rows[0] ? toLock(rows[0]) : null;
  };

  return {
    lockOf,
    lock: async (story, person) => {
      const { rows } = await database.query<LockRow>(
        `insert into release_lock (story, person, until) values ($1, $2, now() + make_interval(mins => $3))
         on conflict (story) do update set person = excluded.person, until = excluded.until
         where release_lock.person = excluded.person or release_lock.until <= now()
         returning person, until`,
        [story, person, lockMinutes],
      );
      await tell(story);
      if (rows[0]) return succeed(toLock(rows[0]));
      const other = await lockOf(story);
      return other ? lockedBy(other) : fail('later', 'The lock was given back just now. Try again.');
    },
    unlock: async (story, person) => {
      await database.query('delete from release_lock where story = $1 and person = $2', [story, person]);
      await tell(story);
    },
    breakLock: async (story, person, reason) => {
      await inTransaction(database, async (transaction) => {
        const { rows } = await transaction.query<LockRow>(
          'delete from release_lock where story = $1 and until > now() returning person, until',
          [story],
        );
        const what = JSON.stringify({ reason, holder: rows[0]?.person ?? null });
        await addToLog(transaction, [{ person, story, version: null, kind: 'break-lock', what }]);
      });
      await tell(story);
    },
    release: async ({ story, version, person, copySha256 }) => {
      const outcome = await inTransaction(
        database,
        async (transaction): Promise<Outcome<{ readonly version: number }>> => {
          const { rows } = await transaction.query<{ version: number }>(
            'select version from story where id = $1 for update',
            [story],
          );
          if (rows[0]?.version !== version) return oldState;
          const locks = await transaction.query<LockRow>(
            'select person, until from release_lock where story = $1 and until > now() and person <> $2',
            [story, person],
          );
          if (locks.rows[0]) return lockedBy(toLock(locks.rows[0]));
          await transaction.query(
            'insert into release (story, version, person, copy_sha256) values ($1, $2, $3, $4) on conflict do nothing',
            [story, version, person, copySha256],
          );
          await transaction.query('delete from release_lock where story = $1', [story]);
          await addToLog(transaction, [
            { person, story, version, kind: 'release', what: JSON.stringify({ copySha256 }) },
          ]);
          return succeed({ version });
        },
      );
      await tell(story);
      return outcome;
    },
    latest: async (story) => {
      const { rows } = await database.query<{ version: number; person: string; at: Date; stale: boolean }>(
        `select r.version, r.person, r.at,
           exists (select from step s where s.story = r.story and s.version > r.version and s.kind <> 'reading') as stale
         from release r where r.story = $1 order by r.version desc limit 1`,
        [story],
      );
      return rows[0]
        ? { version: rows[0].version, person: rows[0].person, at: rows[0].at.toISOString(), isStale: rows[0].stale }
        : null;
    },
  };
}
