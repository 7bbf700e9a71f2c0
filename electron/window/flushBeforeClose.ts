import { calls } from '../../shared/ipc/channels';
import type { UnsavedStory } from '../../shared/ipc/contract';

/** What the handshake needs of a window; a BrowserWindow has it all. */
export interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  destroy(): void;
  isDestroyed(): boolean;
  readonly webContents: { send(channel: string): void };
}

/** What the page could not save; 'unknown' where it did not answer. */
export type Unsaved = readonly UnsavedStory[] | 'unknown';

export interface FlushSettings {
  /** How long the page may take, in milliseconds. */
  readonly patience: number;
  /** Resolves once all that was handed to the storage is on the disk. */
  readonly settled: () => Promise<void>;
  /** Asks the user whether to close although not everything is saved. */
  readonly mayClose: (unsaved: Unsaved) => Promise<boolean>;
}

export interface Flush {
  /** The page listens from now on; before that there is nothing to save. */
  pageListens(): void;
  /** A page that is gone has nothing more to say. */
  pageGone(): void;
  /** The page has saved what it could. */
  flushed(unsaved: readonly UnsavedStory[]): void;
}

/** Holds the closing of a window until its page has saved everything, or the user gives up waiting. */
export function flushBeforeClose(window: ClosingWindow, { patience, settled, mayClose }: FlushSettings): Flush {
  let isListening = false;
  let isClosing = false;
  let answer: ((unsaved: readonly UnsavedStory[]) => void) | null = null;

  const pageAnswers = (): Promise<Unsaved> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve('unknown'), patience);
      answer = (unsaved) => {
        clearTimeout(timer);
        resolve(unsaved);
      };
      window.webContents.send(calls.flush);
    });

  async function close(): Promise<void> {
    const unsaved = await pageAnswers();
    await settled();
    answer = null;
    if (unsaved.length === 0 || window.isDestroyed() || (await mayClose(unsaved)))
      return void (window.isDestroyed() || window.destroy());
    isClosing = false;
  }

  window.on('close', (event) => {
    if (!isListening) return;
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void close();
  });

  return {
    pageListens: () => void (isListening = true),
    pageGone() {
      isListening = false;
      answer?.([]);
    },
    flushed: (unsaved) => answer?.(unsaved),
  };
}
