import type { Database, Transaction } from '../postgres/database';
import type { Utterance } from './utterances';

/** A story as search has it. */
export interface Findable {
  readonly kind: 'story' | 'wire';
  readonly id: string;
  /** Of a story of the desk: how many steps it had. */
  readonly version: number;
  readonly slug: string;
  readonly headline: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly utterances: readonly Utterance[];
}

/** PostgreSQL refuses a text of words that is longer than a million letters; no story comes near. */
const longestText = 400_000;

const clean = (text: string): string => text.replaceAll('\0', '\uFFFD').slice(0, longestText);

const configOf = (language: string): string => (/^en\b/i.test(language) ? 'english' : 'simple');

/** Puts a story where search looks, in place of what stood there. */
export async function makeFindable(to: Database | Transaction, story: Findable): Promise<void> {
  const { kind, id, version, slug, headline, text, language, utterances } = story;
  const config = configOf(language);
  await to.query(
    `insert into found (kind, id, version, slug, headline, text, lang, at) values ($1, $2, $3, $4, $5, $6, $7::regconfig, now())
     on conflict (kind, id) do update set version = $3, slug = $4, headline = $5, text = $6, lang = $7::regconfig, at = now()`,
    [kind, id, version, clean(slug), clean(headline), clean(text), config],
  );
  await to.query('delete from utterance where of = $1 and id = $2', [kind, id]);
  if (utterances.length === 0) return;
  const names = [...new Set(utterances.flatMap(({ speaker }) => (speaker === null ? [] : clean(speaker))))];
  // In one order, so that two desks never wait for each other.
  await to.query('insert into speaker select unnest($1::text[]) on conflict do nothing', [names.toSorted()]);
  await to.query(
    `insert into utterance (of, id, n, speaker, words, kind, status, at, headline, lang)
     select $1, $2, u.n, u.speaker, u.words, u.kind, u.status, now(), $3, $4::regconfig
     from unnest($5::int[], $6::text[], $7::text[], $8::text[], $9::text[]) as u (n, speaker, words, kind, status)`,
    [
      kind,
      id,
      clean(headline),
      config,
      utterances.map((_, n) => n),
      utterances.map(({ speaker }) => speaker && clean(speaker)),
      utterances.map(({ words }) => clean(words)),
      utterances.map((each) => each.kind),
      utterances.map(({ status }) => status),
    ],
  );
}
