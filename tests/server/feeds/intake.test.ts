import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { deliveriesOf, type Deliveries } from '../../../server/feeds/deliveries';
import { openIntake, type FeedFigures, type Intake } from '../../../server/feeds/intake';
import { readItems, type ReadOrder } from '../../../server/feeds/readItems';
import { openReaders, type Readers } from '../../../server/feeds/readers';
import { migrate } from '../../../server/postgres/migrate';
import { openDatabase, type Database } from '../../../server/postgres/database';
import { openQueue } from '../../../server/queue/queue';
import { british } from '../../../shared/houseStyle/houseStyle';
import { builtDesk } from '../builtDesk';
import { emptyDatabase, postgres } from '../postgres';
import { bytesOf, ninjs } from './wireCopy';

const noFigures: FeedFigures = {
  came: () => undefined,
  duplicate: () => undefined,
  filed: () => undefined,
  readIn: () => undefined,
  retried: () => undefined,
  held: () => undefined,
};

const delivery = (name: string) => ({ feed: 'f', name, bytes: bytesOf(ninjs({ uri: `urn:${name}` })) });

describe.skipIf(postgres === null)('what came in', () => {
  let connection: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Database;
  let deliveries: Deliveries;
  const open: Intake[] = [];
  /** How often each was read. */
  const reads = new Map<string, number>();

  const intake = async (read: Readers['read'], redis: string | null = null, name = 'wire'): Promise<Intake> => {
    const queue = await openQueue({ connection, redis, name, firstWait: 4 }, () => undefined);
    const made = openIntake({
      deliveries,
      queue,
      readers: { read, close: () => undefined },
      houseStyle: british,
      figures: noFigures,
      log: () => undefined,
      workers: 3,
      repeats: () => false,
      merge: async () => undefined,
    });
    open.push(made);
    return made;
  };
  const counting =
    (read: Readers['read']): Readers['read'] =>
    (order) => {
      reads.set(order.file.name, (reads.get(order.file.name) ?? 0) + 1);
      return read(order);
    };
  const settled = (): Promise<void> =>
    vi.waitFor(async () => expect((await deliveries.standing()).waiting).toBe(0), { timeout: 60_000, interval: 20 });
  const guids = async (): Promise<readonly string[]> =>
    (await database.query<{ guid: string }>('select guid from wire_item order by guid')).rows.map(({ guid }) => guid);

  beforeAll(async () => {
    connection = await emptyDatabase();
    database = openDatabase(connection);
    await migrate(database);
    deliveries = deliveriesOf(database);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
    reads.clear();
  });
  afterAll(() => database?.end());

  it('is tried eight times where its reading fails, then held with the reason; all else is read meanwhile', async () => {
    const failing = (order: ReadOrder) =>
      order.file.name === 'poison'
        ? Promise.reject(new Error('It took more than 10 seconds to read.'))
        : readItems(order);
    const own = await intake(counting(failing));
    const id = await own.take(delivery('poison'));
    await own.take(delivery('good'));
    await settled();
    // Eight times; what the look at the start finds as well may be under way once more, and is held all the same.
    expect([8, 9]).toContain(reads.get('poison'));
    expect(reads.get('good')).toBeLessThanOrEqual(2);
    expect(await deliveries.held()).toMatchObject([{ id, reason: 'It took more than 10 seconds to read.' }]);
    expect(await guids()).toContain('urn:good');
  });

  it('is read at last from the hold pile, when what kept it is mended', async () => {
    const own = await intake(counting(readItems));
    expect(await deliveries.release(null)).toBe(1);
    own.look();
    await settled();
    expect(await guids()).toContain('urn:poison');
    expect(await deliveries.held()).toEqual([]);
  });

  it('is read though the desk that took it was killed before its job was made, or while it was being read', async () => {
    // Kept, and no job; begun, and never ended.
    await deliveries.keep(delivery('no-job'));
    await deliveries.begin((await deliveries.keep(delivery('half-read')))!);
    await intake(counting(readItems));
    await settled();
    expect(await guids()).toEqual(expect.arrayContaining(['urn:half-read', 'urn:no-job']));
  });

  it('is filed once though two desks read it at once', async () => {
    const [one] = [await intake(readItems), await intake(readItems)];
    const bodies = Array.from({ length: 20 }, (_, n) => delivery(`both-${n}`));
    for (const each of bodies) await one.take(each);
    const ids = (await deliveries.unread()).map(({ id }) => id);
    for (const id of ids) {
      const begun = await deliveries.begin(id);
      const read = begun && (await readItems({ file: { name: begun.name, bytes: begun.bytes }, houseStyle: british }));
      if (begun && read?.ok)
        await Promise.all([deliveries.file(begun, read.value), deliveries.file(begun, read.value)]);
    }
    await settled();
    expect((await guids()).filter((guid) => guid.startsWith('urn:both-'))).toHaveLength(20);
    const { rows } = await database.query(`select from wire_story where guid like 'urn:both-%' and versions <> 1`);
    expect(rows).toEqual([]);
  });

  it('is filed in the order that its versions tell, whatever the clock says', async () => {
    await intake(readItems);
    const file = (version: number) => ({ feed: 'f', name: '', bytes: bytesOf(ninjs({ uri: 'urn:clock', version })) });
    await deliveries.keep(file(1));
    await intake(readItems);
    await settled();
    // The machine’s clock was set back by a day between the two.
    await database.query(`alter table delivery alter column at set default now() - interval '1 day'`);
    await database.query(`alter table wire_story alter column at set default now() - interval '1 day'`);
    await deliveries.keep(file(2));
    (await intake(readItems)).look();
    await settled();
    const { rows } = await database.query<{ version: string }>(
      `select i.version from wire_story w join wire_item i on i.feed = w.feed and i.key = w.newest where w.guid = 'urn:clock'`,
    );
    expect(rows).toEqual([{ version: '2' }]);
    const first = await database.query<{ guid: string }>('select guid from wire_story order by delivery desc limit 1');
    expect(first.rows).toEqual([{ guid: 'urn:clock' }]);
    await database.query('alter table delivery alter column at set default now()');
    await database.query('alter table wire_story alter column at set default now()');
  });

  describe('with its queue in Redis', () => {
    const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-redis-'));
    let redis: ChildProcess | null = null;
    afterAll(() => {
      redis?.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    });

    it.skipIf(!hasRedis)('is read in the same way', async () => {
      const probe = createServer();
      await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
      const { port } = probe.address() as AddressInfo;
      await new Promise((done) => probe.close(done));
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
      redis = spawn('redis-server', args, { stdio: 'ignore' });
      let failures = 1;
      const failsOnce: Readers['read'] = (order) =>
        failures-- > 0 ? Promise.reject(new Error('once')) : readItems(order);
      const own = await intake(counting(failsOnce), `redis://127.0.0.1:${port}`);
      await own.take(delivery('by-redis'));
      await settled();
      expect(reads.get('by-redis')).toBe(2);
      expect(await guids()).toContain('urn:by-redis');
    });
  });
});

describe('a reader', () => {
  const order = (name: string, text: string): ReadOrder => ({
    file: { name, bytes: bytesOf(text) },
    houseStyle: british,
  });
  const story = 'Council leader Owen Tarrant said the plan was “long overdue”. It was late.\n\n';

  it('that takes too long, or too much memory, is ended alone, and the next file is read', async () => {
    const slow = openReaders(1, builtDesk(), { seconds: 0.02, megabytes: 256 });
    await expect(slow.read(order('a.txt', story))).rejects.toThrow(/more than [\d.]+ seconds to read/);
    slow.close();
    const small = openReaders(1, builtDesk(), { seconds: 30, megabytes: 80 });
    await expect(small.read(order('b.txt', story.repeat(60_000)))).rejects.toThrow(/more than 80 MB/);
    await expect(small.read(order('c.txt', story.repeat(4)))).resolves.toMatchObject({ ok: true });
    small.close();
  });
});
