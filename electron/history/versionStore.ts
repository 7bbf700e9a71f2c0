import { join } from 'node:path';
import type { StoryVersion } from '../../shared/ipc/contract';
import { errorCode, namesIn, unlinkIfThere, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { writeWhole } from '../../disk/writeWhole';
import { sealedLimit } from '../stories/storyFile';
import { readGeneration, type Reading } from '../stories/generations';
import { thinVersions } from './thinVersions';
import { handleOf, versionFile, versionsAmong, type Version } from './versionNames';

/** What of a story's file is known when a later save takes its place. */
export interface Superseded {
  readonly id: string;
  readonly path: string;
  readonly savedAt: string;
  readonly rev: number;
  readonly words: number;
  readonly beforeCut: boolean;
}

/** Earlier versions of the stories, in a folder of their own, spaced in time and never more than a bounded number each. */
export interface VersionStore {
  /** Keeps the file that is about to be replaced, where it is far enough from the version before or a cut follows it. */
  keep(superseded: Superseded): Promise<void>;
  /** Keeps the file as it stands, under a name and for as long as the story. Throws where the disk refuses. */
  keepNamed(standing: Omit<Superseded, 'beforeCut'>, name: string): Promise<void>;
  /** The newest first. */
  list(id: string): Promise<readonly StoryVersion[]>;
  read(id: string, handle: string): Promise<Reading>;
  /** Removes every version of a story. */
  remove(id: string): Promise<void>;
}

/** Versions are this far apart, in milliseconds, where no cut makes one of its own. */
const closest = 10_000;

export function createVersionStore(disk: Disk, folder: string, now: () => Date): VersionStore {
  /** What is kept of each story, once it was looked up: a save asks for it. */
  const known = new Map<string, readonly Version[]>();

  async function versionsOf(id: string): Promise<readonly Version[]> {
    const remembered = known.get(id);
    if (remembered) return remembered;
    const versions = versionsAmong(await namesIn(disk, join(folder, id)));
    known.set(id, versions);
    return versions;
  }

  /**
   * Bytes of its own, synced: a second name for the file would cost less, and share its bad sector and every program that
   * writes into it or into a backup.
   */
  async function copy(path: string, to: string): Promise<void> {
    const bytes = await readWhole(disk, path, sealedLimit);
    await writeWhole(disk, to, bytes, 0o600).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  }

  async function keep({ id, path, savedAt, rev, words, beforeCut }: Superseded): Promise<void> {
    const instant = now().getTime();
    const before = await versionsOf(id);
    const last = before[0];
    if (!beforeCut && last !== undefined && Math.abs(instant - last.until) < closest) return;
    await add(id, path, { until: instant, savedAt: Date.parse(savedAt) || 0, rev, words, beforeCut, name: null });
  }

  async function add(id: string, path: string, version: Version): Promise<void> {
    const before = await versionsOf(id);
    if (before.length === 0) await disk.mkdir(join(folder, id));
    await copy(path, join(folder, id, versionFile(handleOf(version))));
    const all = [version, ...before].toSorted((a, b) => b.until - a.until || b.rev - a.rev);
    const kept = thinVersions(all, version.until);
    known.set(id, all);
    const isKept = new Set(kept.map(handleOf));
    for (const handle of all.map(handleOf).filter((each) => !isKept.has(each)))
      await unlinkIfThere(disk, join(folder, id, versionFile(handle)));
    known.set(id, kept);
  }

  return {
    async keep(superseded) {
      try {
        await keep(superseded);
      } catch (error) {
        // A save does not fail for an earlier version; what is kept is looked up anew next time.
        known.delete(superseded.id);
        if (errorCode(error) === '') throw error;
        console.error('An earlier version could not be kept:', errorCode(error));
      }
    },
    keepNamed: async ({ id, path, savedAt, rev, words }, name) => {
      const version = { until: now().getTime(), savedAt: Date.parse(savedAt) || 0, rev, words, beforeCut: false, name };
      await add(id, path, version).catch((error: unknown) => {
        known.delete(id);
        throw error;
      });
    },
    list: async (id) =>
      (await versionsOf(id)).map((version) => ({
        handle: handleOf(version),
        savedAt: new Date(version.savedAt).toISOString(),
        words: version.words,
        beforeCut: version.beforeCut,
        ...(version.name !== null && { name: version.name }),
      })),
    remove: async (id) => {
      known.delete(id);
      for (const version of await versionsOf(id))
        await unlinkIfThere(disk, join(folder, id, versionFile(handleOf(version))));
      known.delete(id);
      await disk.rmdir(join(folder, id)).catch((error: unknown) => {
        // What is no version of ours is left, and its folder with it.
        if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error;
      });
    },
    read: (id, handle) => readGeneration(disk, join(folder, id, versionFile(handle)), id),
  };
}
