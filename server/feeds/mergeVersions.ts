import { asCalled, mergeNewer, type NewerVersion, type VersionNames } from '../../shared/desk/newerVersion';
import type { ReleaseLock } from '../../shared/ipc/deskProtocol';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { inTransaction, type Database } from '../postgres/database';
import type { Authority } from '../stories/authority';
import { storyOf } from '../stories/liveStory';
import type { StoryStore } from '../stories/storyStore';
import { namesAfter, versionSteps } from './versionSteps';
import { keptItem, storyOfItem } from './wire';

export interface MergingPlan {
  readonly database: Database;
  readonly store: StoryStore;
  readonly authority: Pick<Authority, 'open' | 'decide'>;
  readonly lockOf: (story: string) => Promise<ReleaseLock | null>;
}

/** Whose steps these are, in the log and in the windows. */
const desk = 'desk';

/** How often others may come first before a merge waits for the next look. */
const tries = 10;

interface Due {
  readonly id: string;
  readonly feed: string;
  readonly story: string;
  readonly merged: string;
  readonly newest: string;
  readonly version: string | null;
  readonly canceled: boolean;
  /** JSON of `VersionNames`; null where the older version is called as the story on the desk. */
  readonly names: string | null;
}

async function storyAt(database: Database, feed: string, key: string, id: string): Promise<StoryDocument | null> {
  const kept = await keptItem(database, feed, key);
  const story = kept && storyOfItem(kept, id);
  return story?.ok ? story.value : null;
}

/** What stands of a story that was taken back: all of it, with a word on its headline. */
const takenBack = ({ blocks }: StoryDocument): NewerVersion => ({
  changes: [],
  unmerged: [
    { block: blocks[0]?.id ?? null, text: 'THIS STORY WAS TAKEN BACK. Ask the agency before any of it goes out.' },
  ],
  returned: [],
  reworded: [],
  brought: [],
  names: { blocks: {}, quotations: {} },
});

/** Whoever signed a quotation: who verified it, or else who decided on it last, or else who put the story on the desk. */
async function signerOf(database: Database, story: StoryDocument, quotation: string): Promise<string | null> {
  const verified = story.quotations.find(({ id }) => id === quotation)?.verified?.by;
  const { rows } = await database.query<{ person: string }>(
    `(select name as person, 1 as rank, 0 as n from person where name = $4)
     union all
     select person, case kind when 'decide' then 2 else 3 end, n from decision_log
     where story = $1 and person <> $3 and (kind = 'create' or (kind = 'decide'
       and what::jsonb -> 'key' ->> 0 = 'quotations' and what::jsonb -> 'key' ->> 1 = $2))
     order by rank, n desc limit 1`,
    [story.id, quotation, desk, verified ?? ''],
  );
  return rows[0]?.person ?? null;
}

async function noteMerged(
  database: Database,
  due: Due,
  { returned }: NewerVersion,
  { story, version, names }: { readonly story: StoryDocument; readonly version: number; readonly names: VersionNames },
): Promise<void> {
  const signers = new Map<string, string | null>();
  for (const { id } of returned) signers.set(id, await signerOf(database, story, id));
  await inTransaction(database, async (transaction) => {
    for (const { id, why, was, is } of returned)
      await transaction.query(
        `insert into returned (story, quotation, person, version, agency_version, why, was, is_now)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
        [due.story, id, signers.get(id) ?? null, version, due.version, why, was, is],
      );
    await transaction.query('update wire_story set merged = $2, names = $3 where id = $1', [
      due.id,
      due.newest,
      JSON.stringify(names),
    ]);
  });
}

async function mergeOne({ database, store, authority, lockOf }: MergingPlan, due: Due): Promise<void> {
  const older = await storyAt(database, due.feed, due.merged, due.story);
  const newer = await storyAt(database, due.feed, due.newest, due.story);
  if (!older || !newer) return;
  const tag = `v${due.newest.slice(0, 8)}`;
  for (let at = 0; at < tries; at += 1) {
    // Whoever is about to release it has read it as it is.
    if ((await lockOf(due.story)) !== null) return;
    const live = await authority.open(due.story);
    const source = live && (await store.source(live.head.source));
    if (!live || source === null) return;
    const mine = storyOf(live, source);
    const base = due.names === null ? older : asCalled(older, mine, JSON.parse(due.names) as VersionNames);
    const version = due.canceled ? takenBack(mine) : mergeNewer(base, mine, newer);
    const steps = versionSteps(live.state, version, newer, {
      tag,
      source: mine.source,
      agency: due.version === null ? 'The agency’s newer version' : `The agency’s version ${due.version}`,
    });
    const answer =
      steps.length === 0
        ? ({ kind: 'kept', version: live.version } as const)
        : await authority.decide({ story: due.story, base: live.version, person: desk, client: desk, steps });
    if (answer.kind === 'kept')
      return noteMerged(database, due, version, {
        story: mine,
        version: answer.version,
        names: due.canceled ? mergeNewer(base, mine, newer).names : namesAfter(version, tag),
      });
    if (answer.kind !== 'behind') return;
  }
}

/**
 * Merges newer versions of agencies’ stories into those on the desk that were made of them, as steps like anybody’s. A
 * merge that is cut off is made again and changes nothing twice. Answers how many were due.
 */
export function mergingOf(plan: MergingPlan): () => Promise<number> {
  let running: Promise<number> = Promise.resolve(0);
  const mergeDue = async (): Promise<number> => {
    const { rows } = await plan.database.query<Due>(
      `select w.id, w.feed, w.story, w.merged, w.newest, w.names, i.version, i.canceled from wire_story w
       join wire_item i on i.feed = w.feed and i.key = w.newest
       where w.story is not null and w.merged <> w.newest order by w.id`,
    );
    for (const due of rows) await mergeOne(plan, due);
    return rows.length;
  };
  // One after the other: two versions that come at once are two merges.
  return () => {
    running = running.then(mergeDue, mergeDue);
    return running;
  };
}
