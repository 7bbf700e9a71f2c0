import { houseStyles, british, type HouseStyle } from '../../shared/houseStyle/houseStyle';
import type { OpenedFile, StoredStory } from '../../shared/ipc/contract';
import { preflight } from '../../shared/preflight/preflight';
import type { SourceFile } from '../../shared/importers/importer';
import type { Outcome } from '../../shared/story/outcome';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { newsroom } from '../newsroom';
import { summarise } from '../../shared/preflight/summarise';
import type { StorySummary } from '../../shared/story/storySummary';
import { derive } from '../../shared/desk/derive';
import { readKeptTexts } from './keptStory';
import { openLocked } from './lockedSession';
import { readPicturesOf, savePictures } from './pictures';
import { readSource } from './readSource';
import { awaitsReview } from '../../shared/story/quotation';
import { createReader, createSaver, type OnDisk, type Saver } from './saver';
import { openSession, type Session } from './session';
import { isTagged } from '../../shared/story/tagged';
import { createStore } from './store';
import { listStory, type WindowState } from './windowState';
import { say, showNotice, showProblem, windowStore } from './windowStore';

interface OpenStory {
  readonly session: Session;
  readonly saver: Saver;
}

const open = new Map<string, OpenStory>();

/** The story in the middle of the window. */
export const current = createStore<OpenStory | null>(null);

export const currentSession = (): Session | null => current.get()?.session ?? null;

export function houseStyleNow(): HouseStyle {
  const { houseStyle } = windowStore.get().settings;
  return houseStyles.find(({ name }) => name === houseStyle) ?? british;
}

const now = (): string => new Date().toISOString();

const listed = (id: string, rev: number, summary: StorySummary): StoredStory => ({
  id,
  rev,
  savedAt: now(),
  spiked: false,
  ...summary,
});

function begin(story: StoryDocument, onDisk: OnDisk): OpenStory {
  const session = openSession({
    story,
    check: (changed) => preflight(changed, houseStyleNow(), now()),
    onChange: () => saver.touch(),
  });
  const saver = createSaver(session, onDisk, (saved, summary) =>
    windowStore.change(listStory(listed(story.id, saved, summary))),
  );
  const started = { session, saver };
  open.set(story.id, started);
  return started;
}

/** Opens a story that a newer Verbatim saved, or whose source is lost: to be read, never to be written. */
function beginReading(story: StoryDocument, id: string, why: string): OpenStory {
  const session = openLocked({ ...story, id }, why, () => showNotice(why));
  const started = { session, saver: createReader() };
  open.set(id, started);
  showNotice(why);
  return started;
}

const show =
  (id: string | null) =>
  (state: WindowState): WindowState => ({ ...state, openId: id });

function bringUp(story: OpenStory): void {
  current.change(() => story);
  windowStore.change(show(story.session.id));
}

/** Opens a story of the desk in the middle of the window. */
export async function openStored(id: string): Promise<void> {
  const already = open.get(id);
  if (already) return bringUp(already);
  const stored = windowStore.get().stories.find((one) => one.id === id);
  const texts = await newsroom.readStory(id);
  const kept = texts.ok ? readKeptTexts(texts.value) : texts;
  if (!kept.ok) return showProblem(kept.problem);
  const { story, readOnly, source } = kept.value;
  const start = (): OpenStory =>
    readOnly === null ? begin(derive(story), { rev: stored?.rev ?? 0, source }) : beginReading(story, id, readOnly);
  bringUp(open.get(id) ?? start());
  void readPicturesOf(story);
  if (readOnly === null) say(`${story.slug} is open.`);
}

/** Reads a file into a new story and opens it, true when it could; the story open now is left as it is. */
export async function openSource(file: SourceFile): Promise<boolean> {
  windowStore.change((state) => ({ ...state, reading: [...state.reading, file.name] }));
  const outcome = await readSource(file, houseStyleNow(), crypto.randomUUID());
  windowStore.change((state) => ({ ...state, reading: state.reading.toSpliced(state.reading.indexOf(file.name), 1) }));
  if (!outcome.ok) {
    showProblem(outcome.problem);
    return false;
  }
  const { story, pictures } = outcome.value;
  const kept = await savePictures(pictures);
  if (!kept.ok) showProblem(kept.problem);
  const started = begin(story, { rev: 0, source: null });
  bringUp(started);
  const summary = summarise(story, started.session.view.get().findings);
  windowStore.change(listStory(listed(story.id, 0, summary)));
  started.saver.touch();
  started.session.select(story.quotations.find(awaitsReview)?.id ?? null);
  const { quotations, removed } = story;
  say(`${story.slug} is open: ${quotations.filter(isTagged).length} quotations, ${removed.length} lines kept out.`);
  return true;
}

export async function openFiles(files: readonly Outcome<OpenedFile>[]): Promise<void> {
  for (const file of files) {
    if (file.ok) await openSource(file.value);
    else showProblem(file.problem);
  }
  const recent = await newsroom.listRecentFiles();
  windowStore.change((state) => ({ ...state, recent }));
}

export async function chooseSources(): Promise<void> {
  const chosen = await newsroom.chooseSources();
  if (!chosen.ok) return showProblem(chosen.problem);
  await openFiles(chosen.value.map((value) => ({ ok: true, value })));
}

export const openRecent = async (id: string): Promise<void> => openFiles([await newsroom.openRecentFile(id)]);

export const openPending = async (): Promise<void> => openFiles(await newsroom.takePendingSources());

const setSpiked =
  (id: string, spiked: boolean) =>
  (state: WindowState): WindowState => ({
    ...state,
    stories: state.stories.map((one) => (one.id === id ? { ...one, spiked } : one)),
  });

/** Takes a story off the desk; nothing is thrown away. */
export async function spike(id: string): Promise<void> {
  await open.get(id)?.saver.flush();
  const outcome = await newsroom.spikeStory(id);
  if (!outcome.ok) return showProblem(outcome.problem);
  const slug = windowStore.get().stories.find((one) => one.id === id)?.slug ?? 'The story';
  windowStore.change(setSpiked(id, true));
  if (windowStore.get().openId === id) {
    current.change(() => null);
    windowStore.change(show(null));
  }
  showNotice(`${slug} is spiked. Its file is kept.`, { label: 'Bring it back', run: () => void unspike(id) });
}

export async function unspike(id: string): Promise<void> {
  const outcome = await newsroom.unspikeStory(id);
  if (!outcome.ok) return showProblem(outcome.problem);
  windowStore.change(setSpiked(id, false));
  await openStored(id);
}

/** Saves everything that is unsaved; the stories of which the disk did not take all. */
export async function flushAll(): Promise<readonly StoryDocument[]> {
  const saves = [...open.values()].map(async ({ session, saver }) => ((await saver.flush()) ? [] : [session.toSave()]));
  return (await Promise.all(saves)).flat();
}

export function recheckAll(): void {
  for (const { session } of open.values()) session.recheck();
}
