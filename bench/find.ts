// Prints one JSON line: how long search takes among so many synthetic stories, in milliseconds.
// usage: npm run bench:find -- [STORIES=100000] [QUESTIONS=300] [FOLDER]; a million takes some 25 minutes and 6 GB in the
// temporary folder. A folder that is named is filled once and kept, so that the questions can be put to it again.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../server/postgres/database';
import { startEmbedded } from '../server/postgres/embedded';
import { migrate } from '../server/postgres/migrate';
import { findStories, findUtterances } from '../server/search/search';
import { spread } from './desk/spread';

const stories = Number(process.argv[2] ?? 100_000);
const questions = Number(process.argv[3] ?? 300);
const batch = 20_000;

/** Words as news has them: few come often, most seldom. The share of stories that has the commonest is told with the figures. */
const word = `'w' || (power(random(), 4) * 60000)::int`;
const words = (count: number): string =>
  `(select string_agg(${word}, ' ') from generate_series(1, ${count}) where n is not null)`;
/** A name that is like no other: the letters of a hash. */
const letters = (of: string): string => `initcap(translate(left(md5(${of}), 7), '0123456789', 'ghijklmnop'))`;
const surname = letters(`'surname' || (power(random(), 2) * 20000)::int`);
const given = letters(`'given' || (random() * 500)::int`);

async function fill(database: Database): Promise<void> {
  const indexes = [
    'found_words',
    'found_headline',
    'utterance_about',
    'utterance_speaker',
    'utterance_at',
    'found_at',
    'speaker_nearly',
  ];
  const { rows } = await database.query<{ indexdef: string }>(
    'select indexdef from pg_indexes where indexname = any ($1)',
    [indexes],
  );
  for (const name of indexes) await database.query(`drop index ${name}`);
  for (let from = 0; from < stories; from += batch) {
    const to = Math.min(stories, from + batch);
    await database.query(
      `insert into found (kind, id, slug, headline, text, lang, at)
       select 'wire', n, 's' || n, ${words(8)}, ${words(200)}, 'english', now() - n * interval '30 seconds'
       from generate_series(${from + 1}, ${to}) n`,
    );
    await database.query(
      `insert into utterance (of, id, n, speaker, words, kind, status, at, headline, lang)
       select 'wire', n, k, ${given} || ' ' || ${surname}, ${words(18)}, 'direct',
         (array['verified', 'confirmed', 'proposed', 'proposed'])[1 + floor(random() * 4)::int], now() - n * interval '30 seconds', 'h', 'english'
       from generate_series(${from + 1}, ${to}) n, generate_series(1, 2) k`,
    );
    if ((from / batch) % 5 === 0) process.stderr.write(`${to} of ${stories} stories\n`);
  }
  await database.query('insert into speaker select distinct speaker from utterance');
  await database.query(`set maintenance_work_mem = '1GB'`);
  for (const { indexdef } of rows) await database.query(indexdef);
  await database.query('vacuum analyze found');
  await database.query('vacuum analyze utterance');
  await database.query('vacuum analyze speaker');
}

const pick = (power: number, most: number): number => Math.floor(Math.random() ** power * most);
const aWord = (): string => `w${pick(4, 60_000)}`;
function aName(): string {
  const hash = createHash('md5')
    .update(`surname${pick(2, 20_000)}`)
    .digest('hex')
    .slice(0, 7);
  return hash.replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}

async function time(ask: (n: number) => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = [];
  for (let n = 0; n < questions; n += 1) {
    const begun = performance.now();
    await ask(n);
    took.push(performance.now() - begun);
  }
  return took;
}

const kept = process.argv[4];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'verbatim-find-'));
const embedded = await startEmbedded(folder, {
  settings: { fsync: 'off', shared_buffers: '1GB', max_wal_size: '8GB', work_mem: '64MB' },
});
const database = openDatabase(embedded.connection, 2);
try {
  await migrate(database);
  const begun = performance.now();
  const { rows: there } = await database.query('select from found limit 1');
  if (there.length === 0) await fill(database);
  const filledIn = performance.now() - begun;
  const story = (text: string) => findStories(database, { words: text, kind: null, most: 20 });
  const said = (about: string | null, status: 'verified' | null) =>
    findUtterances(database, { speaker: aName(), about, status, most: 20 });
  await time(() => story(aWord()));
  const kinds = {
    oneWord: await time(() => story(aWord())),
    twoWords: await time(() => story(`${aWord()} ${aWord()}`)),
    threeWords: await time(() => story(`${aWord()} ${aWord()} ${aWord()}`)),
    bySpeaker: await time(() => said(null, null)),
    bySpeakerVerified: await time(() => said(null, 'verified')),
    bySpeakerAbout: await time(() => said(aWord(), 'verified')),
  };
  const size = await database.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  const common = await database.query<{ n: string }>(
    `select count(*) as n from (select words from found limit 10000) f where f.words @@ 'w0'::tsquery`,
  );
  process.stdout.write(
    `${JSON.stringify({
      bench: 'find',
      stories,
      utterances: stories * 2,
      questions,
      commonestWordIn: Number(common.rows[0]?.n ?? 0) / 10_000,
      all: spread(Object.values(kinds).flat()),
      ...Object.fromEntries(Object.entries(kinds).map(([name, took]) => [name, spread(took)])),
      gigabytes: Math.round(Number(size.rows[0]?.bytes ?? 0) / 1e7) / 100,
      filledInSeconds: Math.round(filledIn / 1000),
    })}\n`,
  );
} finally {
  await database.end();
  await embedded.stop();
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
