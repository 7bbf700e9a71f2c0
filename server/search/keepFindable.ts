import { derive, keptOf } from '../../shared/desk/derive';
import { errorFields, type Log } from '../log';
import { inTransaction, type Database } from '../postgres/database';
import { bringUp, storyOf } from '../stories/liveStory';
import type { StoryStore } from '../stories/storyStore';
import { makeFindable } from './findable';
import { utterancesOf } from './utterances';

/** How often stories that were changed are read for search, in milliseconds, and how many at once. */
const every = 30_000;
const atOnce = 50;

/** Reads for search a story that was changed since, as the desk itself reads it. Null where none is left. */
async function readNext(
  database: Database,
  store: StoryStore,
  onTaken: (story: string) => void,
): Promise<string | null> {
  return inTransaction(database, async (transaction) => {
    // Another desk takes another. A change that comes meanwhile waits for this, and notes the story again.
    const { rows } = await transaction.query<{ story: string }>(
      'delete from to_find where story = (select story from to_find limit 1 for update skip locked) returning story',
    );
    const [row] = rows;
    if (!row) return null;
    onTaken(row.story);
    const stored = await store.open(row.story);
    const source = stored && (await store.source(stored.head.source));
    if (!stored || source === null) return row.story;
    const live = bringUp(stored);
    const story = derive(keptOf(storyOf(live, source)));
    await makeFindable(transaction, {
      kind: 'story',
      id: row.story,
      version: live.version,
      slug: story.slug,
      headline: story.blocks.find(({ kind }) => kind === 'headline')?.text ?? '',
      text: story.blocks.map(({ text }) => text).join('\n'),
      language: story.details.language,
      utterances: utterancesOf(story),
    });
    return row.story;
  });
}

/** Reads all that waits. A story that cannot be read for search is told of, and keeps no other from it. */
export async function readForSearch(
  database: Database,
  store: StoryStore,
  onFailure: (story: string, error: unknown) => void,
  most = Infinity,
): Promise<number> {
  let read = 0;
  for (; read < most; read += 1) {
    let taken: string | null = null;
    try {
      if ((await readNext(database, store, (story) => (taken = story))) === null) break;
    } catch (error) {
      if (taken === null) throw error;
      await database.query('delete from to_find where story = $1', [taken]);
      onFailure(taken, error);
    }
  }
  return read;
}

/** Keeps search up to what stands on the desk, half a minute behind it. */
export function keepFindable(database: Database, store: StoryStore, log: Log): { readonly stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const failed = (story: string, error: unknown): void =>
    log('error', 'story-not-findable', { story, ...errorFields(error) });
  const look = (): void => {
    running = readForSearch(database, store, failed, atOnce).catch((error: unknown) =>
      log('warn', 'search-behind', errorFields(error)),
    );
  };
  const timer = setInterval(look, every);
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
