import { statfs } from 'node:fs/promises';
import type { Database } from '../postgres/database';
import { firstBroken, emptyChain, type ChainEnd } from '../stories/decisionChain';
import { bringUp } from '../stories/liveStory';
import { headsBeside, headsIn, isSigned, type SignedHead } from '../stories/signedHeads';
import type { LoggedDecision, StoryStore } from '../stories/storyStore';

/** What an examination of the desk found of one thing. */
export interface Verdict {
  readonly state: 'ok' | 'warn' | 'bad';
  /** What was looked at, and what to do where it is not well. */
  readonly text: string;
}

const ok = (text: string): Verdict => ({ state: 'ok', text });
const warn = (text: string): Verdict => ({ state: 'warn', text });
const bad = (text: string): Verdict => ({ state: 'bad', text });

const restoreHint = 'Keep the database as it is, and restore the last backup beside it: docs/newsroom.md says how.';

async function checkSettings(database: Database): Promise<readonly Verdict[]> {
  const { rows } = await database.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes')`,
  );
  const setting = new Map(rows.map(({ name, setting: value }) => [name, value]));
  const off = ['fsync', 'synchronous_commit', 'full_page_writes'].filter((name) => setting.get(name) === 'off');
  return [
    ok(`PostgreSQL ${setting.get('server_version') ?? ''} answers.`),
    off.length === 0
      ? ok('What is acknowledged is on its disk.')
      : bad(`PostgreSQL runs with ${off.join(' and ')} off: a power cut loses what was acknowledged. Switch it on.`),
  ];
}

async function checkClock(database: Database): Promise<Verdict> {
  const { rows } = await database.query<{ now: Date }>('select clock_timestamp() as now');
  const apart = Math.round(((rows[0]?.now.getTime() ?? 0) - Date.now()) / 1000);
  return Math.abs(apart) <= 5
    ? ok('The clocks of the desk and of its database agree.')
    : warn(
        `The clocks of the desk and of its database are ${Math.abs(apart)} seconds apart. Have both set by the network.`,
      );
}

const page = 5000;

/** The log, page by page: the number of its first bad row, and its hashes at the heads that were signed. */
async function checkChain(database: Database, heads: readonly SignedHead[]): Promise<readonly Verdict[]> {
  const wanted = new Set(heads.map(({ n }) => n));
  const hashes = new Map<number, string>();
  let end: ChainEnd = emptyChain;
  for (;;) {
    const { rows } = await database.query<Omit<LoggedDecision, 'n' | 'at'> & { n: string; at: Date }>(
      `select n, at, person, story, version, kind, what, before_sha256 as before, sha256 from decision_log
       where n > $1 order by n limit $2`,
      [end.n, page],
    );
    const log = rows.map((row) => ({ ...row, n: Number(row.n), at: row.at.toISOString() }));
    const broken = firstBroken(log, end);
    if (broken !== null)
      return [bad(`The log of decisions was changed: row ${broken} is not what was written. ${restoreHint}`)];
    for (const { n, sha256 } of log) if (wanted.has(n)) hashes.set(n, sha256);
    const last = log.at(-1);
    if (!last) break;
    end = last;
  }
  const forged = heads.filter((head) => !isSigned(head));
  const astray = heads.filter((head) => isSigned(head) && hashes.get(head.n) !== head.sha256);
  return [
    ok(`The log of decisions is whole: ${end.n} rows, the last ${end.sha256.slice(0, 16)}….`),
    ...forged.map(({ day }) => bad(`The head of ${day} does not bear the signature it says. ${restoreHint}`)),
    ...astray.map(({ day }) => bad(`The log is not the one that was signed on ${day}. ${restoreHint}`)),
  ];
}

async function checkHeads(database: Database, folder: string): Promise<readonly Verdict[]> {
  const [stored, beside] = [await headsIn(database), headsBeside(folder)];
  const keys = new Set(stored.map(({ publicKey }) => publicKey));
  const known = new Set(stored.map(({ signature }) => signature));
  const missing = beside.filter(({ signature }) => !known.has(signature));
  const last = stored.at(-1);
  return [
    ...(await checkChain(database, [...stored, ...missing])),
    last
      ? ok(`${stored.length} signed ${stored.length === 1 ? 'head' : 'heads'}, the last of ${last.day}.`)
      : warn('No head of the log was signed yet: an open desk does so once a day.'),
    ...(keys.size > 1
      ? [
          warn(
            `The heads were signed with ${keys.size} keys. That is so where several desks sign; else ask who made the others.`,
          ),
        ]
      : []),
    ...missing.map(({ day }) => bad(`The head that this desk signed on ${day} is not in the database. ${restoreHint}`)),
  ];
}

async function countOf(database: Database, sql: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>(`select count(*)::int as n from (${sql}) bad`);
  return rows[0]?.n ?? 0;
}

const thingsOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

async function checkBytes(database: Database): Promise<readonly Verdict[]> {
  const sources = await countOf(
    database,
    `select from source where encode(sha256(convert_to(json, 'UTF8')), 'hex') <> sha256`,
  );
  const raw = await countOf(database, `select from raw where encode(sha256(bytes), 'hex') <> sha256`);
  const files = await countOf(database, `select from file where encode(sha256(bytes), 'hex') <> sha256`);
  return [
    sources === 0
      ? ok('Every source is what its hash says.')
      : bad(`${thingsOf(sources, 'source is', 'sources are')} not what the hash says. ${restoreHint}`),
    files === 0
      ? ok('Every picture and transcript is what its hash says.')
      : bad(
          `${thingsOf(files, 'picture or transcript is', 'pictures or transcripts are')} not what the hash says. ${restoreHint}`,
        ),
    raw === 0
      ? ok('Every delivery of the wire is, byte for byte, what came.')
      : bad(`${thingsOf(raw, 'delivery is', 'deliveries are')} not what came. ${restoreHint}`),
  ];
}

/** So many stories are replayed: those that were changed last. */
const replayed = 100;

async function checkStories(database: Database, store: StoryStore): Promise<readonly Verdict[]> {
  const gaps = await countOf(
    database,
    `select from story s left join lateral (select count(*) as made, coalesce(max(version), 0) as last from step where story = s.id) t on true
     where t.made <> s.version or t.last <> s.version`,
  );
  const broken: string[] = [];
  const heads = await store.list(replayed);
  for (const { id } of heads) {
    const stored = await store.open(id);
    try {
      if (!stored) throw new RangeError('gone');
      bringUp(stored);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      broken.push(id);
    }
  }
  return [
    gaps === 0
      ? ok('Every story has all its steps.')
      : bad(`${thingsOf(gaps, 'story lacks', 'stories lack')} steps. ${restoreHint}`),
    broken.length === 0
      ? ok(`The ${heads.length} stories changed last can be replayed.`)
      : bad(`Stories that cannot be replayed: ${broken.slice(0, 10).join(', ')}. ${restoreHint}`),
  ];
}

async function checkWaiting(database: Database): Promise<readonly Verdict[]> {
  const held = await countOf(database, `select from delivery where state = 'held'`);
  const waiting = await countOf(database, `select from delivery where state = 'waiting'`);
  const unfound = await countOf(database, 'select from to_find');
  const unmerged = await countOf(database, 'select from wire_story where story is not null and merged <> newest');
  return [
    held === 0
      ? ok('Nothing is on the hold pile.')
      : warn(`${thingsOf(held, 'delivery is', 'deliveries are')} on the hold pile. npm run desk -- held says why.`),
    waiting < 100
      ? ok(`${thingsOf(waiting, 'delivery waits', 'deliveries wait')} to be read.`)
      : warn(
          `${waiting} deliveries wait to be read. Open the desk with more --workers, or see that one with --feeds is open.`,
        ),
    unfound < 100
      ? ok('Search is up with the desk.')
      : warn(`Search is ${unfound} stories behind: an open desk reads some 100 in a minute.`),
    unmerged === 0
      ? ok('No newer version of an agency’s story waits to be merged.')
      : warn(
          `${thingsOf(unmerged, 'story has', 'stories have')} a newer version at the agency that is not merged yet: is one locked for its release?`,
        ),
  ];
}

const gigabyte = 1024 ** 3;

async function checkSpace(folder: string): Promise<Verdict> {
  const { bavail, bsize, blocks } = await statfs(folder);
  const free = bavail * bsize;
  const text = `${(free / gigabyte).toFixed(1)} GB are free where the desk keeps its files.`;
  if (free < gigabyte / 4) return bad(`${text} Make room now: PostgreSQL stops when none is left.`);
  return free < gigabyte * 2 || bavail / blocks < 0.05 ? warn(`${text} Make room soon.`) : ok(text);
}

/** Looks through the whole desk: what stands in it, and what it stands on. Changes nothing. */
export async function examine(database: Database, store: StoryStore, folder: string): Promise<readonly Verdict[]> {
  return [
    ...(await checkSettings(database)),
    await checkClock(database),
    ...(await checkHeads(database, folder)),
    ...(await checkBytes(database)),
    ...(await checkStories(database, store)),
    ...(await checkWaiting(database)),
    await checkSpace(folder),
  ];
}
