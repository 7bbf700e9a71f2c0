import type { KeptTexts, SaveSource, SaveStory, StoredStory } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode, type Disk } from '../disk/disk';
import { renameOver } from '../disk/renameOver';
import { replaceFile } from '../disk/replaceFile';
import { findNewest } from './generations';
import { listStories, problemOf } from './listStories';
import { createSourceStore, readSource } from './sourceStore';
import { sealStory, sha256, type ToSeal } from './storyFile';
import { storyPath } from './storyNames';

/** The stories on disk. Calls for one story wait for one another; a save that returns ok lasts through a power cut. */
export interface StoryStore {
  list(): Promise<readonly StoredStory[]>;
  read(id: string): Promise<Outcome<KeptTexts>>;
  saveSource(source: SaveSource): Promise<Outcome<null>>;
  save(story: SaveStory): Promise<Outcome<{ readonly rev: number }>>;
  setSpiked(id: string, spiked: boolean): Promise<Outcome<null>>;
  /** Resolves once every call made so far is done. */
  settled(): Promise<void>;
}

/** What is known of the file that stands under a story's name. */
interface Known {
  readonly rev: number;
  readonly spiked: boolean;
  readonly isSound: boolean;
  readonly isDamaged: boolean;
}

const saveProblems: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space; the story stays open and is saved again then.',
  EDQUOT: 'Your share of the disk is used up. Free some space; the story stays open and is saved again then.',
  EROFS: 'The disk can only be read. Keep this window open and copy the story out, or make the disk writable.',
  EACCES: 'Verbatim may not write to its own folder. Check the folder’s permissions; the story stays open.',
  EPERM: 'Verbatim may not write to its own folder. Check the folder’s permissions; the story stays open.',
  ENOENT: 'Verbatim’s folder for stories is gone. Put it back or start Verbatim again; the story stays open.',
};

function notSaved(error: unknown): Outcome<never> {
  const code = errorCode(error);
  if (code === '') throw error;
  return fail(
    'story-not-saved',
    saveProblems[code] ??
      `The disk reported a fault (${code}). The story stays open; keep this window open until it is saved.`,
  );
}

/** Runs the tasks of one key after one another. */
function queues(): { run<T>(key: string, task: () => Promise<T>): Promise<T>; settled(): Promise<void> } {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(key, task) {
      const result = (last.get(key) ?? Promise.resolve()).then(task, task);
      last.set(key, result);
      return result;
    },
    async settled() {
      await Promise.allSettled(last.values());
    },
  };
}

export interface StoryStoreSettings {
  readonly disk: Disk;
  readonly folder: string;
  /** The instant for display; nothing is ordered by it but the list. */
  readonly now: () => Date;
}

export function createStoryStore({ disk, folder, now }: StoryStoreSettings): StoryStore {
  const known = new Map<string, Known>();
  const { run, settled } = queues();
  const sources = createSourceStore(disk, folder, now);

  async function look(id: string): Promise<Outcome<Known>> {
    const remembered = known.get(id);
    if (remembered !== undefined) return succeed(remembered);
    const { standing, newest } = await findNewest(disk, storyPath(folder, id), id);
    if (newest.kind === 'newer' || newest.kind === 'unreadable') return fail('story-not-saved', problemOf(newest.kind));
    const header = newest.kind === 'sound' ? newest.header : null;
    return succeed({
      rev: header?.rev ?? 0,
      spiked: header?.spiked ?? false,
      isSound: standing === 'sound',
      isDamaged: standing === 'damaged',
    });
  }

  async function put(story: ToSeal, savedAt: string, spiked: boolean, before: Known): Promise<void> {
    const path = storyPath(folder, story.id);
    // Damaged bytes are never written over and never pushed into the sound backups.
    if (before.isDamaged) await renameOver(disk, path, `${path}.${now().getTime()}.damaged`);
    // Until the save is acknowledged the same rev may be tried again, whatever stands on the disk by then.
    known.set(story.id, { ...before, isDamaged: false });
    await disk.mkdir(folder);
    await replaceFile(disk, path, sealStory(story, savedAt, spiked), before.isSound ? 'generations' : 'nothing');
    known.set(story.id, { rev: story.rev, spiked, isSound: true, isDamaged: false });
  }

  async function save(story: SaveStory): Promise<Outcome<{ readonly rev: number }>> {
    if (sha256(story.json) !== story.sha256)
      return fail('story-not-whole', 'The story did not arrive whole. Change a word to save it again.');
    // A story never names a source that a power cut could take.
    if (!(await sources.isKept(story.source)))
      return fail(
        'source-not-kept',
        'The story’s source is not on the disk. It is written first, and the story again.',
      );
    const before = await look(story.id);
    if (!before.ok) return before;
    if (story.rev <= before.value.rev)
      return fail(
        'story-older',
        'A later version of this story is on the disk already. Open the story again to see it.',
      );
    await put(story, now().toISOString(), before.value.spiked, before.value);
    return succeed({ rev: story.rev });
  }

  async function saveSource(source: SaveSource): Promise<Outcome<null>> {
    const bytes = Buffer.from(source.json, 'utf8');
    if (sha256(bytes) !== source.sha256)
      return fail('story-not-whole', 'The story’s source did not arrive whole. Change a word to save it again.');
    await sources.keep(source.sha256, bytes);
    return succeed(null);
  }

  async function read(id: string): Promise<Outcome<KeptTexts>> {
    const { newest } = await findNewest(disk, storyPath(folder, id), id);
    if (newest.kind !== 'sound') return fail(`story-${newest.kind}`, problemOf(newest.kind));
    const { header, json } = newest;
    if (header.source === null) return succeed({ json, source: null });
    const source = await readSource(disk, folder, header.source);
    // What cannot be read now may be read later, and is not lost.
    if (source.kind === 'unreadable') return fail('story-unreadable', problemOf('unreadable'));
    return succeed({ json, source: { sha256: header.source, json: source.kind === 'sound' ? source.json : null } });
  }

  async function setSpiked(id: string, spiked: boolean): Promise<Outcome<null>> {
    const { newest, standing } = await findNewest(disk, storyPath(folder, id), id);
    if (newest.kind !== 'sound') return fail(`story-${newest.kind}`, problemOf(newest.kind));
    const { header, json } = newest;
    if (header.spiked === spiked) return succeed(null);
    const before: Known = { rev: header.rev, spiked: header.spiked, isSound: false, isDamaged: standing === 'damaged' };
    const { rev, summary, source } = header;
    await put({ id, rev, summary, source, json }, header.savedAt, spiked, before);
    return succeed(null);
  }

  return {
    list: () => listStories(disk, folder),
    read: (id) => run(id, () => read(id)),
    saveSource: (source) => run(`source ${source.sha256}`, () => saveSource(source).catch(notSaved)),
    save: (story) => run(story.id, () => save(story).catch(notSaved)),
    setSpiked: (id, spiked) => run(id, () => setSpiked(id, spiked).catch(notSaved)),
    settled,
  };
}
