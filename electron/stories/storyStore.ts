import type { KeptTexts, SaveSource, SaveStory, StoredStory, StoryVersion } from '../../shared/ipc/contract';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { Exported, StoryHeader } from '../../shared/story/sealedStory';
import { errorCode, type Disk } from '../../disk/disk';
import { markAt, type Mark } from '../../disk/mark';
import type { VersionStore } from '../history/versionStore';
import { renameOver } from '../../disk/renameOver';
import { replaceFile } from '../../disk/replaceFile';
import { listStories, noticeOf, problemOf } from './listStories';
import {
  changedElsewhere,
  compare,
  isOurs,
  lookAt,
  nothingThere,
  refuseChanged,
  standingOf,
  type Difference,
  type Standing,
} from './standing';
import { queues } from './queues';
import { createSourceStore, readSource } from './sourceStore';
import { sealStory, sha256, type ToSeal } from './storyFile';
import { storyPath } from './storyNames';
import type { Places } from './unneeded';

/** The stories on disk. Calls for one story wait for one another; a save that returns ok lasts through a power cut. */
export interface StoryStore {
  list(): Promise<readonly StoredStory[]>;
  read(id: string): Promise<Outcome<KeptTexts>>;
  saveSource(source: SaveSource): Promise<Outcome<null>>;
  save(story: SaveStory): Promise<Outcome<{ readonly rev: number }>>;
  setSpiked(id: string, spiked: boolean): Promise<Outcome<null>>;
  /** Notes that the story went out as it was saved last. */
  noteExported(id: string): Promise<Outcome<Exported>>;
  /** Runs a task that removes a story while no call of any story is under way. */
  remove<T>(id: string, task: () => Promise<T>): Promise<T>;
  listVersions(id: string): Promise<readonly StoryVersion[]>;
  readVersion(id: string, handle: string): Promise<Outcome<KeptTexts>>;
  /** Keeps the story as it was saved last under a name. */
  nameVersion(id: string, name: string): Promise<Outcome<null>>;
  /** Whether the story's file is the one this run read or wrote last; of a story it never read every file is another. */
  compare(id: string): Promise<{ readonly difference: Difference; readonly mark: Mark | null }>;
  /** The stories this run read or wrote. */
  opened(): readonly string[];
  /** Resolves once every call made so far is done. */
  settled(): Promise<void>;
}

const saveProblems: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space; the story stays open and is saved again then.',
  EDQUOT: 'Your share of the disk is used up. Free some space; the story stays open and is saved again then.',
  EROFS: 'The disk can only be read. Keep this window open and copy the story out, or make the disk writable.',
  EACCES: 'Verbatim may not write to its own folder. Check the folder’s permissions; the story stays open.',
  EPERM: 'Verbatim may not write to its own folder. Check the folder’s permissions; the story stays open.',
  ENOENT: 'Verbatim’s folder for stories is gone. Put it back or start Verbatim again; the story stays open.',
};

const mostAttempts = 20;

const versionProblem = 'This version cannot be read: its file is gone or damaged. Choose the one before or after it.';

const elsewhere = fail(
  'story-changed-elsewhere',
  'Another program changed this story’s file. What you wrote is kept as a story of its own.',
);

function notSaved(error: unknown): Outcome<never> {
  const code = errorCode(error);
  if (code === '') throw error;
  if (code === changedElsewhere) return elsewhere;
  return fail(
    'story-not-saved',
    saveProblems[code] ??
      `The disk reported a fault (${code}). The story stays open; keep this window open until it is saved.`,
  );
}

/** What the desk notes of a story beside its words. */
type OnDesk = Pick<StoryHeader, 'spiked' | 'exported'>;

export interface StoryStoreSettings {
  readonly disk: Disk;
  readonly folder: string;
  /** The instant for display; nothing is ordered by it but the list. */
  readonly now: () => Date;
  /** Where earlier versions are kept; none are where this is left out. */
  readonly versions?: VersionStore;
  /** Where more is kept of the stories: what is found there alone is listed, too. */
  readonly beside?: Pick<Places, 'history' | 'journals'>;
  /** Called with each story that was written. */
  readonly onWritten?: (id: string) => void;
}

export function createStoryStore({ disk, folder, now, versions, beside, onWritten }: StoryStoreSettings): StoryStore {
  const known = new Map<string, Standing>();
  const { run, alone, settled } = queues();
  const sources = createSourceStore(disk, folder, now);

  /** What this run knows of a story's file. Of one it never read it knows only whether there is any. */
  async function look(id: string): Promise<Outcome<Standing>> {
    const remembered = known.get(id);
    if (remembered !== undefined) return succeed(remembered);
    const { found, mark } = await lookAt(disk, folder, id);
    if (found.newest.kind === 'newer' || found.newest.kind === 'unreadable')
      return fail('story-not-saved', problemOf(found.newest.kind));
    if (found.newest.kind === 'sound') return elsewhere;
    return succeed(standingOf(found, mark) ?? nothingThere);
  }

  async function put(
    story: ToSeal & { readonly takesAway?: boolean },
    savedAt: string,
    { spiked, exported }: OnDesk,
    given: Standing,
    keep: 'generations' | 'nothing',
  ): Promise<void> {
    const { id } = story;
    const path = storyPath(folder, id);
    let before = given;
    // Damaged bytes are never written over and never pushed into the sound backups.
    if (before.kind === 'damaged') {
      await refuseChanged(disk, folder, id, before);
      await renameOver(disk, path, `${path}.${now().getTime()}.damaged`);
      before = { ...before, kind: 'absent', mark: null };
    }
    await disk.mkdir(folder);
    const sealed = sealStory(story, savedAt, spiked, exported);
    const body = sha256(story.json);
    // Until the save is acknowledged the same rev may be tried again, whatever stands on the disk by then.
    before = { ...before, attempts: [...before.attempts.slice(-mostAttempts), body] };
    known.set(id, before);
    const mark = await replaceFile(disk, path, sealed, keep, async () => {
      await refuseChanged(disk, folder, id, before);
      if (keep === 'generations') await versions?.keep({ id, path, ...before, beforeCut: story.takesAway === true });
    });
    const { rev, source, summary } = story;
    const { words } = summary;
    known.set(id, { kind: 'sound', mark, rev, spiked, sha256: body, source, savedAt, words, exported, attempts: [] });
    onWritten?.(id);
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
    await put(
      story,
      now().toISOString(),
      before.value,
      before.value,
      before.value.kind === 'sound' ? 'generations' : 'nothing',
    );
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
    const { found, mark } = await lookAt(disk, folder, id);
    const { newest } = found;
    if (newest.kind !== 'sound') return fail(`story-${newest.kind}`, problemOf(newest.kind));
    const { header, json } = newest;
    const source = header.source === null ? null : await readSource(disk, folder, header.source);
    // What cannot be read now may be read later, and is not lost.
    if (source?.kind === 'unreadable') return fail('story-unreadable', problemOf('unreadable'));
    known.set(id, standingOf(found, mark) ?? nothingThere);
    const { rev } = header;
    const notice = noticeOf(found);
    const told = { json, rev, ...(notice !== null && { notice }) };
    if (header.source === null) return succeed({ ...told, source: null });
    return succeed({
      ...told,
      source: { sha256: header.source, json: source?.kind === 'sound' ? source.json : null },
    });
  }

  async function readVersion(id: string, handle: string): Promise<Outcome<KeptTexts>> {
    const reading = (await versions?.read(id, handle)) ?? { kind: 'absent' as const };
    if (reading.kind !== 'sound') return fail('version-not-read', versionProblem);
    const { rev, source } = reading.header;
    if (source === null) return succeed({ json: reading.json, rev, source: null });
    const kept = await readSource(disk, folder, source);
    return succeed({
      json: reading.json,
      rev,
      source: { sha256: source, json: kept.kind === 'sound' ? kept.json : null },
    });
  }

  async function nameVersion(id: string, name: string): Promise<Outcome<null>> {
    const { found } = await lookAt(disk, folder, id);
    const { newest, standing } = found;
    if (newest.kind !== 'sound' || standing !== 'sound') return fail('version-not-kept', problemOf('damaged'));
    const { savedAt, rev, summary } = newest.header;
    await versions?.keepNamed({ id, path: storyPath(folder, id), savedAt, rev, words: summary.words }, name);
    return succeed(null);
  }

  /** Changes what the desk notes of a story; the story itself stays as it is. */
  async function setOnDesk(id: string, change: (now: StoryHeader) => Partial<OnDesk>): Promise<Outcome<OnDesk>> {
    const { found, mark } = await lookAt(disk, folder, id);
    const { newest } = found;
    if (newest.kind !== 'sound') return fail(`story-${newest.kind}`, problemOf(newest.kind));
    const { header, json } = newest;
    const { spiked, exported } = { ...header, ...change(header) };
    if (header.spiked === spiked && header.exported === exported) return succeed({ spiked, exported });
    const held = known.get(id);
    const before = standingOf(found, mark) ?? nothingThere;
    const { rev, summary, source } = header;
    await put({ id, rev, summary, source, json }, header.savedAt, { spiked, exported }, before, 'nothing');
    // Whoever has another text open than the one noted must not write over it.
    if (held && !isOurs(held, header)) known.set(id, held);
    return succeed({ spiked, exported });
  }

  async function noteExported(id: string): Promise<Outcome<Exported>> {
    const at = now().toISOString();
    let rev = 0;
    const noted = await setOnDesk(id, (header) => ({ exported: { at, rev: (rev = header.rev) } }));
    return noted.ok ? succeed({ at, rev }) : noted;
  }

  return {
    list: () => listStories({ disk, folder, beside, isDoubtful: (id) => known.get(id)?.kind === 'damaged' }),
    read: (id) => run(id, () => read(id)),
    saveSource: (source) => run(`source ${source.sha256}`, () => saveSource(source).catch(notSaved)),
    save: (story) => run(story.id, () => save(story).catch(notSaved)),
    setSpiked: (id, spiked) =>
      run(id, async () => {
        const noted = await setOnDesk(id, () => ({ spiked })).catch(notSaved);
        return noted.ok ? succeed(null) : noted;
      }),
    nameVersion: (id, name) => run(id, () => nameVersion(id, name).catch(notSaved)),
    noteExported: (id) => run(id, () => noteExported(id).catch(notSaved)),
    remove: (id, task) =>
      alone(async () => {
        const result = await task();
        known.delete(id);
        return result;
      }),
    compare: (id) =>
      run(id, async () => {
        const before = known.get(id);
        if (before === undefined) {
          const mark = await markAt(disk, storyPath(folder, id));
          return { difference: mark === null ? 'gone' : 'changed', mark };
        }
        const compared = await compare(disk, folder, id, before);
        if (compared.difference === 'same') known.set(id, { ...before, mark: compared.mark });
        return compared;
      }),
    opened: () => [...known.keys()],
    listVersions: async (id) => (await versions?.list(id)) ?? [],
    readVersion,
    settled,
  };
}
