/** Something that is one way now and may be another way later. */
export interface Store<T> {
  readonly get: () => T;
  readonly change: (next: (now: T) => T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let now = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    change: (next) => {
      const after = next(now);
      if (after === now) return;
      now = after;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
