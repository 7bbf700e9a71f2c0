import { longestStory } from '../../shared/ipc/schemas';
import { fail } from '../../shared/story/outcome';
import { newsroom } from '../newsroom';
import { createAutosaveClock, windowTiming } from './autosaveClock';
import { summarise } from '../../shared/preflight/summarise';
import { keptOf } from '../../shared/desk/derive';
import { serialiseStory } from '../../shared/story/storyFile';
import type { StorySummary } from '../../shared/story/storySummary';
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
  /** Saves now what is unsaved; resolves when it is on disk or failed. */
  readonly flush: () => Promise<void>;
}

const retryAfter = 5000;
const tooLong = fail(
  'too-long',
  'the story has passed 20 MB. Undo the last paste, or move a part of it to a story of its own.',
);

/** The saver of a story that is only read: it has no way to write. */
export const createReader = (): Saver => ({
  state: createStore<SavedState>({ kind: 'read-only' }),
  touch: () => undefined,
  flush: () => Promise.resolve(),
});

/** Saves a story of this version some moments after it changed. */
export function createSaver(
  session: Session,
  rev: number,
  onSaved: (rev: number, summary: StorySummary) => void,
): Saver {
  const state = createStore<SavedState>({ kind: 'saved' });
  let unsaved = false;
  let last = rev;
  let running = Promise.resolve();

  const write = async (): Promise<void> => {
    unsaved = false;
    const story = session.toSave();
    const summary = summarise(story, session.view.get().findings);
    last += 1;
    const json = serialiseStory(keptOf(story));
    const outcome =
      json.length > longestStory ? tooLong : await newsroom.saveStory({ id: story.id, rev: last, summary, json });
    if (outcome.ok) {
      last = Math.max(last, outcome.value.rev);
      onSaved(last, summary);
      if (!unsaved) state.change(() => ({ kind: 'saved' }));
      return;
    }
    unsaved = true;
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

  const flush = (): Promise<void> => {
    clock.stop();
    running = running.then(() => (unsaved ? write() : undefined)).catch(failedToAsk);
    return running;
  };

  const clock = createAutosaveClock(() => void flush(), windowTiming);
  const touch = (): void => {
    unsaved = true;
    state.change((now) => (now.kind === 'saved' ? { kind: 'saving' } : now));
    clock.touch();
  };
  return { state, touch, flush };
}
