import type { Problem } from '../../shared/story/outcome';

/** What waits to be shown in the window: files handed to the app from outside, and what the start has to tell. */
export type Pending = { readonly path: string } | { readonly problem: Problem };

export interface PendingSources {
  add(pending: readonly Pending[]): void;
  take(): readonly Pending[];
}

/** A queue that calls `onAdded` whenever something waits. */
export function createPendingSources(onAdded: () => void): PendingSources {
  let waiting: readonly Pending[] = [];
  return {
    add(pending) {
      if (pending.length === 0) return;
      waiting = [...waiting, ...pending];
      onAdded();
    },
    take() {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
