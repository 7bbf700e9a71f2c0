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
import { newerReadOnly } from '../../shared/story/newerStory';
import { readKept } from '../../shared/story/storyFile';
import { openLocked } from './lockedSession';
import { readSource } from './readSource';
import { awaitsReview } from './review';
import { createReader, createSaver, type Saver } from './saver';
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

function begin(story: StoryDocument, rev: number): OpenStory {
  const session = openSession({
    story,
    check: (changed) => preflight(changed, houseStyleNow(), now()),
    onChange: () => saver.touch(),
  });
  const saver = createSaver(session, rev, (saved, summary) =>
    windowStore.change(listStory(listed(story.id, saved, summary))),
  );
  const started = { session, saver };
  open.set(story.id, started);
  return started;
}

/** Opens a story that a newer Verbatim saved: to be read, never to be written. */
function beginReading(story: StoryDocument, id: string): OpenStory {
  const session = openLocked({ ...story, id }, () => showNotice(newerReadOnly));
  const started = { session, saver: createReader() };
  open.set(id, started);
  showNotice(newerReadOnly);
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
  const text = await newsroom.readStory(id);
  const kept = text.ok ? readKept(text.value) : text;
  if (!kept.ok) return showProblem(kept.problem);
  const { story, isReadOnly } = kept.value;
  bringUp(open.get(id) ?? (isReadOnly ? beginReading(story, id) : begin(derive(story), stored?.rev ?? 0)));
  if (!isReadOnly) say(`${story.slug} is open.`);
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
  const started = begin(outcome.value, 0);
  bringUp(started);
  const summary = summarise(outcome.value, started.session.view.get().findings);
  windowStore.change(listStory(listed(outcome.value.id, 0, summary)));
  started.saver.touch();
  started.session.select(outcome.value.quotations.find(awaitsReview)?.id ?? null);
  const { quotations, removed } = outcome.value;
  say(
    `${outcome.value.slug} is open: ${quotations.filter(isTagged).length} quotations, ${removed.length} lines kept out.`,
  );
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

/** Saves everything that is unsaved. */
export const flushAll = async (): Promise<void> => {
  await Promise.all([...open.values()].map(({ saver }) => saver.flush()));
};

export function recheckAll(): void {
  for (const { session } of open.values()) session.recheck();
}
