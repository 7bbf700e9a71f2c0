import type { StoredStory, StoriesFound, StoryPreview } from '../../../shared/ipc/contract';
import { isBody } from '../../../shared/story/block';
import { newsroom } from '../../newsroom';
import { open, openStored } from '../../state/openStories';
import { createStore } from '../../state/store';
import { say, showProblem, windowStore } from '../../state/windowStore';

/** What the desk shows besides its list: what is looked for in it, and the story that is looked at before it is opened. */
interface DeskView {
  readonly sought: string;
  /** What was looked for when the hands left the desk: the next search begins with it. */
  readonly soughtBefore: string;
  /** Null while nothing is looked for, or until the first answer. */
  readonly found: StoriesFound | null;
  /** All stories are read for the first time, which takes a while. */
  readonly isReading: boolean;
  /** The row that the arrows are on. */
  readonly selected: string | null;
  readonly preview: { readonly id: string; readonly story: StoryPreview | null } | null;
}

const nothing: DeskView = {
  sought: '',
  soughtBefore: '',
  found: null,
  isReading: false,
  selected: null,
  preview: null,
};

export const deskView = createStore<DeskView>(nothing);

const failed = { code: 'search-failed', message: 'The desk could not be searched. Type a letter more to try again.' };
/** Milliseconds after which it is said that the stories are being read. */
const soon = 400;

/** Reads what changed since the last search, before the first letter is typed. */
export function prepareSearch(): void {
  const told = window.setTimeout(() => deskView.change((now) => ({ ...now, isReading: true })), soon);
  void newsroom
    .searchStories('')
    .catch(() => null)
    .then(() => {
      window.clearTimeout(told);
      deskView.change((now) => (now.isReading ? { ...now, isReading: false } : now));
    });
}

/** Settles once what was typed last is answered. */
let answered: Promise<void> = Promise.resolve();

/** Looks for stories; an answer that comes after a further letter is let go. */
export function seek(sought: string): Promise<void> {
  answered = lookFor(sought);
  return answered;
}

async function lookFor(sought: string): Promise<void> {
  deskView.change((now) => ({ ...now, sought, ...(sought.trim() === '' && { found: null, selected: null }) }));
  if (sought.trim() === '') return;
  const found = await newsroom.searchStories(sought).catch(() => null);
  if (deskView.get().sought !== sought) return;
  if (found === null) return showProblem(failed);
  deskView.change((now) => ({ ...now, found, selected: found.stories[0]?.id ?? null }));
  say(found.count === 1 ? '1 story.' : `${found.count} stories.`);
}

/** A story that is open here reads as it stands here, not as it was saved. */
function previewOfOpen(id: string): StoryPreview | null {
  const story = open.get(id)?.session.view.get().story;
  if (!story) return null;
  return {
    headline: story.blocks.find(({ kind }) => kind === 'headline')?.text ?? '',
    speakers: [],
    paragraphs: story.blocks.filter((block) => isBody(block) && block.text !== '').map(({ text }) => text),
  };
}

/** Moves to a row and shows how its story reads. */
export async function lookAt(id: string): Promise<void> {
  deskView.change((now) => ({ ...now, selected: id }));
  if (id === windowStore.get().openId) return endPreview();
  const story = previewOfOpen(id) ?? (await newsroom.previewStory(id).catch(() => null));
  if (deskView.get().selected !== id) return;
  deskView.change((now) => ({ ...now, preview: { id, story } }));
}

/** The stories of the desk that are shown: those found, in their order; all while nothing is looked for. */
export function storiesOf(stories: readonly StoredStory[], found: StoriesFound | null): readonly StoredStory[] {
  const onDesk = stories.filter(({ spiked }) => !spiked);
  if (found === null) return onDesk;
  const byId = new Map(onDesk.map((story) => [story.id, story]));
  return found.stories.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Moves by so many rows, among those found by all that was typed: a quick hand is ahead of the answer. */
export async function stepBy(by: number): Promise<void> {
  await answered;
  const { found, selected } = deskView.get();
  const ids = storiesOf(windowStore.get().stories, found).map(({ id }) => id);
  const next = ids[Math.max(0, Math.min(ids.length - 1, (selected === null ? -1 : ids.indexOf(selected)) + by))];
  if (next !== undefined) await lookAt(next);
}

export function endPreview(): void {
  deskView.change((now) => (now.preview === null ? now : { ...now, preview: null }));
}

/** Opens a story. What was looked for stays while the hands do, to open the next one from it. */
export async function openFromDesk(id: string): Promise<void> {
  deskView.change((now) => ({ ...now, selected: id }));
  await openStored(id);
  endPreview();
}

/** Opens the story of the row that is chosen, among those found by all that was typed: a quick hand is ahead of the answer. */
export async function openSelected(): Promise<void> {
  await answered;
  const { selected } = deskView.get();
  if (selected !== null) await openFromDesk(selected);
}

/** Lets go of what was looked for. */
export function endSearch(): void {
  deskView.change(() => nothing);
}

/** The hands went elsewhere: all stories stand there again, and what was looked for is kept for the next search. */
export function leaveDesk(): void {
  deskView.change(({ sought, soughtBefore }) => ({
    ...nothing,
    soughtBefore: sought.trim() === '' ? soughtBefore : sought,
  }));
}
