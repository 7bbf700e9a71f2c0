import type { WireItem, WireStory } from '../../shared/ipc/deskWire';
import { isBody } from '../../shared/story/block';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { parseStory } from '../../shared/story/storyFile';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { joinParts } from '../../shared/story/storyParts';
import type { Database } from '../postgres/database';
import { putOnDesk } from '../stories/newStory';
import type { StoryStore } from '../stories/storyStore';

export interface WireVersion {
  readonly key: string;
  readonly version: string | null;
  readonly headline: string;
  readonly at: string;
  readonly isCanceled: boolean;
}

export interface WireQuestion {
  readonly feed: string | null;
  /** Null for both. */
  readonly isUsed: boolean | null;
  readonly most: number;
}

/** What feeds brought, as a newsroom reads it: the newest first, and a newer version is new. */
export interface Wire {
  readonly list: (question: WireQuestion) => Promise<readonly WireStory[]>;
  /** Every feed that ever brought something, by name. */
  readonly feeds: () => Promise<readonly string[]>;
  /** How the newest version reads; null where there is none of that number. */
  readonly read: (id: number) => Promise<WireItem | null>;
  /** The versions of one, the newest first; null where there is none of that number. */
  readonly versions: (id: number) => Promise<readonly WireVersion[] | null>;
  /** Puts the newest version on the desk as a story, and marks it as used. */
  readonly use: (id: number, person: string) => Promise<Outcome<{ readonly story: string }>>;
  readonly mark: (id: number, isUsed: boolean, person: string) => Promise<Outcome<null>>;
}

interface Row {
  readonly id: string;
  readonly feed: string;
  readonly guid: string;
  readonly headline: string;
  readonly slug: string;
  readonly words: number;
  readonly language: string;
  readonly version: string | null;
  readonly versions: number;
  readonly at: Date;
  readonly published: string | null;
  readonly embargo: string | null;
  readonly canceled: boolean;
  readonly used_at: Date | null;
  readonly used_by: string | null;
  readonly story: string | null;
}

const gone = fail('wire-gone', 'There is no such story on the wire.');
const canceled = fail('wire-canceled', 'The agency has taken this story back. Do not use it: ask the agency.');

function toStory({ canceled: isCanceled, used_at: at, used_by: by, ...row }: Row): WireStory {
  const used = at === null ? null : { at: at.toISOString(), by: by ?? '' };
  return { ...row, id: Number(row.id), at: row.at.toISOString(), isCanceled, used };
}

const joined = `wire_story w join wire_item i on i.feed = w.feed and i.key = w.newest`;

interface KeptItem {
  readonly copy: string;
  readonly source: string;
}

/** A version of the wire as a story of that id, as nobody has touched it. */
export function storyOfItem({ copy, source }: KeptItem, id: string): Outcome<StoryDocument> {
  const story = parseStory(joinParts(copy, source));
  return story.ok ? succeed({ ...story.value, id }) : story;
}

export async function keptItem(database: Database, feed: string, key: string): Promise<KeptItem | null> {
  const { rows } = await database.query<KeptItem>(
    'select i.copy, s.json as source from wire_item i join source s on s.sha256 = i.source where i.feed = $1 and i.key = $2',
    [feed, key],
  );
  return rows[0] ?? null;
}

/** The id of the story that is made of one on the wire: as long as a window’s own ids are at least. */
export const wireStoryId = (id: number): string => `wire-${String(id).padStart(6, '0')}`;

const readingOf = ({ blocks }: StoryDocument): WireItem => ({
  headline: blocks.find(({ kind }) => kind === 'headline')?.text ?? '',
  paragraphs: blocks.filter((block) => isBody(block) && block.text !== '').map(({ text }) => text),
});

export const wireOf = (database: Database, store: StoryStore): Wire => ({
  list: async ({ feed, isUsed, most }) => {
    const { rows } = await database.query<Row>(
      `select w.id, w.feed, w.guid, i.headline, i.slug, i.words, i.language, i.version, w.versions, w.at,
         i.published, i.embargo, i.canceled, w.used_at, w.used_by, w.story
       from ${joined}
       where ($1::text is null or w.feed = $1) and ($2::boolean is null or (w.used_at is not null) = $2)
       order by w.delivery desc, w.id desc limit $3`,
      [feed, isUsed, most],
    );
    return rows.map(toStory);
  },
  feeds: async () => {
    // One step of the index a feed, however many stories it brought.
    const { rows } = await database.query<{ feed: string }>(
      `with recursive named as (
         (select feed from wire_story order by feed limit 1)
         union all
         select (select w.feed from wire_story w where w.feed > n.feed order by w.feed limit 1) from named n where n.feed is not null
       ) select feed from named where feed is not null`,
    );
    return rows.map(({ feed }) => feed);
  },
  read: async (id) => {
    const { rows } = await database.query<{ feed: string; newest: string }>(
      'select feed, newest from wire_story where id = $1',
      [id],
    );
    const kept = rows[0] && (await keptItem(database, rows[0].feed, rows[0].newest));
    const story = kept && storyOfItem(kept, wireStoryId(id));
    return story?.ok ? readingOf(story.value) : null;
  },
  versions: async (id) => {
    const { rows } = await database.query<Omit<WireVersion, 'at' | 'isCanceled'> & { at: Date; canceled: boolean }>(
      `select i.key, i.version, i.headline, i.at, i.canceled from wire_story w
       join wire_item i on i.feed = w.feed and i.guid = w.guid where w.id = $1 order by i.rank desc, i.delivery desc`,
      [id],
    );
    if (rows.length === 0) return null;
    return rows.map(({ canceled: isCanceled, at, ...row }) => ({ ...row, at: at.toISOString(), isCanceled }));
  },
  use: async (id, person) => {
    const { rows } = await database.query<{ feed: string; newest: string; canceled: boolean; story: string | null }>(
      `select w.feed, w.newest, i.canceled, w.story from ${joined} where w.id = $1`,
      [id],
    );
    const [row] = rows;
    if (!row) return gone;
    if (row.canceled) return canceled;
    if (row.story !== null) return succeed({ story: row.story });
    const kept = await keptItem(database, row.feed, row.newest);
    if (!kept) return gone;
    const name = wireStoryId(id);
    const story = storyOfItem(kept, name);
    if (!story.ok) return story;
    // One that is there was put there by somebody who was cut off before the next line, or came first: it may stand on
    // an older version, which its source tells.
    await putOnDesk(store, story.value, person);
    await database.query(
      `update wire_story w set story = $2, used_at = coalesce(used_at, now()), used_by = coalesce(used_by, $4),
         merged = coalesce((select i.key from wire_item i join story s on s.source = i.source
           where s.id = $2 and i.feed = w.feed and i.guid = w.guid limit 1), $3)
       where w.id = $1 and w.story is null`,
      [id, name, row.newest, person],
    );
    return succeed({ story: name });
  },
  mark: async (id, isUsed, person) => {
    const { rowCount } = await database.query(
      `update wire_story set used_at = case when $2 then coalesce(used_at, now()) end,
         used_by = case when $2 then coalesce(used_by, $3) end where id = $1`,
      [id, isUsed, person],
    );
    return rowCount === 1 ? succeed(null) : gone;
  },
});
