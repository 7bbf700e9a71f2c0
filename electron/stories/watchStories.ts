import { watch, type FSWatcher } from 'node:fs';
import type { StoryChange } from '../../shared/ipc/contract';
import { errorCode, type Disk } from '../../disk/disk';
import type { Mark } from '../../disk/mark';
import type { StoryStore } from './storyStore';
import { storyIds } from './storyNames';

export interface WatchSettings {
  readonly disk: Disk;
  readonly folder: string;
  readonly store: Pick<StoryStore, 'compare' | 'opened'>;
  readonly tell: (changes: readonly StoryChange[]) => void;
  /** Milliseconds that a burst of changes is gathered for. */
  readonly gather?: number;
  /** Milliseconds between two looks at the folder itself, for disks that tell of no changes. */
  readonly every?: number;
}

/** A change is told once: by what of the file it left. */
const nameOf = (difference: string, mark: Mark | null): string =>
  mark === null ? difference : `${mark.ino} ${mark.size} ${mark.mtimeMs}`;

/** Tells which stories another program changed, put into the folder or took from it. What this run writes is not told. */
export function watchStories(settings: WatchSettings): { stop(): void } {
  const { disk, folder, store, tell, gather = 250, every = 5000 } = settings;
  const waiting = new Set<string>();
  const told = new Map<string, string>();
  let seen: ReadonlySet<string> | null = null;
  let watcher: FSWatcher | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;

  async function changeOf(id: string): Promise<readonly StoryChange[]> {
    const { difference, mark } = await store.compare(id);
    const name = nameOf(difference, mark);
    if (difference === 'same') told.delete(id);
    if (difference === 'same' || told.get(id) === name) return [];
    told.set(id, name);
    return [{ id, gone: difference === 'gone' }];
  }

  async function look(): Promise<void> {
    timer = null;
    const ids = [...waiting];
    waiting.clear();
    const changes: StoryChange[] = [];
    for (const id of ids)
      changes.push(
        ...(await changeOf(id).catch((error: unknown) => {
          // A file that cannot be looked at now is looked at again with the next change.
          if (errorCode(error) === '') throw error;
          return [];
        })),
      );
    if (changes.length > 0 && !isOver) tell(changes);
  }

  function wait(ids: Iterable<string>): void {
    for (const id of ids) waiting.add(id);
    if (waiting.size > 0 && !isOver) timer ??= setTimeout(() => void look(), gather);
  }

  async function poll(): Promise<void> {
    const names = await disk.readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === '') throw error;
      return null;
    });
    wait(store.opened());
    if (names === null) return;
    const now = new Set(storyIds(names));
    if (seen) wait([...now].filter((id) => !seen?.has(id)));
    if (seen) wait([...seen].filter((id) => !now.has(id)));
    seen = now;
  }

  function listen(): void {
    if (watcher !== null || isOver) return;
    try {
      watcher = watch(folder, (_event, name) => (name === null ? void poll() : wait(storyIds([name]))));
      watcher.on('error', () => {
        watcher?.close();
        watcher = null;
      });
    } catch (error) {
      // The folder is gone, or this disk tells of no changes: it is looked at instead.
      if (errorCode(error) === '') throw error;
    }
  }

  const polling = setInterval(() => {
    listen();
    void poll();
  }, every);
  polling.unref();
  listen();
  void poll();
  return {
    stop() {
      isOver = true;
      watcher?.close();
      clearInterval(polling);
      if (timer !== null) clearTimeout(timer);
    },
  };
}
