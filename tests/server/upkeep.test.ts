import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveriesOf } from '../../server/feeds/deliveries';
import { peopleOf } from '../../server/people/people';
import { openDatabase, type Database } from '../../server/postgres/database';
import { migrate } from '../../server/postgres/migrate';
import { readForSearch } from '../../server/search/keepFindable';
import { putOnDesk } from '../../server/stories/newStory';
import { postgresStore } from '../../server/stories/postgresStore';
import { headsIn, isSigned, signHead } from '../../server/stories/signedHeads';
import type { StoryStore } from '../../server/stories/storyStore';
import { backup } from '../../server/upkeep/backup';
import { examine } from '../../server/upkeep/examine';
import { storyOf } from '../desk/storyFrom';
import { builtDesk } from './builtDesk';
import { emptyDatabase, postgres } from './postgres';

type Connection = Awaited<ReturnType<typeof emptyDatabase>>;

const story = storyOf('Council leader Owen Tarrant said the plan was “long overdue”.');

/** What every table holds, in a word each. */
async function contentOf(database: Database): Promise<Readonly<Record<string, string>>> {
  const { rows } = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  );
  const content: Record<string, string> = {};
  for (const { name } of rows) {
    const sum = await database.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
    );
    content[name] = sum.rows[0]?.sum ?? '';
  }
  return content;
}

describe.skipIf(postgres === null)('the upkeep of a desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-upkeep-'));
  let connection: Connection;
  let database: Database;
  let store: StoryStore;

  const desk = (args: readonly string[], to: Connection) =>
    spawnSync(process.execPath, [builtDesk(), ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        VERBATIM_PG: `postgres://${to.user}@localhost/${to.database}?host=${encodeURIComponent(to.host)}`,
      },
    });
  const faults = async (): Promise<readonly string[]> =>
    (await examine(database, store, folder)).filter(({ state }) => state === 'bad').map(({ text }) => text);
  /** Does what only somebody with the database’s own password can. */
  const tamper = async (table: string, sql: string): Promise<void> => {
    await database.query(`alter table ${table} disable trigger written_once`);
    await database.query(sql);
    await database.query(`alter table ${table} enable trigger written_once`);
  };
  /** Fsync is off in the tests’ own PostgreSQL, as the doctor says. */
  const fsync = expect.stringContaining('fsync off') as string;

  beforeAll(async () => {
    connection = await emptyDatabase();
    database = openDatabase(connection, 4);
    await migrate(database);
    store = postgresStore(database);
    await peopleOf(database).invite({ name: 'Ann', role: 'sub', isReadOnly: false });
    await putOnDesk(store, { ...story, id: 'one' }, 'Ann');
    await putOnDesk(store, { ...story, id: 'two' }, 'Ben');
    const step = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'Quay: ' }] } };
    const steps = [{ kind: 'do' as const, json: JSON.stringify(step) }];
    await store.append([{ story: 'one', base: 0, person: 'Ann', client: 'a', steps, decisions: [] }]);
    await deliveriesOf(database).keep({ feed: 'f', name: 'a', bytes: new Uint8Array([0, 255, 13, 10]) });
    await readForSearch(database, store, () => undefined);
  });
  afterAll(async () => {
    await database?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('signs the end of the log once a day with a key of the desk’s own, and writes it beside the database', async () => {
    const head = await signHead(database, folder);
    expect(head).toMatchObject({ n: 2 });
    expect(await signHead(database, folder)).toBeNull();
    expect(await headsIn(database)).toEqual([head]);
    expect(isSigned(head!)).toBe(true);
    expect(isSigned({ ...head!, n: 1 })).toBe(false);
    expect(isSigned({ ...head!, publicKey: 'AAAA' })).toBe(false);
    expect(statSync(join(folder, 'signing-key.pem')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(folder, 'heads.jsonl'), 'utf8'))).toEqual(head);
  });

  it('finds a desk well, and says what it looked at', async () => {
    expect(await faults()).toEqual([fsync]);
    const { stdout, status } = desk(['doctor', '--data', folder], connection);
    expect(stdout).toMatch(/well {3}The log of decisions is whole: 2 rows/);
    expect(stdout).toMatch(/well {3}Every story has all its steps/);
    expect(status).toBe(1);
  });

  it('backs all of it up and restores it, each table as it was, into an empty database alone', async () => {
    const made = desk(['backup', folder, '--data', folder], connection);
    expect([made.status, made.stderr]).toEqual([0, '']);
    const dump = made.stdout.trim();
    expect(readdirSync(dump).toSorted()).toEqual(['backup.json', 'desk.dump']);
    const other = await emptyDatabase();
    const restored = desk(['restore', dump, '--data', folder], other);
    expect([restored.status, restored.stderr]).toEqual([0, expect.stringContaining('is back as it was')]);
    const copy = openDatabase(other, 2);
    expect(await contentOf(copy)).toEqual(await contentOf(database));
    expect((await examine(copy, postgresStore(copy), folder)).filter(({ state }) => state === 'bad')).toHaveLength(1);
    // It goes on: what counts by itself counts on.
    expect(await deliveriesOf(copy).keep({ feed: 'f', name: 'b', bytes: new Uint8Array([1]) })).toBe(2);
    await copy.end();
    const again = desk(['restore', dump, '--data', folder], other);
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('holds a desk already')]);
  });

  it('restores nothing of a backup that was damaged, or that is none', async () => {
    const dump = await backup(connection, join(folder, 'damaged'));
    appendFileSync(join(dump, 'desk.dump'), 'x');
    const other = await emptyDatabase();
    for (const [path, says] of [
      [dump, 'its bytes were lost or changed'],
      [folder, 'is no backup of a desk'],
    ] as const) {
      const restored = desk(['restore', path, '--data', folder], other);
      expect([restored.status, restored.stderr]).toEqual([1, expect.stringContaining(says)]);
    }
    writeFileSync(join(dump, 'backup.json'), '{');
    expect(desk(['restore', dump, '--data', folder], other).stderr).toContain('is damaged');
  });

  it('tells of every change behind the desk’s back', async () => {
    await tamper('decision_log', `update decision_log set person = 'Cat' where n = 1`);
    expect(await faults()).toEqual([fsync, expect.stringContaining('row 1 is not what was written')]);
    await tamper('decision_log', `update decision_log set person = 'Ann' where n = 1`);
    await tamper('daily_head', `update daily_head set n = 1`);
    expect(await faults()).toEqual([fsync, expect.stringMatching(/does not bear the signature/)]);
    await tamper('daily_head', `update daily_head set n = 2`);
    // The whole log made anew, hashes and all: the signed head says so.
    await tamper('decision_log', 'delete from decision_log where n = 2');
    await store.logDecision({ person: 'Eve', story: 'two', version: 0, kind: 'create', what: '{}' });
    expect(await faults()).toEqual([fsync, expect.stringContaining('is not the one that was signed')]);
    // And its heads taken out: the desk has them beside the database.
    await tamper('daily_head', 'delete from daily_head');
    expect(await faults()).toEqual([
      fsync,
      expect.stringContaining('is not the one that was signed'),
      expect.stringContaining('is not in the database'),
    ]);
    await tamper('source', `update source set json = '{}'`);
    await tamper('raw', `update raw set bytes = 'other'`);
    await tamper('step', 'delete from step');
    const found = await faults();
    for (const says of ['source is not', 'delivery is not', 'lacks steps'])
      expect(found).toContainEqual(expect.stringContaining(says));
  });
});
