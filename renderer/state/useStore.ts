import { useSyncExternalStore } from 'react';
import type { Store } from './store';

/** What a store holds; `read` must give back the same object while nothing changed. */
export function useStore<T, Part>(store: Store<T>, read: (now: T) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => read(store.get()));
}
