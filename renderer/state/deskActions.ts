import { houseStyles, british, type HouseStyle } from '../../shared/houseStyle/houseStyle';
import type { OpenedFile, StoredStory, StoryChange } from '../../shared/ipc/contract';
import { preflight } from '../../shared/preflight/preflight';
import type { SourceFile } from '../../shared/importers/importer';
import type { Outcome, Problem } from '../../shared/story/outcome';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { newsroom } from '../newsroom';
import { summarise } from '../../shared/preflight/summarise';
import type { StorySummary } from '../../shared/story/storySummary';
import { derive } from '../../shared/desk/derive';
import { readHistory, type History } from './history';
import { openJournal, type Journal } from './journal';
import { readKeptTexts } from './keptStory';
import { openLocked } from './lockedSession';
import { readPicturesOf, savePictures } from './pictures';
import { askForAlphabet, askForStories } from './askOf';
import { readSource, type ReadingChoice } from './readSource';
import { journalBase, whatIsLeft } from './whatIsLeft';
import { awaitsReview } from '../../shared/story/quotation';
import { createReader, createSaver, type OnDisk, type Saver } from './saver';
import { openSession, type Session } from './session';
import { isTagged } from '../../shared/story/tagged';
import { carryCaret } from './carryCaret';
import { changedTold, conflictSlug, conflictTold, goneTold } from './conflict';
import { createStore } from './store';
import { listAnew, listStory, type WindowState } from './windowState';
import { say, showNotice, showProblem, windowStore } from './windowStore';

interface OpenStory {
  readonly session: Session;
  readonly saver: Saver;
  /** Null for a story that is only read. */
  readonly journal: Journal | null;
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

function begin(story: StoryDocument, onDisk: OnDisk, history: History | null = null): OpenStory {
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

const show =
  (id: string | null) =>
  (state: WindowState): WindowState => ({ ...state, openId: id });

function bringUp(story: OpenStory): void {
  current.change(() => story);
  windowStore.change(show(story.session.id));
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
  const history = readOnly === null && texts.ok ? await readHistory(id, texts.value, story) : null;
  const start = (): OpenStory =>
    readOnly === null ? begin(derive(story), { rev, source }, history) : beginReading(story, id, readOnly);
  bringUp(open.get(id) ?? start());
  void readPicturesOf(story);
  if (notice !== undefined) {
    showProblem({ code: 'older-copy', message: `${story.slug}: ${notice}` });
    await refreshDesk();
  } else if (readOnly === null) say(`${story.slug} is open.`);
}

/** Reads a file into a new story and opens it, true when it could; the story open now is left as it is. */
export async function openSource(file: SourceFile, choice: ReadingChoice = {}): Promise<boolean> {
  windowStore.change((state) => ({ ...state, reading: [...state.reading, file.name] }));
  const outcome = await readSource(file, houseStyleNow().name, crypto.randomUUID(), choice);
  windowStore.change((state) => ({ ...state, reading: state.reading.toSpliced(state.reading.indexOf(file.name), 1) }));
  if (!outcome.ok) {
    showProblem(outcome.problem);
    return false;
  }
  if ('titles' in outcome.value) {
    const { titles } = outcome.value;
    askForStories(file, titles);
    return true;
  }
  if (!('story' in outcome.value)) {
    askForAlphabet(file, outcome.value.alphabets);
    return true;
  }
  const { story, pictures, guessed } = outcome.value;
  const kept = await savePictures(pictures);
  if (!kept.ok) showProblem(kept.problem);
  const started = begin(story, { rev: 0, source: null });
  bringUp(started);
  const summary = summarise(story, started.session.view.get().findings);
  windowStore.change(listStory(listed(story.id, 0, summary)));
  started.saver.touch();
  started.session.select(story.quotations.find(awaitsReview)?.id ?? null);
  const { quotations, removed } = story;
  if (guessed.length > 0)
    showNotice(`${file.name} is not UTF-8 and was read as Western European.`, {
      label: 'Another alphabet…',
      run: () => askForAlphabet(file, guessed),
    });
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

/** Forgets which files were opened here. */
export async function clearRecent(): Promise<void> {
  await newsroom.clearRecentFiles();
  windowStore.change((state) => ({ ...state, recent: [] }));
  say('The list of recent files is empty. The files are where they were.');
}

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

/** Deletes a spiked or lost story for good, once all else is on the disk: what another story uses is known from there. */
export async function deleteForGood({ id, slug }: StoredStory): Promise<void> {
  const [reading] = windowStore.get().reading;
  if (reading !== undefined)
    return showProblem({ code: 'reading', message: `${reading} is being read. Delete ${slug} when it is open.` });
  await flushAll();
  const outcome = await newsroom.deleteStory(id);
  if (!outcome.ok) return showProblem(outcome.problem);
  open.delete(id);
  windowStore.change((state) => ({
    ...state,
    deleting: null,
    stories: state.stories.filter((story) => story.id !== id),
  }));
  showNotice(
    outcome.value.whole
      ? `${slug} is deleted for good.`
      : `${slug} is deleted for good. Its source and pictures are left, since a damaged file on this desk may need them.`,
  );
}

/** Opens a story of this content as a new one. */
export function openCopy(story: StoryDocument, ending: string): void {
  const slug = `${story.slug} (${ending})`;
  const started = begin(derive({ ...story, id: crypto.randomUUID(), slug }), { rev: 0, source: null });
  const copy = started.session.view.get();
  windowStore.change(listStory(listed(copy.story.id, 0, summarise(copy.story, copy.findings))));
  bringUp(started);
  started.saver.touch();
  showNotice(`“${slug}” is a new story on the desk.`);
}

/** Lists the desk anew from the disk; stories that were never saved stay on it. */
async function refreshDesk(): Promise<void> {
  windowStore.change(listAnew(await newsroom.listStories(), (id) => open.has(id)));
}

/**
 * Another program changed the file of a story that has changes here: they go on as a story of its own, with caret and
 * words where they were, and both are on the desk.
 */
function setApart({ session }: OpenStory): void {
  const story = session.toSave();
  const started = begin(derive({ ...story, id: crypto.randomUUID(), slug: conflictSlug(story.slug, new Date()) }), {
    rev: 0,
    source: null,
  });
  open.delete(story.id);
  const apart = started.session.view.get();
  windowStore.change(listStory(listed(apart.story.id, 0, summarise(apart.story, apart.findings))));
  if (current.get()?.session === session) {
    bringUp(started);
    carryCaret(session.editor, started.session.editor);
  }
  started.saver.touch();
  void refreshDesk();
  showNotice(conflictTold(story.slug, apart.story.slug), {
    label: 'Show the other',
    run: () => void openStored(story.id),
  });
}

/** Opens a story anew from the disk, unless there are changes in it that the disk does not have. */
async function readAgain(id: string, shown: OpenStory): Promise<void> {
  if (open.get(id) !== shown || !isAtRest(shown)) return;
  const wasCurrent = current.get() === shown;
  open.delete(id);
  await openStored(id);
  if (!open.has(id)) open.set(id, shown);
  else if (!wasCurrent) say(`${shown.session.view.get().story.slug} is read again.`);
}

const isAtRest = ({ saver }: OpenStory): boolean => ['saved', 'read-only'].includes(saver.state.get().kind);

/** Another program changed files of the desk: they are listed as they are now, and an open story can be read again. */
export async function takeChanges(changes: readonly StoryChange[]): Promise<void> {
  await refreshDesk();
  for (const { id, gone } of changes) {
    const shown = open.get(id);
    // A story with unsaved changes is set apart at its next save.
    if (!shown || !isAtRest(shown)) continue;
    const { slug } = shown.session.view.get().story;
    if (gone) showNotice(goneTold(slug), { label: 'Write it again', run: () => void shown.saver.writeAgain() });
    else showNotice(changedTold(slug), { label: 'Read it again', run: () => void readAgain(id, shown) });
  }
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
