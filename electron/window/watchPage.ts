import type { Pending } from '../files/pendingSources';
import { recoverPage } from './recoverPage';

/** What is asked of the page's contents; Electron's WebContents has it all. */
export interface WatchedContents {
  on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown;
  on(event: 'unresponsive' | 'responsive', listener: () => void): unknown;
  once(event: 'did-finish-load', listener: () => void): unknown;
  reload(): void;
  forcefullyCrashRenderer(): void;
}

export interface PageWatch {
  readonly contents: WatchedContents;
  readonly isDestroyed: () => boolean;
  /** The page is gone: nothing more is to be expected from it. */
  readonly onGone: () => void;
  /** Shows a problem among the notices of the window. */
  readonly tell: (pending: readonly Pending[]) => void;
  /** Asks whether to open the window again; answers false when the signal comes first. */
  readonly askToReload: (signal: AbortSignal) => Promise<boolean>;
  /** Called when the page fails again and again. */
  readonly giveUp: () => void;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

const opened = 'Your stories are here as they were last saved: read the last sentence you typed again.';

const cameBack = {
  crashed: { code: 'window-crashed', message: `The window failed and was opened again. ${opened}` },
  hung: { code: 'window-hung', message: `The window did not answer and was opened again. ${opened}` },
};

/** Brings back a page that crashes, asks what to do about one that hangs, and says what came back. */
export function watchPage({ contents, isDestroyed, onGone, tell, askToReload, giveUp, now }: PageWatch): void {
  let isHung = false;
  /** The question that is open; null for none. */
  let asking: AbortController | null = null;

  const crashed = recoverPage({
    reload: () => {
      const problem = isHung ? cameBack.hung : cameBack.crashed;
      isHung = false;
      contents.once('did-finish-load', () => tell([{ problem }]));
      contents.reload();
    },
    giveUp,
    now,
  });

  async function ask(): Promise<void> {
    if (asking !== null) return;
    asking = new AbortController();
    const { signal } = asking;
    const isToReload = await askToReload(signal).finally(() => (asking = null));
    if (!isToReload || signal.aborted || isDestroyed()) return;
    isHung = true;
    // A page that hangs hears no reload; what comes back is the same as after a crash.
    contents.forcefullyCrashRenderer();
  }

  contents.on('render-process-gone', (_event, { reason }) => {
    console.error('The page is gone:', reason);
    asking?.abort();
    onGone();
    if (!isDestroyed()) crashed();
  });
  contents.on('unresponsive', () => {
    ask().catch((error: unknown) => console.error('The question about a window that hangs failed:', error));
  });
  contents.on('responsive', () => asking?.abort());
}
