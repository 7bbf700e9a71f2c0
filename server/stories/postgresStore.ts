import { inTransaction, type Database, type Transaction } from '../postgres/database';
import { chained, emptyChain, sha256Of, type ChainEnd } from './decisionChain';
import type {
  Kept,
  LoggedDecision,
  NamedVersion,
  NewDecision,
  NewSteps,
  StoredFile,
  StoredPart,
  StoredState,
  StoredStep,
  StoryHead,
  StoryStore,
} from './storyStore';

/** Told on the channel `steps`, as “story version”, when a story has new steps. */
export const stepsChannel = 'steps';

const chainLock = 4711_0002;
const headColumns = `id, schema, source, version, slug, headline, changed_at as "changedAt"`;
const stepColumns = 'version, person, client, kind, at, json';

type Dated<T, K extends keyof T> = Omit<T, K> & Record<K, Date>;
const iso = (date: Date): string => date.toISOString();
const toHead = (row: Dated<StoryHead, 'changedAt'>): StoryHead => ({ ...row, changedAt: iso(row.changedAt) });
const toStep = (row: Dated<StoredStep, 'at'>): StoredStep => ({ ...row, at: iso(row.at) });

/**
 * The stories that are at their base are locked in order of their ids, so that two desks never wait for each other; one
 * that moved meanwhile is looked at anew and is not among them.
 */
const moveStories = `
with asked as (select * from unnest($1::text[], $2::int[], $3::int[]) as a (id, base, count)),
locked as materialized (
  select s.id from story s join asked a on s.id = a.id and s.version = a.base order by s.id for update of s
)
update story s set version = s.version + a.count, changed_at = now()
from asked a where s.id = a.id and s.version = a.base and s.id in (select id from locked)
returning s.id, pg_notify('${stepsChannel}', s.id || ' ' || s.version)`;

const addSteps = `
insert into step (story, version, person, client, kind, json)
select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[])`;

export async function addToLog(transaction: Transaction, decisions: readonly NewDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  await transaction.query('select pg_advisory_xact_lock($1)', [chainLock]);
  const { rows } = await transaction.query<{ n: string; sha256: string; now: Date }>(
    'select (select now()) as now, n, sha256 from decision_log order by n desc limit 1',
  );
  const last: ChainEnd = rows[0] ? { n: Number(rows[0].n), sha256: rows[0].sha256 } : emptyChain;
  const all = chained(last, decisions, iso(rows[0]?.now ?? new Date()));
  const column = <K extends keyof LoggedDecision>(name: K) => all.map((row) => row[name]);
  await transaction.query(
    `insert into decision_log (n, at, person, story, version, kind, what, before_sha256, sha256)
     select * from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[])`,
    [
      column('n'),
      column('at'),
      column('person'),
      column('story'),
      column('version'),
      column('kind'),
      column('what'),
      column('before'),
      column('sha256'),
    ],
  );
}

/** Of each story the first: a second cannot have seen it. */
function firstOfEach(all: readonly NewSteps[]): readonly NewSteps[] {
  const seen = new Set<string>();
  return all.filter(({ story }) => !seen.has(story) && seen.add(story));
}

async function append(database: Database, all: readonly NewSteps[]): Promise<readonly Kept[]> {
  const first = firstOfEach(all);
  const moved = await inTransaction(database, async (transaction) => {
    const { rows } = await transaction.query<{ id: string }>(moveStories, [
      first.map(({ story }) => story),
      first.map(({ base }) => base),
      first.map(({ steps }) => steps.length),
    ]);
    const ids = new Set(rows.map(({ id }) => id));
    const kept = first.filter(({ story }) => ids.has(story));
    const lines = kept.flatMap(({ story, base, person, client, steps }) =>
      steps.map(({ kind, json }, at) => ({ story, version: base + at + 1, person, client, kind, json })),
    );
    if (lines.length > 0)
      await transaction.query(addSteps, [
        lines.map((line) => line.story),
        lines.map((line) => line.version),
        lines.map((line) => line.person),
        lines.map((line) => line.client),
        lines.map((line) => line.kind),
        lines.map((line) => line.json),
      ]);
    await addToLog(
      transaction,
      kept.flatMap(({ decisions }) => decisions),
    );
    return new Set(kept);
  });
  return all.map((each) => (moved.has(each) ? 'kept' : 'behind'));
}

async function checkpointOf(database: Database, id: string, version: number): Promise<StoredState | null> {
  const { rows } = await database.query<StoredState>(
    'select version, doc, record from checkpoint where story = $1 and version <= $2 order by version desc limit 1',
    [id, version],
  );
  return rows[0] ?? null;
}

async function headOf(database: Database, id: string): Promise<StoryHead | null> {
  const { rows } = await database.query<Dated<StoryHead, 'changedAt'>>(
    `select ${headColumns} from story where id = $1`,
    [id],
  );
  return rows[0] ? toHead(rows[0]) : null;
}

async function stepsBetween(database: Database, id: string, from: number, to: number): Promise<readonly StoredStep[]> {
  const { rows } = await database.query<Dated<StoredStep, 'at'>>(
    `select ${stepColumns} from step where story = $1 and version > $2 and version <= $3 order by version`,
    [id, from, to],
  );
  return rows.map(toStep);
}

const forever = 2_147_483_647;

export async function keepFile(
  to: Database | Transaction,
  { sha256, mediaType, bytes, person }: StoredFile,
): Promise<void> {
  await to.query(
    'insert into file (sha256, media_type, bytes, person) values ($1, $2, $3, $4) on conflict do nothing',
    [sha256, mediaType, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), person],
  );
}

/** A store in PostgreSQL, whose tables `migrate` has made. Any number of them may stand on one database. */
export const postgresStore = (database: Database): StoryStore => ({
  keepSource: async (json) => {
    const sha256 = sha256Of(json);
    await database.query('insert into source (sha256, json) values ($1, $2) on conflict do nothing', [sha256, json]);
    return sha256;
  },
  source: async (sha256) => {
    const { rows } = await database.query<{ json: string }>('select json from source where sha256 = $1', [sha256]);
    return rows[0]?.json ?? null;
  },
  keepFile: (file) => keepFile(database, file),
  filePart: async (sha256, from, most) => {
    const { rows } = await database.query<StoredPart>(
      `select media_type as "mediaType", octet_length(bytes) as size, substring(bytes from $2::int + 1 for $3::int) as bytes
       from file where sha256 = $1`,
      [sha256, Math.min(from, forever - 1), most],
    );
    return rows[0] ?? null;
  },
  missingFiles: async (files) => {
    const { rows } = await database.query<{ sha256: string }>(
      'select a.sha256 from unnest($1::text[]) a (sha256) where not exists (select from file f where f.sha256 = a.sha256)',
      [files],
    );
    return rows.map(({ sha256 }) => sha256);
  },
  create: ({ id, schema, source, slug, headline, doc, record }, decision) =>
    inTransaction(database, async (transaction) => {
      const made = await transaction.query(
        'insert into story (id, schema, source, slug, headline) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [id, schema, source, slug, headline],
      );
      if (made.rowCount === 0) return false;
      await transaction.query('insert into checkpoint (story, version, doc, record) values ($1, 0, $2, $3)', [
        id,
        doc,
        record,
      ]);
      await addToLog(transaction, [decision]);
      return true;
    }),
  list: async (most) => {
    const { rows } = await database.query<Dated<StoryHead, 'changedAt'>>(
      `select ${headColumns} from story order by changed_at desc, id limit $1`,
      [most],
    );
    return rows.map(toHead);
  },
  open: async (id, version = forever) => {
    const state = await checkpointOf(database, id, version);
    const found = await headOf(database, id);
    if (!state || !found) return null;
    const since = await stepsBetween(database, id, state.version, version);
    // Steps may have come between the two questions: the story is as new as the steps that were read.
    return { head: { ...found, version: since.at(-1)?.version ?? state.version }, state, steps: since };
  },
  stepsSince: async (id, version, bytes) => {
    if (bytes === undefined) return stepsBetween(database, id, version, forever);
    const { rows } = await database.query<Dated<StoredStep, 'at'>>(
      `select ${stepColumns} from (
         select ${stepColumns}, sum(octet_length(json)) over (order by version) as told from step where story = $1 and version > $2
       ) since where told <= $3 or version = $2 + 1 order by version`,
      [id, version, bytes],
    );
    return rows.map(toStep);
  },
  append: (all) => (all.length === 0 ? Promise.resolve([]) : append(database, all)),
  checkpoint: async (id, { version, doc, record }, { slug, headline }) => {
    await database.query(
      `with made as (insert into checkpoint (story, version, doc, record) values ($1, $2, $3, $4) on conflict do nothing)
       update story set slug = $5, headline = $6 where id = $1`,
      [id, version, doc, record, slug, headline],
    );
  },
  nameVersion: async (id, { version, name, person }) => {
    await database.query(
      'insert into named_version (story, version, name, person) values ($1, $2, $3, $4) on conflict do nothing',
      [id, version, name, person],
    );
  },
  versions: async (id) => {
    const { rows } = await database.query<Dated<NamedVersion, 'at'>>(
      'select version, name, person, at from named_version where story = $1 order by version desc, at desc',
      [id],
    );
    return rows.map((row) => ({ ...row, at: iso(row.at) }));
  },
  logDecision: (decision) => inTransaction(database, (transaction) => addToLog(transaction, [decision])),
  decisions: async (story) => {
    const { rows } = await database.query<Dated<Omit<LoggedDecision, 'n'>, 'at'> & { n: string }>(
      `select n, at, person, story, version, kind, what, before_sha256 as before, sha256 from decision_log
       where $1::text is null or story = $1 order by n`,
      [story ?? null],
    );
    return rows.map((row) => ({ ...row, n: Number(row.n), at: iso(row.at) }));
  },
  close: () => database.end(),
});
