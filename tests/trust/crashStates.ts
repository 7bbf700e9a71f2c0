import { dirname } from 'node:path';
import { apply, emptyDisk, type Doing, type Standing } from './recordingDisk';

/** What a power cut may leave, and what the storage had told by then. */
export interface CrashState {
  readonly standing: Standing;
  readonly told: readonly string[];
}

/** What became of bytes that were written and not synced: none came, half of them, zeros in their place, or all. */
type Luck = 'lost' | 'half' | 'zeros' | 'whole';
const lucks: readonly Luck[] = ['lost', 'half', 'zeros', 'whole'];

const isOfFolder = (doing: Doing): doing is Extract<Doing, { path: string }> =>
  doing.kind === 'name' || doing.kind === 'unname' || doing.kind === 'folder';

/** The last place in `done` where everything before it was made to last, for each folder and each file. */
function lastSyncs(done: readonly Doing[]): Map<string, number> {
  const last = new Map<string, number>();
  done.forEach((doing, at) => {
    if (doing.kind === 'sync folder') last.set(doing.path, at);
    if (doing.kind === 'sync') last.set(`file ${doing.file}`, at);
  });
  return last;
}

function withLuck({ at, bytes, ...rest }: Extract<Doing, { kind: 'write' }>, luck: Luck): Doing | null {
  if (luck === 'lost') return null;
  if (luck === 'half') return { ...rest, at, bytes: bytes.subarray(0, bytes.length >> 1) };
  return { ...rest, at, bytes: luck === 'zeros' ? new Uint8Array(bytes.length) : bytes };
}

/** The state after a power cut at the end of `done`, when `kept` of the changes of names still to be made to last came through. */
function stateOf(folder: string, done: readonly Doing[], kept: number, luck: Luck): Standing {
  const syncs = lastSyncs(done);
  const standing = emptyDisk(folder);
  let pending = 0;
  done.forEach((doing, at) => {
    if (doing.kind === 'write') {
      const isSynced = (syncs.get(`file ${doing.file}`) ?? -1) > at;
      const left = isSynced ? doing : withLuck(doing, luck);
      if (left !== null) apply(standing, left);
    } else if (isOfFolder(doing)) {
      const isSynced = (syncs.get(dirname(doing.path)) ?? -1) > at;
      if (!isSynced) pending += 1;
      if (isSynced || pending <= kept) apply(standing, doing);
    }
  });
  // Names in a folder that did not come through are gone with it.
  for (const path of standing.names.keys()) if (!standing.folders.has(dirname(path))) standing.names.delete(path);
  return standing;
}

const printOf = ({ names, files }: Standing, told: readonly string[]): string =>
  [...names]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, file]) => `${path}=${Buffer.from(files.get(file) ?? []).toString('base64')}`)
    .concat(told.at(-1) ?? '')
    .join('\n');

/**
 * Every state that a power cut may leave, at any moment of what was done. Of what was not synced, names come through in
 * the order in which they were changed, as a journalling file system keeps it, up to any point; bytes by any luck.
 */
export function* crashStates(folder: string, done: readonly Doing[]): Generator<CrashState> {
  const seen = new Set<string>();
  for (let cut = 0; cut <= done.length; cut += 1) {
    const before = done.slice(0, cut);
    const syncs = lastSyncs(before);
    const told = before.flatMap((doing) => (doing.kind === 'told' ? [doing.what] : []));
    const pending = before.filter((doing, at) => isOfFolder(doing) && (syncs.get(dirname(doing.path)) ?? -1) <= at);
    for (let kept = 0; kept <= pending.length; kept += 1)
      for (const luck of lucks) {
        const standing = stateOf(folder, before, kept, luck);
        const print = printOf(standing, told);
        if (!seen.has(print)) yield { standing, told };
        seen.add(print);
      }
  }
}
