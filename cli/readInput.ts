import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceFile } from '../shared/importers/importer';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { errorCode } from '../disk/disk';
import { joinSource } from './joinSource';
import { tell } from './speak';

/** As the importers: a story is never this large. */
const largest = 20 * 1024 * 1024;

const notAFile = (path: string): string =>
  `${path} is a pipe, a device or a socket, not a file. Give a file, or pass the copy on standard input: give “-” for its name.`;

const sentences: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path}. Check the name and the folder.`,
  ENOTDIR: (path) => `There is no file ${path}. Check the name and the folder.`,
  EACCES: (path) => `${path} may not be read. Ask for permission to read it, or copy it to a folder of your own.`,
  EPERM: (path) => `${path} may not be read. Ask for permission to read it, or copy it to a folder of your own.`,
  // A socket cannot be opened at all.
  ENXIO: notAFile,
  ELOOP: (path) => `${path} is a link that is not followed. Put the file itself there.`,
  EISDIR: (path) => `${path} is a folder. Give the file in it that has the story.`,
};

function readProblem(error: unknown, path: string): Outcome<never> {
  const code = errorCode(error);
  if (code === '') throw error;
  return fail(
    code,
    sentences[code]?.(path) ?? `${path} could not be read (${code}). Check that its disk is there and try again.`,
  );
}

/** Reads a file, or standard input for “-”; at most 20 MB. */
export async function readInput(path: string): Promise<Outcome<SourceFile>> {
  return path === '-' ? readStandardInput() : readFile(path, 0);
}

/** Reads a file of at most 20 MB that is none by way of a link: who may put files there may not read what lies elsewhere. */
export const readNoLink = (path: string): Promise<Outcome<SourceFile>> => readFile(path, constants.O_NOFOLLOW ?? 0);

/** What a file holds, whatever size it was said to have; null when that is over the limit. */
async function readUpTo(file: FileHandle, limit: number, said: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for (let room = said + 1; ; room = chunk) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(room), 0, room, size);
    if (bytesRead === 0) return Buffer.concat(parts);
    size += bytesRead;
    if (size > limit) return null;
    parts.push(buffer.subarray(0, bytesRead));
  }
}

const chunk = 256 * 1024;

async function readFile(path: string, flags: number): Promise<Outcome<SourceFile>> {
  try {
    // A pipe that nobody writes to would hold up a plain open for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return fail('EISDIR', `${path} is a folder. Give the file in it that has the story.`);
      if (!stat.isFile()) return fail('not-a-file', notAFile(path));
      if (stat.size > largest) return tooLarge(path);
      const bytes = await readUpTo(file, largest, stat.size);
      if (bytes === null) return tooLarge(path);
      const whole = await joinSource(path, bytes);
      return whole.ok ? succeed({ name: basename(path), bytes: whole.value }) : whole;
    } finally {
      await file.close();
    }
  } catch (error) {
    return readProblem(error, path);
  }
}

async function readStandardInput(): Promise<Outcome<SourceFile>> {
  if (process.stdin.isTTY) tell('paste the story and end with Ctrl+D.');
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > largest) return tooLarge('The copy on standard input');
    parts.push(bytes);
  }
  return succeed({ name: 'standard-input', bytes: Buffer.concat(parts) });
}

const tooLarge = (name: string): Outcome<never> =>
  fail('too-large', `${name} is larger than 20 MB. Give the story by itself.`);
