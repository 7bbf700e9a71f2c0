import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { errorCode } from './readInput';

/** The folder of one export run. */
export interface OutFolder {
  /** Writes a file and returns its path; another story's file of this run with the same name is left, and this one gets a number. */
  readonly write: (name: string, ending: string, text: string) => Promise<Outcome<string>>;
}

/** Makes the folder where it is missing. */
export async function openFolder(path: string): Promise<Outcome<OutFolder>> {
  try {
    await makeFolder(resolve(path));
    if (!(await stat(path)).isDirectory()) return fail('folder', `${path} is not a folder. Choose another after --out.`);
  } catch (error) {
    return writeProblem(error, path);
  }
  const taken = new Set<string>();
  return succeed({ write: (name, ending, text) => write(path, freeName(name, ending, taken), text) });
}

/** Step by step: Node's own recursive way never ends where a folder's parent takes no folders. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || parent === path || existsSync(parent)) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
}

/** Names that differ only in capitals or accents' spelling are one file on some systems. */
const sameOnDisk = (name: string): string => name.normalize('NFC').toLowerCase();

function freeName(name: string, ending: string, taken: Set<string>): string {
  const stem = name.endsWith(`.${ending}`) ? name.slice(0, -ending.length - 1) : name;
  let free = name;
  for (let number = 2; taken.has(sameOnDisk(free)); number += 1) free = `${stem}-${number}.${ending}`;
  taken.add(sameOnDisk(free));
  return free;
}

/** Whole or not at all: written beside its place, then moved there. */
async function write(folder: string, name: string, text: string): Promise<Outcome<string>> {
  const path = join(folder, name);
  const draft = join(folder, `.${process.pid}.verbatim-draft`);
  try {
    const file = await open(draft, 'w', 0o666);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    return succeed(path);
  } catch (error) {
    await rm(draft, { force: true });
    return writeProblem(error, path);
  }
}

const sentences: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `${path} cannot be made there. Choose another folder after --out.`,
  EACCES: (path) => `${path} may not be written. Choose a folder of your own after --out.`,
  EPERM: (path) => `${path} may not be written. Choose a folder of your own after --out.`,
  EROFS: (path) => `${path} is on a disk that cannot be written. Choose another folder after --out.`,
  ENOSPC: (path) => `The disk is full: ${path} was not written. Make room and export again.`,
  EEXIST: (path) => `${path} is not a folder. Choose another after --out.`,
  ENOTDIR: (path) => `${path} is not in a folder. Choose another after --out.`,
  EISDIR: (path) => `${path} is a folder, so the file cannot be written there. Move it away or choose another folder.`,
};

function writeProblem(error: unknown, path: string): Outcome<never> {
  const code = errorCode(error);
  if (code === null) throw error;
  return fail(code, sentences[code]?.(path) ?? `${path} could not be written (${code}). Check that its disk is there and try again.`);
}
