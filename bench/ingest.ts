// Prints one JSON line: how long it takes until what a feed pushes stands on the wire, at a steady rate and in a burst, and
// whether any was lost or is there twice. The desk is a process of its own with its own PostgreSQL.
// usage: npm run bench:ingest -- [--rate 50] [--minutes 10] [--burst 5000] [--workers 2]; the figures above are the goal’s
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../server/postgres/database';
import { buildDesk, childrenOf, connectionIn, runDesk, startDesk, usedBy } from './desk/deskProcess';
import { spread } from './desk/spread';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '50' },
    minutes: { type: 'string', default: '10' },
    burst: { type: 'string', default: '5000' },
    workers: { type: 'string', default: '2' },
  },
});
const [rate, minutes, burst] = [values.rate, values.minutes, values.burst].map(Number) as [number, number, number];

const names = ['Owen Tarrant', 'Victor Marsh', 'Judith Marlowe', 'Mary Bright', 'Samuel Pell', 'Ada Quill'];
const sentence = (n: number): string =>
  `${names[n % names.length]} told the council on day ${n} that “the harbour at Saltby was long overdue for work number ${n}”, and that nobody had asked for it before.`;

/** A story of some 4.6 KB, as agencies send them; every twentieth is a newer version of the one before. */
function item(n: number): { readonly guid: string; readonly body: string } {
  const isNewer = n % 20 === 19;
  const guid = `urn:bench:${isNewer ? n - 1 : n}`;
  const body = JSON.stringify({
    uri: guid,
    type: 'text',
    version: isNewer ? '2' : '1',
    versioncreated: '2026-03-02T09:00:00Z',
    pubstatus: 'usable',
    language: 'en-GB',
    headline: `Harbour work ${n} begins at Saltby`,
    body_xhtml: Array.from({ length: 24 }, (_, at) => `<p>${sentence(n * 24 + at)}</p>`).join(''),
  });
  return { guid, body };
}

/** An agency’s own; what is due meanwhile waits with it. */
const lines = 32;

const cpuOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + usedBy(pid).cpu, 0);
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const program = buildDesk();
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-ingest-'));
const feeds = join(folder, 'feeds.yaml');
writeFileSync(feeds, 'feeds:\n  - { name: agency, push: true }\n');
const desk = await startDesk(program, ['--data', folder, '--port', '0', '--feeds', feeds, '--workers', values.workers]);
let isOver = false;
desk.child.once('exit', (code, signal) => {
  if (!isOver) process.stderr.write(`The desk ended: ${code ?? signal}\n${desk.said()}\n`);
});
try {
  const token = runDesk(program, ['push-token', 'agency', '--data', folder]);
  let refused = 0;
  let cutOff = 0;
  let heardAt = performance.now();
  let later = 0;
  let sent = 0;
  const answers: number[] = [];
  /** `dueAt`: when it was to be sent; null for one that is sent a second time. */
  const push = async (n: number, dueAt: number | null): Promise<void> => {
    for (;;) {
      // A line that was cut off says nothing of whether it was taken: it is pushed again, as an agency does.
      const response = await fetch(`http://127.0.0.1:${desk.port}/feeds/agency`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
        body: item(n).body,
      }).catch(() => null);
      await response?.arrayBuffer();
      if (!response) {
        cutOff += 1;
        if (performance.now() - heardAt > 120_000) throw new Error('The desk does not answer.');
        await pause(1000);
        continue;
      }
      heardAt = performance.now();
      if (response.ok) break;
      // All say to come again: 503 is a database that did not answer in time, 408 a request that did not.
      if (![408, 429, 503].includes(response.status)) throw new Error(`The desk answered ${response.status}.`);
      if (response.status === 429) refused += 1;
      else later += 1;
      // As long as the desk says, and a little by chance, so that not all come in one moment.
      await pause(Number(response.headers.get('retry-after') ?? 1) * 1000 * (1 + Math.random() / 2));
    }
    if (dueAt === null) return;
    answers.push(performance.now() - dueAt);
    sent += 1;
  };
  // Warm: the first delivery starts a reader.
  await push(1_000_000, performance.now());
  await pause(500);
  const postgres = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const cpuNow = () => ({
    desk: cpuOf([desk.pid]),
    readers: cpuOf(childrenOf(desk.pid)),
    postgres: cpuOf(childrenOf(postgres)),
  });
  const before = cpuNow();
  const begun = performance.now();
  const steady = Math.round(rate * minutes * 60);
  /** Goes to the desk as an agency does: by so many lines, each of which waits where the desk says so. */
  const due: (() => Promise<void>)[] = [];
  let isAllDue = false;
  const running = Array.from({ length: lines }, async () => {
    // oxlint-disable-next-line no-unmodified-loop-condition -- it is set below, when all was put in
    while (!isAllDue || due.length > 0) {
      const next = due.shift();
      if (next) await next();
      else await pause(5);
    }
  });
  for (let n = 0; n < steady; n += 1) {
    const at = begun + (n * 1000) / rate;
    if (performance.now() < at) await pause(at - performance.now());
    const dueAt = performance.now();
    due.push(() => push(n, dueAt));
    // Every fiftieth comes twice.
    if (n % 50 === 49) due.push(() => push(n, null));
  }
  isAllDue = true;
  await Promise.all(running);
  const seconds = (performance.now() - begun) / 1000;
  const database = openDatabase(connectionIn(folder), 2);
  const settle = async (): Promise<void> => {
    for (;;) {
      const { rows } = await database.query<{ n: number }>(
        `select count(*)::int as n from delivery where state = 'waiting'`,
      );
      if (rows[0]?.n === 0) return;
      await pause(100);
    }
  };
  await settle();
  const lagsFrom = async (id: number): Promise<readonly number[]> => {
    const { rows } = await database.query<{ lag: number }>(
      `select extract(epoch from done_at - at)::float8 * 1000 as lag from delivery where id > $1 and state = 'read'`,
      [id],
    );
    return rows.map(({ lag }) => lag);
  };
  const steadyLags = await lagsFrom(1);
  const last = await database.query<{ id: string }>('select max(id) as id from delivery');
  const burstBegun = performance.now();
  let next = steady;
  const refusedBefore = refused;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (next < steady + burst) {
        next += 1;
        await push(next - 1, performance.now());
      }
    }),
  );
  const takenIn = (performance.now() - burstBegun) / 1000;
  await settle();
  const doneIn = (performance.now() - burstBegun) / 1000;
  const after = cpuNow();
  const each = (name: keyof typeof after): number =>
    Math.round(((after[name] - before[name]) / (steady + burst)) * 10_000) / 10;
  const burstLags = await lagsFrom(Number(last.rows[0]?.id));
  const { rows: there } = await database.query<{ guid: string; n: number }>(
    'select guid, count(*)::int as n from wire_item group by guid',
  );
  const held = await database.query(`select from delivery where state = 'held'`);
  const counts = new Map(there.map(({ guid, n }) => [guid, n]));
  const wanted = new Map<string, number>();
  for (const n of [1_000_000, ...Array.from({ length: steady + burst }, (_, at) => at)])
    wanted.set(item(n).guid, (wanted.get(item(n).guid) ?? 0) + 1);
  const lost = [...wanted].filter(([guid, n]) => (counts.get(guid) ?? 0) < n).length;
  const size = await database.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  const twice = [...counts].filter(([guid, n]) => n > (wanted.get(guid) ?? 0)).length;
  await database.end();
  process.stdout.write(
    `${JSON.stringify({
      bench: 'ingest',
      rate,
      minutes,
      sent,
      kilobytesEach: Math.round(item(0).body.length / 102.4) / 10,
      reachedRate: Math.round((steady / seconds) * 10) / 10,
      lagMs: spread(steadyLags),
      answerMs: spread(answers.slice(1, steady + 1)),
      refusedAndSentAgain: refusedBefore,
      burst: {
        sent: burst,
        takenInSeconds: Math.round(takenIn),
        readInSeconds: Math.round(doneIn),
        lagMs: spread(burstLags),
        refusedAndSentAgain: refused - refusedBefore,
      },
      cutOffAndSentAgain: cutOff,
      answeredLaterAndSentAgain: later,
      lost,
      twice,
      held: held.rowCount,
      cpuMsPerStory: { desk: each('desk'), readers: each('readers'), postgres: each('postgres') },
      databaseKilobytesEach: Math.round(Number(size.rows[0]?.bytes ?? 0) / (steady + burst) / 102.4) / 10,
      deskMegabytes: usedBy(desk.pid).megabytes,
      workers: Number(values.workers),
      cores: availableParallelism(),
      load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    })}\n`,
  );
} finally {
  isOver = true;
  desk.child.kill('SIGTERM');
  await new Promise((done) => desk.child.once('exit', done));
  rmSync(folder, { recursive: true, force: true });
}
