import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode, nodeDisk, syncFolder, unlinkIfThere } from '../disk/disk';
import { draftName } from '../disk/draftName';
import { renameOver } from '../disk/renameOver';
import { writeWhole } from '../disk/writeWhole';
import type { BesideFile } from '../shared/exporters/exporter';
import { parseReceipt, receiptName, receiptText, type Receipt } from '../shared/receipt/receipt';
import { signatureName, signatureText, type SigningKey } from '../shared/receipt/signature';
import { sha256 } from '../shared/text/sha256';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import type { PreparedFile } from './prepareStory';
import { readInput } from './readInput';

/** The folder of one export run. */
export interface OutFolder {
  /** The path of a file in it. */
  readonly at: (name: string) => string;
  /** A name for the file that no other story has: what lies there of another story is left, and this file gets a number. */
  readonly nameFor: (file: PreparedFile) => Promise<string>;
  /** Writes the file under the name and its receipt beside it. */
  readonly write: (name: string, file: PreparedFile) => Promise<Outcome<string>>;
}

interface FolderSettings {
  /** Nothing is made: the names are only found. */
  readonly isDryRun?: boolean;
  /** Names that are given away already. */
  readonly taken?: Iterable<string>;
  /** Signs each receipt. */
  readonly key?: SigningKey | null;
}

/** Makes the folder where it is missing. */
export async function openFolder(
  path: string,
  { isDryRun = false, taken: before = [], key = null }: FolderSettings = {},
): Promise<Outcome<OutFolder>> {
  try {
    if (!isDryRun) await makeFolder(resolve(path));
    if (existsSync(path) && !(await stat(path)).isDirectory())
      return fail('EEXIST', sentences.EEXIST?.(path, '--out') ?? path);
  } catch (error) {
    return writeProblem(error, path);
  }
  const taken = new Set([...before].map(sameOnDisk));
  return succeed({
    at: (name) => join(path, name),
    nameFor: (file) => freeName(path, file, taken),
    write: async (name, file) => {
      const target = join(path, name);
      const receipt = {
        ...file.receipt,
        file: { ...file.receipt.file, name },
        previous: await previousOf(target, file),
      };
      for (const each of file.beside) {
        const beside = await writeBeside(path, each);
        if (!beside.ok) return beside;
      }
      // First the receipt: a file never lies there without one.
      const proof = await writeReceipt(receiptName(target), receipt, key);
      return proof.ok ? writeFile(target, file.bytes) : proof;
    },
  });
}

async function writeReceipt(path: string, receipt: Receipt, key: SigningKey | null): Promise<Outcome<string>> {
  const bytes = new TextEncoder().encode(receiptText(receipt));
  const signature = signatureName(path);
  // What was signed before is not this receipt.
  if (key === null) await unlinkIfThere(nodeDisk, signature);
  const proof = await writeFile(path, bytes);
  return proof.ok && key !== null ? writeFile(signature, new TextEncoder().encode(signatureText(bytes, key))) : proof;
}

/** The hash of the receipt that an earlier run wrote for the same story under this name: receipts make a chain. */
async function previousOf(path: string, file: PreparedFile): Promise<string | null> {
  const written = existsSync(receiptName(path)) ? await readInput(receiptName(path)) : null;
  return written?.ok === true && !(await isAnothers(path, file)) ? sha256(written.value.bytes) : null;
}

/** Puts a file that others point at into a folder beside them: its name is its content's, and no other is written over. */
async function writeBeside(folder: string, { name, bytes }: BesideFile): Promise<Outcome<string>> {
  const path = join(folder, name);
  if (!/^[^/\\]+\/[^/\\]+$/.test(name) || dirname(dirname(path)) !== join(folder))
    return fail('EINVAL', `${name} is no name for a file beside an export, and was not written.`);
  try {
    await makeFolder(dirname(path));
    if (!existsSync(path)) return await writeFile(path, bytes);
    if (bytes.length === (await stat(path)).size && (await readFile(path)).equals(bytes)) return succeed(path);
    return fail('EEXIST', `${path} is another file already. Move it away or choose another folder after --out.`);
  } catch (error) {
    return writeProblem(error, path);
  }
}

/** Step by step: Node's own recursive way never ends where a folder's parent takes no folders. */
export async function makeFolder(path: string): Promise<void> {
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

async function freeName(folder: string, file: PreparedFile, taken: Set<string>): Promise<string> {
  const { name, ending } = file;
  const stem = name.endsWith(`.${ending}`) ? name.slice(0, -ending.length - 1) : name;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${stem}-${number}.${ending}`;
    if (taken.has(sameOnDisk(free))) continue;
    // Taken before it is looked at: another story may ask meanwhile.
    taken.add(sameOnDisk(free));
    if (!(await isAnothers(join(folder, free), file))) return free;
  }
}

/** What an earlier run wrote of the same story in the same format may be written again; nothing else is overwritten. */
async function isAnothers(path: string, { receipt }: PreparedFile): Promise<boolean> {
  if (!existsSync(path)) return false;
  const written = await readInput(receiptName(path));
  if (!written.ok) return true;
  const before = parseReceipt(path, new TextDecoder().decode(written.value.bytes));
  return !before.ok || before.value.story.id !== receipt.story.id || before.value.file.format !== receipt.file.format;
}

/** Whole or not at all, and lasting: written beside its place, then moved there over what an earlier run left. */
export async function writeFile(path: string, bytes: Uint8Array): Promise<Outcome<string>> {
  const draft = draftName(dirname(path));
  try {
    await writeWhole(nodeDisk, draft, bytes, 0o666);
    await renameOver(nodeDisk, draft, path);
    await syncFolder(nodeDisk, dirname(path));
    return succeed(path);
  } catch (error) {
    await unlinkIfThere(nodeDisk, draft);
    return writeProblem(error, path);
  }
}

const sentences: Readonly<Record<string, (path: string, option: string) => string>> = {
  ENOENT: (path, option) => `${path} cannot be made there. Choose another folder after ${option}.`,
  EACCES: (path, option) => `${path} may not be written. Choose a folder of your own after ${option}.`,
  EPERM: (path, option) => `${path} may not be written. Choose a folder of your own after ${option}.`,
  EROFS: (path, option) => `${path} is on a disk that cannot be written. Choose another folder after ${option}.`,
  ENOSPC: (path) => `The disk is full: ${path} was not written. Make room and export again.`,
  EEXIST: (path, option) => `${path} is not a folder. Choose another after ${option}.`,
  ENOTDIR: (path, option) => `${path} is not in a folder. Choose another after ${option}.`,
  EISDIR: (path) => `${path} is a folder, so the file cannot be written there. Move it away or choose another folder.`,
};

/** The sentence for a file that could not be written where an option said. */
export function writeProblem(error: unknown, path: string, option = '--out'): Outcome<never> {
  const code = errorCode(error);
  if (code === '') throw error;
  return fail(
    code,
    sentences[code]?.(path, option) ??
      `${path} could not be written (${code}). Check that its disk is there and try again.`,
  );
}
