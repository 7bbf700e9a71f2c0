import { calls } from '../../shared/ipc/channels';

/** What the handshake needs of a window; a BrowserWindow has it all. */
export interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  destroy(): void;
  isDestroyed(): boolean;
  readonly webContents: { send(channel: string): void };
}

export interface FlushSettings {
  /** How long the page may take, in milliseconds. */
  readonly patience: number;
  /** Resolves once all that was handed to the storage is on the disk. */
  readonly settled: () => Promise<void>;
  /** Asks the user whether to close although the page has not answered. */
  readonly askToClose: () => Promise<boolean>;
}

export interface Flush {
  /** The page listens from now on; before that there is nothing to save. */
  pageListens(): void;
  /** A page that is gone has nothing more to say. */
  pageGone(): void;
  /** The page has saved everything. */
  flushed(): void;
}

/** Holds the closing of a window until its page has saved everything, or the user gives up waiting. */
export function flushBeforeClose(window: ClosingWindow, { patience, settled, askToClose }: FlushSettings): Flush {
  let isListening = false;
  let isClosing = false;
  let answer: (() => void) | null = null;

  const pageAnswers = (): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), patience);
      answer = () => {
        clearTimeout(timer);
        resolve(true);
      };
      window.webContents.send(calls.flush);
    });

  async function close(): Promise<void> {
    const isSaved = await pageAnswers();
    await settled();
    answer = null;
    if (isSaved || window.isDestroyed() || (await askToClose())) return void (window.isDestroyed() || window.destroy());
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
      answer?.();
    },
    flushed: () => answer?.(),
  };
}
