import { inTransaction, type Database } from '../postgres/database';
import type { UtteranceStatus } from './utterances';

export interface FoundStory {
  readonly kind: 'story' | 'wire';
  readonly id: string;
  readonly headline: string;
  readonly slug: string;
  readonly at: string;
  /** Words round those that were found, each of these between « and ». */
  readonly snippet: string;
}

export interface StoryQuestion {
  readonly words: string;
  readonly kind: 'story' | 'wire' | null;
  readonly most: number;
}

export interface FoundUtterance {
  readonly of: 'story' | 'wire';
  readonly id: string;
  readonly headline: string;
  readonly speaker: string | null;
  readonly words: string;
  readonly kind: string;
  readonly status: UtteranceStatus;
  readonly at: string;
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

/** Names and headlines this much alike are taken for the same, written nearly so. */
const alike = "select set_config('pg_trgm.word_similarity_threshold', '0.5', true)";

/** Asks where names are compared. */
const askNearly = <T extends { readonly at: string }>(
  database: Database,
  sql: string,
  values: readonly unknown[],
): Promise<readonly T[]> =>
  inTransaction(database, async (transaction) => {
    await transaction.query(alike);
    const { rows } = await transaction.query<Dated<T>>(sql, [...values]);
    return rows.map(dated<T>);
  });

/** Stories that have all the words, the newest first; where none has, those whose headline is written nearly so. */
export async function findStories(
  database: Database,
  { words, kind, most }: StoryQuestion,
): Promise<readonly FoundStory[]> {
  const { rows } = await database.query<Dated<FoundStory>>(
    `select h.kind, h.id, h.headline, h.slug, h.at, ts_headline(h.lang, h.text, ${query('$1')}, ${snippet}) as snippet
     from (select * from found f where f.words @@ ${query('$1')} and ($2::text is null or f.kind = $2)
       order by f.at desc limit $3) h order by h.at desc`,
    [words, kind, most],
  );
  if (rows.length > 0) return rows.map(dated<FoundStory>);
  return askNearly<FoundStory>(
    database,
    `select kind, id, headline, slug, at, left(text, 160) as snippet from found
     where headline %> $1 and ($2::text is null or kind = $2) order by word_similarity($1, headline) desc, at desc limit $3`,
    [words, kind, Math.min(20, most)],
  );
}

/** Of somebody who has said more, the newest so many are looked through for what they are about. */
const mostOfOne = 20_000;

/** What somebody said, of something, as sure as is asked for: the newest first. */
export const findUtterances = (
  database: Database,
  { speaker, about, status, most }: UtteranceQuestion,
): Promise<readonly FoundUtterance[]> =>
  askNearly<FoundUtterance>(
    database,
    // A name leads to few, a word may lead to most of all there are: the name is looked for first.
    `with own as materialized (
       select of, id, headline, speaker, words, kind, status, at, about from utterance
       where ${speaker === null ? `$1::text is null and about @@ ${query('$2')}` : 'speaker %> $1'}
         and ($3::text is null or status = $3)
       order by at desc limit ${speaker === null || about === null ? '$4' : String(mostOfOne)}
     )
     select of, id, headline, speaker, words, kind, status, at from own
     where $2::text is null or about @@ ${query('$2')} order by at desc limit $4`,
    [speaker, about, status, most],
  );
