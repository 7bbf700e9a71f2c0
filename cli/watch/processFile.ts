import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { ExportOrder } from '../exportOrder';
import type { PreparedFile } from '../prepareStory';
import { readNoLink } from '../readInput';
import type { PreparedStory } from '../prepareStory';
import type { Threads } from '../threads';
import { writeNamed } from '../writeStory';
import { writeFile, type OutFolder } from '../writeFiles';
import type { DroppedFile } from './dropFolder';
import type { Journal } from './journal';
import { freeIn, moveFile } from './moveFile';

/** Where a watch takes from and puts to. */
export interface WatchPlace {
  readonly folder: string;
  readonly order: ExportOrder;
  readonly out: OutFolder;
  readonly journal: Journal;
  readonly workers: Threads<PreparedStory>;
}

/** What became of a file; `later` when it changed under way or could not be written and will be tried again. */
export interface Processed {
  readonly file: string;
  readonly state: 'exported' | 'duplicate' | 'held' | 'failed' | 'later';
  readonly files: readonly string[];
  readonly messages: readonly string[];
}

export const restingPlaces = ['done', 'hold', 'failed'] as const;
type RestingPlace = (typeof restingPlaces)[number];

/** True where something other than a folder of its own lies in a place of the watch: files must not leave the folder by it. */
export const isLink = async (path: string): Promise<boolean> => !(await lstat(path)).isDirectory();

export const linkRefused = (path: string): Outcome<never> =>
  fail(
    'link',
    `${path} is a link or a file, not a folder of its own, and the watch puts nothing there. Remove it, and start the watch again.`,
  );

const answer = (
  file: DroppedFile,
  state: Processed['state'],
  messages: readonly string[],
  files: readonly string[] = [],
): Processed => ({ file: file.name, state, messages, files });

const changed = (file: DroppedFile): Processed =>
  answer(file, 'later', ['it was changed while it was worked on, and is read again']);

/** Takes files one step at a time, each step such that it may be taken again: the file itself is moved last. */
export function processor({
  folder,
  order,
  out,
  journal,
  workers,
}: WatchPlace): (file: DroppedFile) => Promise<Processed> {
  const made = orderKey(order);
  const underWay = new Set<string>();
  const given: Readonly<Record<RestingPlace, Set<string>>> = { done: new Set(), hold: new Set(), failed: new Set() };

  /** Moves the file to its resting place under a free name, with a note beside it where there is something to tell. */
  async function rest(
    file: DroppedFile,
    place: RestingPlace,
    note?: { readonly ending: string; readonly text: string },
  ): Promise<Outcome<string | null>> {
    if (await isLink(join(folder, place))) return linkRefused(join(folder, place));
    const name = freeIn(join(folder, place), file.name, given[place]);
    given[place].add(name);
    try {
      const noted = note
        ? await writeFile(join(folder, place, `${name}.${note.ending}`), new TextEncoder().encode(note.text))
        : succeed('');
      if (!noted.ok) return noted;
      return succeed(
        (await moveFile(join(folder, file.name), join(folder, place, name), file)) ? join(place, name) : null,
      );
    } finally {
      given[place].delete(name);
    }
  }

  /** Its files are written: all that is left is to put it away. */
  async function putAway(file: DroppedFile, key: string, paths: readonly string[] | null): Promise<Processed> {
    const rested = await rest(file, 'done');
    if (!rested.ok) return answer(file, 'later', [rested.problem.message]);
    await journal.add({ state: 'done', key, file: file.name });
    // A newer version under the same name is another story: it is seen at the next look.
    return paths === null
      ? answer(file, 'duplicate', ['the same copy was exported before'])
      : answer(file, 'exported', [], paths);
  }

  async function setAside(
    file: DroppedFile,
    key: string,
    state: 'held' | 'failed',
    messages: readonly string[],
    text: string,
  ): Promise<Processed> {
    const isHeld = state === 'held';
    const rested = await rest(file, isHeld ? 'hold' : 'failed', {
      ending: isHeld ? 'report.txt' : 'problem.txt',
      text,
    });
    if (!rested.ok) return answer(file, 'later', [rested.problem.message]);
    if (rested.value === null) return changed(file);
    await journal.add({ state, key, file: file.name });
    return answer(file, state, messages, [join(folder, rested.value)]);
  }

  async function exportFiles(
    file: DroppedFile,
    key: string,
    files: readonly PreparedFile[],
    now: string,
  ): Promise<Outcome<readonly string[]>> {
    const planned = journal.progress(key)?.names ?? [];
    const names: string[] = planned.length === files.length ? [...planned] : [];
    if (names.length === 0) {
      for (const each of files) names.push(await out.nameFor(each));
      await journal.add({ state: 'planned', key, file: file.name, now, names });
    }
    const written = await writeNamed(files, names, out);
    if (written.ok) await journal.add({ state: 'written', key, file: file.name });
    return written;
  }

  async function work(file: DroppedFile, bytes: Uint8Array, key: string): Promise<Processed> {
    const before = journal.progress(key);
    if (before?.state === 'done' || before?.state === 'written') return putAway(file, key, null);
    const now = before?.now ?? new Date().toISOString();
    const prepared = await workers.work({ file: { name: file.name, bytes }, now });
    if (prepared.state === 'held')
      return setAside(file, key, 'held', prepared.holds, holdNote(file.name, prepared.holds, prepared.report));
    if (prepared.state === 'failed') return setAside(file, key, 'failed', [prepared.message], `${prepared.message}\n`);
    const written = await exportFiles(file, key, prepared.files, now);
    return written.ok
      ? { ...(await putAway(file, key, written.value)), messages: prepared.notices }
      : answer(file, 'later', [written.problem.message]);
  }

  return async (file) => {
    const read = await readNoLink(join(folder, file.name));
    if (!read.ok && read.problem.code === 'ENOENT') return changed(file);
    const bytes = read.ok ? read.value.bytes : new TextEncoder().encode(file.name);
    const key = `${createHash('sha256').update(bytes).digest('hex')}.${made}`;
    if (!read.ok) return setAside(file, key, 'failed', [read.problem.message], `${read.problem.message}\n`);
    // The same copy twice at once: the second waits and is then a duplicate.
    if (underWay.has(key)) return answer(file, 'later', []);
    underWay.add(key);
    try {
      return await work(file, bytes, key);
    } finally {
      underWay.delete(key);
    }
  };
}

/** What is made of a story: the same copy is another task when other files are wanted of it. */
function orderKey({ formats, houseStyle, template, from, encoding }: ExportOrder): string {
  return createHash('sha256')
    .update(JSON.stringify([formats, houseStyle, template, from, ...(encoding === null ? [] : [encoding])]))
    .digest('hex')
    .slice(0, 8);
}

const holdNote = (name: string, holds: readonly string[], report: string): string =>
  [
    `${name} is on hold and was not exported.`,
    '',
    ...holds.map((message) => `- ${message}`),
    '',
    'Open the file in Verbatim, settle this and export it there; or correct the copy and drop it into the folder again.',
    '',
    report,
  ].join('\n');

/** Nothing more can be done for this folder until somebody acts. */
export const folderGone = (folder: string): Outcome<never> =>
  fail('ENOENT', `The folder ${folder} cannot be read. Check that it is there, and start the watch again.`);
