import type { Pending } from './files/pendingSources';

/** What is asked of the process and of Electron's app. */
export interface Failing {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
}
export interface FailingChildren {
  on(
    event: 'child-process-gone',
    listener: (event: unknown, details: { readonly type: string; readonly reason: string }) => void,
  ): unknown;
}

const quiet = 60_000;

const failure: Pending = {
  problem: {
    code: 'failed-within',
    message:
      'Something failed inside Verbatim. Your stories are being saved as before; when you next pause, close Verbatim and start it again.',
  },
};

/** Where it failed, and never what a story says: an error's message may quote it. */
export function whereItFailed(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const { code } = error as { readonly code?: unknown };
  return [typeof code === 'string' ? `${error.name} ${code}` : error.name, ...places.slice(0, 8)].join('\n');
}

/**
 * Main goes on after a failure of its own: ending would take the words with it that the page has not handed over yet.
 * The user is told, at most once a minute.
 */
export function watchFailures(
  processes: Failing,
  children: FailingChildren,
  tell: (pending: readonly Pending[]) => void,
  now: () => number,
): void {
  let told = -Infinity;
  const failed = (error: unknown): void => {
    console.error('Verbatim failed within:', whereItFailed(error));
    if (now() - told < quiet) return;
    told = now();
    tell([failure]);
  };
  processes.on('uncaughtException', failed);
  processes.on('unhandledRejection', failed);
  // Chromium starts its own processes again; the page is watched by itself.
  children.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') console.error('A process of the window is gone:', type, reason);
  });
}
