import { newCheckMemory } from '../../shared/preflight/checkMemory';
import { preflight } from '../../shared/preflight/preflight';
import type { Problem } from '../../shared/story/outcome';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { newsroom } from '../newsroom';
import { withoutSent } from '../../shared/desk/sentPlaces';
import { derive } from '../../shared/desk/derive';
import { stepSchema } from '../../shared/ipc/deskProtocol';
import { newerReadOnly } from '../../shared/story/newerStory';
import { isSharedLog, readSharedLog } from '../../shared/steps/sharedLog';
import { beginShared, type SharedOpening } from './beginShared';
import { readHistory, type History } from './history';
import { hash } from './hash';
import { openJournal } from './journal';
import { readKeptTexts } from './keptStory';
import { openLocked } from './lockedSession';
import { readPicturesOf } from './pictures';
import { journalBase, whatIsLeft } from './whatIsLeft';
import { createReader, createSaver, type OnDisk } from './saver';
import { openSession } from './session';
import { carryCaret } from './carryCaret';
import { conflictSlug, conflictTold } from './conflict';
import { bringUp, bringUpNew, current, houseStyleNow, listed, listNew, now, open, type OpenStory } from './storyTable';
import { listAnew, listStory } from './windowState';
import { say, showNotice, showProblem, windowStore } from './windowStore';

export {
  bringUp,
  bringUpNew,
  current,
  currentSession,
  houseStyleNow,
  listNew,
  open,
  show,
  type OpenStory,
} from './storyTable';

/** Opens a story for work, with its journal and its saver. */
export function begin(story: StoryDocument, onDisk: OnDisk, history: History | null = null): OpenStory {
  const { id } = story;
  const base = history === null ? journalBase(story, onDisk.source !== null) : null;
  const journal = openJournal({ id, base, entries: history?.entries.length ?? 0 });
  const memory = newCheckMemory();
  const session = openSession({
    story: history?.story ?? story,
    history,
    check: (changed) => preflight(changed, houseStyleNow(), now(), memory),
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

/** Opens a story together with all who have it open at the desk that shares it. */
export const beginTogether = (opening: SharedOpening): OpenStory =>
  beginShared(opening, { onApart: goOnAlone, onChangedElsewhere: setApart });

/**
 * The desk will never take what was made here of a shared story: it goes on as a story of one's own, with caret and words
 * where they were.
 */
async function goOnAlone({ session, saver, journal }: OpenStory, problem: Problem): Promise<void> {
  const { id, editor } = session;
  editor.setEditable(false, false);
  await saver.flush();
  await journal?.flush();
  const texts = await newsroom.readStory(id);
  const kept = texts.ok ? readKeptTexts(texts.value) : texts;
  const onDisk = texts.ok && kept.ok ? { rev: texts.value.rev, source: kept.value.source } : { rev: 0, source: null };
  const story = session.sync();
  const started = begin(derive(story), onDisk);
  started.saver.touch();
  if (current.get()?.session === session) carryCaret(editor, started.session.editor, () => bringUp(started));
  showProblem({
    code: problem.code,
    message: `${problem.message} “${story.slug}” goes on here as a story of your own; the one on the desk is as it was.`,
  });
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
  const journal = readOnly === null ? await newsroom.readJournal(id) : null;
  const log = journal?.ok && journal.value !== null && isSharedLog(journal.value) ? readSharedLog(journal.value) : null;
  if (log && log.files.length > 0 && !log.files.includes(await hash(texts.value.json)))
    openCopy(story, 'as its file has it');
  const history = journal && log === null ? await readHistory(id, texts.value, story, undefined, journal) : null;
  const start = (): OpenStory => {
    if (log && log.start.schema > stepSchema) return beginReading(story, id, newerReadOnly);
    if (readOnly !== null) return beginReading(story, id, readOnly);
    if (log === null) return begin(derive(story), { rev, source }, history);
    return beginTogether({ log, story, onDisk: { rev, source } });
  };
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
