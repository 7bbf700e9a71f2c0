import { houseStyles, british, type HouseStyle } from '../../shared/houseStyle/houseStyle';
import type { StoredStory } from '../../shared/ipc/contract';
import { preflight } from '../../shared/preflight/preflight';
import type { Problem } from '../../shared/story/outcome';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { newsroom } from '../newsroom';
import { summarise } from '../../shared/preflight/summarise';
import type { StorySummary } from '../../shared/story/storySummary';
import { withoutSent } from '../../shared/desk/sentPlaces';
import { derive } from '../../shared/desk/derive';
import { readHistory, type History } from './history';
import { openJournal, type Journal } from './journal';
import { readKeptTexts } from './keptStory';
import { openLocked } from './lockedSession';
import { readPicturesOf } from './pictures';
import { journalBase, whatIsLeft } from './whatIsLeft';
import { createReader, createSaver, type OnDisk, type Saver } from './saver';
import { openSession, type Session } from './session';
import { carryCaret } from './carryCaret';
import { conflictSlug, conflictTold } from './conflict';
import { createStore } from './store';
import { listAnew, listStory, type WindowState } from './windowState';
import { say, showNotice, showProblem, windowStore } from './windowStore';

export interface OpenStory {
  readonly session: Session;
  readonly saver: Saver;
  /** Null for a story that is only read. */
  readonly journal: Journal | null;
}

/** The stories that are open, by id. */
export const open = new Map<string, OpenStory>();

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

/** Opens a story for work, with its journal and its saver. */
export function begin(story: StoryDocument, onDisk: OnDisk, history: History | null = null): OpenStory {
  const { id } = story;
  const base = history === null ? journalBase(story, onDisk.source !== null) : null;
  const journal = openJournal({ id, base, entries: history?.entries.length ?? 0 });
  const session = openSession({
    story: history?.story ?? story,
    history,
    check: (changed) => preflight(changed, houseStyleNow(), now()),
    onSteps: journal.note,
    onChange: () => saver.touch(),
  });
  const saver = createSaver(
    session,
    onDisk,
    {
      onSaved: (saved, summary) => windowStore.change(listStory(listed(id, saved, summary))),
      onChangedElsewhere: () => setApart(started),
    },
    journal,
  );
  const started = { session, saver, journal };
  open.set(id, started);
  if (history && history.unsaved > 0) {
    saver.touch();
    showNotice('Verbatim was stopped before it could save this story. What you did last is back.');
  }
  return started;
}

/** Opens a story that a newer Verbatim saved, or whose source is lost: to be read, never to be written. */
function beginReading(story: StoryDocument, id: string, why: string): OpenStory {
  const session = openLocked({ ...story, id }, why, () => showNotice(why));
  const started = { session, saver: createReader(), journal: null };
  open.set(id, started);
  showNotice(why);
  return started;
}

export const show =
  (id: string | null) =>
  (state: WindowState): WindowState => ({ ...state, openId: id });

export function bringUp(story: OpenStory): void {
  current.change(() => story);
  windowStore.change(show(story.session.id));
}

/** Lists a story that is not on the disk yet, and saves it at once: the first keys may come before a pause does. */
function listNew({ session, saver }: OpenStory): void {
  const { story, findings } = session.view.get();
  windowStore.change(listStory(listed(story.id, 0, summarise(story, findings))));
  saver.touch();
  void saver.flush();
}

/** Lists a story that is not on the disk yet, saves it and brings it up. */
export function bringUpNew(started: OpenStory): void {
  listNew(started);
  bringUp(started);
}

/** Says why a story does not open; what is kept of it elsewhere can be opened as a story of its own. */
async function offerWhatIsLeft(id: string, problem: Problem): Promise<void> {
  const left = await whatIsLeft(id);
  if (left === null) return showProblem(problem);
  const { story, readOnly, from } = left;
  showProblem(problem, {
    label: from === 'earlier version' ? 'Open its newest earlier version' : 'Open it from its journal',
    run: () => (readOnly === null ? openCopy(story, from) : bringUp(beginReading(story, id, readOnly))),
  });
}

/** Opens a story of the desk in the middle of the window. */
export async function openStored(id: string): Promise<void> {
  const already = open.get(id);
  if (already) return bringUp(already);
  const texts = await newsroom.readStory(id);
  if (!texts.ok) return offerWhatIsLeft(id, texts.problem);
  const kept = readKeptTexts(texts.value);
  if (!kept.ok) return offerWhatIsLeft(id, kept.problem);
  const { rev, notice } = texts.value;
  const { story, readOnly, source } = kept.value;
  const history = readOnly === null ? await readHistory(id, texts.value, story) : null;
  const start = (): OpenStory =>
    readOnly === null ? begin(derive(story), { rev, source }, history) : beginReading(story, id, readOnly);
  bringUp(open.get(id) ?? start());
  void readPicturesOf(story);
  if (notice !== undefined) {
    showProblem({ code: 'older-copy', message: `${story.slug}: ${notice}` });
    await refreshDesk();
  } else if (readOnly === null) say(`${story.slug} is open.`);
}

/** Brings up the open story after the one that is up, or before it, in the order they were opened; caret and focus as they were left. */
export function switchStory(by: 1 | -1): void {
  const ids = [...open.keys()].filter((id) => windowStore.get().stories.some((one) => one.id === id && !one.spiked));
  const at = ids.indexOf(windowStore.get().openId ?? '');
  const next = open.get(ids[(at + by + ids.length) % ids.length] ?? '');
  if (ids.length < 2 || next === undefined) return say('No other story is open.');
  bringUp(next);
  say(`${next.session.view.get().story.slug}, ${ids.indexOf(next.session.id) + 1} of ${ids.length} open stories.`);
}

/** Opens a story of this content as a new one. */
export function openCopy(story: StoryDocument, ending: string): void {
  const slug = `${story.slug} (${ending})`;
  const started = begin(derive({ ...withoutSent(story), id: crypto.randomUUID(), slug }), { rev: 0, source: null });
  bringUpNew(started);
  showNotice(`“${slug}” is a new story on the desk.`);
}

/** Lists the desk anew from the disk; stories that were never saved stay on it. */
export async function refreshDesk(): Promise<void> {
  windowStore.change(listAnew(await newsroom.listStories(), (id) => open.has(id)));
}

/**
 * Another program changed the file of a story that has changes here: they go on as a story of its own, with caret and
 * words where they were, and both are on the desk.
 */
function setApart({ session }: OpenStory): void {
  const story = session.toSave();
  const started = begin(
    derive({ ...withoutSent(story), id: crypto.randomUUID(), slug: conflictSlug(story.slug, new Date()) }),
    {
      rev: 0,
      source: null,
    },
  );
  open.delete(story.id);
  listNew(started);
  if (current.get()?.session === session) carryCaret(session.editor, started.session.editor, () => bringUp(started));
  void refreshDesk();
  showNotice(conflictTold(story.slug, started.session.view.get().story.slug), {
    label: 'Show the other',
    run: () => void openStored(story.id),
  });
}

/** Saves everything that is unsaved; the stories of which the disk did not take all. */
export async function flushAll(): Promise<readonly StoryDocument[]> {
  // A story that is set apart meanwhile is one more to save.
  await Promise.all([...open.values()].map(({ saver }) => saver.flush()));
  const saves = [...open.values()].map(async ({ session, saver }) => ((await saver.flush()) ? [] : [session.toSave()]));
  const unsaved = (await Promise.all(saves)).flat();
  await Promise.all([...open.values()].map(({ journal }) => journal?.flush()));
  return unsaved;
}

export function recheckAll(): void {
  for (const { session } of open.values()) session.recheck();
}
