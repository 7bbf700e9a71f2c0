import type { FoundStory, FoundUtterance, UtteranceStatus } from '../../shared/ipc/deskWire';
import { inTransaction, type Database } from '../postgres/database';

export interface StoryQuestion {
  readonly words: string;
  readonly kind: 'story' | 'wire' | null;
  readonly most: number;
}

export interface UtteranceQuestion {
  /** A name, or a part of one; written nearly so will do. */
  readonly speaker: string | null;
  /** Words of what was said, or of the headline above. */
  readonly about: string | null;
  readonly status: UtteranceStatus | null;
  readonly most: number;
}

/** Both ways of reading the question: by stems, for English, and as it stands. */
const query = (at: string): string =>
  `(websearch_to_tsquery('english', ${at}) || websearch_to_tsquery('simple', ${at}))`;

const snippet = `'StartSel=«,StopSel=»,MaxWords=24,MinWords=12,MaxFragments=1'`;

type Dated<T extends { readonly at: string }> = Omit<T, 'at'> & { readonly at: Date };
const dated = <T extends { readonly at: string }>(row: Dated<T>): T =>
  ({ ...row, at: row.at.toISOString() }) as unknown as T;

/** Names and headlines this much alike are taken for the same, written nearly so. What takes longer, in milliseconds, is given up. */
const alike = (most: number): string =>
  `select set_config('pg_trgm.word_similarity_threshold', '0.5', true), set_config('statement_timeout', '${most}', true)`;
const usual = 10_000;

/** Asks where names are compared. */
const askNearly = <T extends { readonly at: string }>(
  database: Database,
  sql: string,
  values: readonly unknown[],
  most = usual,
): Promise<readonly T[]> =>
  inTransaction(database, async (transaction) => {
    await transaction.query(alike(most));
    const { rows } = await transaction.query<Dated<T>>(sql, [...values]);
    return rows.map(dated<T>);
  });

/**
 * By how many stories PostgreSQL expects to have the words: of many the newest are looked through one by one; of few all are
 * fetched by the index of words; of what lies between first those among the newest, by both indexes.
 */
const many = 20_000;
const few = 500;
const oneByOne = 2000;
const newer = 50_000;

const told = `h.kind, h.id, h.headline, h.slug, h.at, ts_headline(h.lang, h.text, ${query('$1')}, ${snippet}) as snippet`;
const ofKind = '($2::text is null or kind = $2)';

const amongNewest = `
select ${told} from (
  select * from (select * from found where ${ofKind} order by at desc limit ${oneByOne}) f
  where f.words @@ ${query('$1')} order by f.at desc limit $3) h
order by h.at desc`;

/** By the index of words. Their places alone are sorted: the texts would be too much to carry. */
const byWords = (further: string): string => `
with hit as materialized (select kind, id, at from found where words @@ ${query('$1')} and ${ofKind} ${further})
select ${told} from (select kind, id from hit order by at desc limit $3) first join found h using (kind, id)
order by h.at desc`;
const amongNewer = byWords(`and at >= (select at from found order by at desc offset ${newer} limit 1)`);
const amongAll = byWords('');

/** PostgreSQL takes words for independent of each other, and a look into a story for cheap: it would read too many. */
const indexFirst = `select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true), set_config('jit', 'off', true), set_config('statement_timeout', '10s', true)`;

/** How many stories PostgreSQL expects to have all the words, which it takes for independent of each other. */
async function expected(database: Database, words: string): Promise<number> {
  const { rows } = await database.query<{ 'QUERY PLAN': readonly { Plan: { 'Plan Rows': number } }[] }>(
    `explain (format json) select from found where words @@ ${query('$1')}`,
    [words],
  );
  return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
}

/** By the index of words, the newest first. */
const askIndex = (database: Database, values: readonly unknown[], most: number): Promise<readonly FoundStory[]> =>
  inTransaction(database, async (transaction) => {
    await transaction.query(indexFirst);
    const some = await transaction.query<Dated<FoundStory>>(amongNewer, [...values]);
    if (some.rows.length >= most) return some.rows.map(dated<FoundStory>);
    const all = await transaction.query<Dated<FoundStory>>(amongAll, [...values]);
    return all.rows.map(dated<FoundStory>);
  });

const nearly = (from: string): string =>
  `select kind, id, headline, slug, at, left(text, 160) as snippet from ${from} f
   where headline %> $1 and ${ofKind} order by word_similarity($1, headline) desc, at desc limit $3`;
const nearlyAmongNewest = nearly(`(select * from found where ${ofKind} order by at desc limit ${oneByOne})`);
/** Headlines are compared for so long, in milliseconds; words whose letters are in most of them would take seconds. */
const patience = 70;
const wasGivenUp = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '57014';

/** Stories whose headline is written nearly so: among all, or the newest where that would take too long. */
async function findNearly(database: Database, values: readonly unknown[]): Promise<readonly FoundStory[]> {
  try {
    return await askNearly<FoundStory>(database, nearly('found'), values, patience);
  } catch (error) {
    if (!wasGivenUp(error)) throw error;
    return askNearly<FoundStory>(database, nearlyAmongNewest, values);
  }
}

/** Stories that have all the words, the newest first; where none has, those whose headline is written nearly so. */
export async function findStories(
  database: Database,
  { words, kind, most }: StoryQuestion,
): Promise<readonly FoundStory[]> {
  const values = [words, kind, most];
  const count = await expected(database, words);
  if (count >= many) {
    const newest = await database.query<Dated<FoundStory>>(amongNewest, values);
    if (newest.rows.length >= most) return newest.rows.map(dated<FoundStory>);
  }
  // Of few PostgreSQL goes by the index of words without being told.
  const found =
    count < few
      ? (await database.query<Dated<FoundStory>>(amongAll, values)).rows.map(dated<FoundStory>)
      : await askIndex(database, values, most);
  if (found.length > 0) return found;
  return findNearly(database, [words, kind, Math.min(20, most)]);
}

/** So many names are taken for the one that was asked for: those most like it. */
const mostNames = 1000;

const said = 'of, id, headline, speaker, words, kind, status, at';

/** The names that somebody is known by, as far as they are written like this. */
async function namesLike(database: Database, speaker: string): Promise<readonly string[]> {
  return inTransaction(database, async (transaction) => {
    await transaction.query(alike(usual));
    const { rows } = await transaction.query<{ name: string }>(
      'select name from speaker where name %> $1 order by word_similarity($1, name) desc, name limit $2',
      [speaker, mostNames],
    );
    return rows.map(({ name }) => name);
  });
}

/** What somebody said, of something, as sure as is asked for: the newest first. */
export async function findUtterances(
  database: Database,
  { speaker, about, status, most }: UtteranceQuestion,
): Promise<readonly FoundUtterance[]> {
  const names = speaker === null ? null : await namesLike(database, speaker);
  if (names?.length === 0) return [];
  const ask = async (sql: string, values: readonly unknown[]): Promise<readonly FoundUtterance[]> =>
    (await database.query<Dated<FoundUtterance>>(sql, [...values])).rows.map(dated<FoundUtterance>);
  // Of each name the newest, by its index; all of it together is sorted.
  if (names && about === null)
    return ask(
      `select u.* from unnest($1::text[]) n (name) cross join lateral (
         select ${said} from utterance where speaker = n.name and ($2::text is null or status = $2)
         order by at desc limit $3) u
       order by u.at desc limit $3`,
      [names, status, most],
    );
  if (names)
    // Whether the names or the words lead to fewer is for PostgreSQL to say: it must not go by the dates instead.
    return ask(
      `with own as materialized (
         select ${said} from utterance
         where speaker = any ($1) and about @@ ${query('$2')} and ($3::text is null or status = $3))
       select * from own order by at desc limit $4`,
      [names, about, status, most],
    );
  return ask(
    `select ${said} from utterance where about @@ ${query('$1')} and ($2::text is null or status = $2)
     order by at desc limit $3`,
    [about, status, most],
  );
}
