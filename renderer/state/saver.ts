import { longestStory } from '../../shared/ipc/schemas';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { newsroom } from '../newsroom';
import { createAutosaveClock, windowTiming } from './autosaveClock';
import { summarise } from '../../shared/preflight/summarise';
import { keptOf } from '../../shared/desk/derive';
import type { Source } from '../../shared/story/source';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { takesAway } from '../../shared/story/takesAway';
import { serialiseCopy, serialiseSource } from '../../shared/story/storyParts';
import type { StorySummary } from '../../shared/story/storySummary';
import { hash } from './hash';
import type { Journal } from './journal';
import { createReadBack } from './readBack';
import type { Session } from './session';
import { createStore, type Store } from './store';
import { say } from './windowStore';

export type SavedState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  /** The file is a newer Verbatim's: nothing is ever written over it. */
  | { readonly kind: 'read-only' };

/** Keeps one story's file up to date with it. */
export interface Saver {
  readonly state: Store<SavedState>;
  /** Something changed: save soon. */
  readonly touch: () => void;
  /** Saves now what is unsaved; true once all of it is on the disk. */
  readonly flush: () => Promise<boolean>;
  /** Writes the story again although nothing changed in it, as when its file is gone. */
  readonly writeAgain: () => Promise<boolean>;
}

const retryAfter = 5000;
/** A key may be pressed during a save, and a source be sent once more: then it is saved again. */
const mostRounds = 5;
const tooLong = fail(
  'too-long',
  'the story has passed 20 MB. Undo the last paste, or move a part of it to a story of its own.',
);

/** The saver of a story that is only read: it has no way to write. */
export const createReader = (): Saver => ({
  state: createStore<SavedState>({ kind: 'read-only' }),
  touch: () => undefined,
  flush: () => Promise.resolve(true),
  writeAgain: () => Promise.resolve(true),
});

/** What of a story is on the disk already. */
export interface OnDisk {
  readonly rev: number;
  /** Null until its source was sent. */
  readonly source: { readonly sha256: string; readonly source: Source } | null;
}

interface SaverListeners {
  readonly onSaved: (rev: number, summary: StorySummary) => void;
  /** The file is another program's now: the story goes on as a story of its own, and this saver has nothing to save any more. */
  readonly onChangedElsewhere: () => void;
}

/** Saves a story of this version some moments after it changed: its source once, and from then on all the rest. */
export function createSaver(
  session: Session,
  onDisk: OnDisk,
  { onSaved, onChangedElsewhere }: SaverListeners,
  journal: Pick<Journal, 'count' | 'saving'> | null = null,
): Saver {
  const state = createStore<SavedState>({ kind: 'saved' });
  let unsaved = false;
  let last = onDisk.rev;
  let { source: kept } = onDisk;
  /** The text saved last: a change that was taken back writes nothing. */
  let written: { readonly json: string; readonly sha256: string } | null = null;
  /** The copy as it was saved last. */
  let { blocks } = session.view.get().story;
  let running = Promise.resolve();
  let isOver = false;
  const readBack = createReadBack();

  /** The SHA-256 of a source that is on the disk. */
  const keepSource = async (source: Source): Promise<Outcome<string>> => {
    if (kept?.source === source) return succeed(kept.sha256);
    const json = serialiseSource(source);
    if (json.length > longestStory) return tooLong;
    const sha256 = await hash(json);
    const outcome = await newsroom.saveSource({ sha256, json });
    if (!outcome.ok) return outcome;
    kept = { sha256, source };
    return succeed(sha256);
  };

  const save = async (
    story: StoryDocument,
    summary: StorySummary,
    { json, sha256 }: { readonly json: string; readonly sha256: string },
  ): Promise<Outcome<{ rev: number }>> => {
    if (json.length > longestStory) return tooLong;
    const read = readBack(json, story.source);
    if (!read.ok) return read;
    const source = await keepSource(story.source);
    if (!source.ok) return source;
    // A save that failed is tried again under the same number: only what is on the disk makes it grow.
    return newsroom.saveStory({
      id: story.id,
      rev: last + 1,
      summary,
      source: source.value,
      json,
      sha256,
      takesAway: takesAway(blocks, story.blocks),
    });
  };

  const write = async (isTyping: boolean): Promise<void> => {
    unsaved = false;
    const story = session.toSave(isTyping);
    const n = journal?.count() ?? 0;
    const json = serialiseCopy(keptOf(story));
    const summary = summarise(story, session.view.get().findings);
    const isWritten = json === written?.json && kept?.source === story.source;
    const text = written !== null && isWritten ? written : { json, sha256: await hash(json) };
    // Said before the file has it: a kill between the two would leave a file whose journal does not know it.
    journal?.saving(n, text.sha256);
    const outcome = isWritten ? succeed({ rev: last }) : await save(story, summary, text);
    if (outcome.ok) {
      written = text;
      blocks = story.blocks;
      last = Math.max(last, outcome.value.rev);
      if (!isWritten) onSaved(last, summary);
      state.change(() => ({ kind: unsaved ? 'saving' : 'saved' }));
      return;
    }
    unsaved = true;
    // Somebody took the source from the disk: it is sent again before the story.
    if (outcome.problem.code === 'source-not-kept') {
      kept = null;
      clock.touch();
      return;
    }
    if (outcome.problem.code === 'story-changed-elsewhere' || outcome.problem.code === 'story-older') {
      isOver = true;
      unsaved = false;
      state.change(() => ({ kind: 'saved' }));
      return onChangedElsewhere();
    }
    const { message } = outcome.problem;
    state.change((now) => {
      if (now.kind !== 'failed') say(message);
      return { kind: 'failed', message };
    });
    if (outcome !== tooLong) window.setTimeout(() => clock.touch(), retryAfter);
  };

  const failedToAsk = (error: unknown): void => {
    unsaved = true;
    state.change(() => ({
      kind: 'failed',
      message: 'This story could not be saved. Copy its text to a safe place, then start Verbatim again.',
    }));
    window.setTimeout(() => clock.touch(), retryAfter);
    reportError(error);
  };

  const saveAll = async (isTyping: boolean): Promise<boolean> => {
    for (let round = 0; round < mostRounds; round += 1) {
      clock.stop();
      running = running.then(() => (unsaved ? write(isTyping && round === 0) : undefined)).catch(failedToAsk);
      await running;
      if (!unsaved || state.get().kind === 'failed') break;
    }
    return !unsaved;
  };

  const flush = (): Promise<boolean> => saveAll(false);
  const clock = createAutosaveClock((isTyping) => {
    if (unsaved) void saveAll(isTyping);
    else session.toSave(); // saved while keys came, and not yet read
  }, windowTiming);
  const touch = (): void => {
    if (isOver) return;
    unsaved = true;
    state.change((now) => (now.kind === 'saved' ? { kind: 'saving' } : now));
    clock.touch();
  };
  const writeAgain = (): Promise<boolean> => {
    written = null;
    touch();
    return flush();
  };
  return { state, touch, flush, writeAgain };
}
