import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceFile } from '../shared/importers/importer';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { errorCode } from './errorCode';
import { joinSource } from './joinSource';
import { tell } from './speak';

/** As the importers: a story is never this large. */
const largest = 20 * 1024 * 1024;

const sentences: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path}. Check the name and the folder.`,
  ENOTDIR: (path) => `There is no file ${path}. Check the name and the folder.`,
  EACCES: (path) => `${path} may not be read. Ask for permission to read it, or copy it to a folder of your own.`,
  EPERM: (path) => `${path} may not be read. Ask for permission to read it, or copy it to a folder of your own.`,
  EISDIR: (path) => `${path} is a folder. Give the file in it that has the story.`,
};

function readProblem(error: unknown, path: string): Outcome<never> {
  const code = errorCode(error);
  if (code === null) throw error;
  return fail(
    code,
    sentences[code]?.(path) ?? `${path} could not be read (${code}). Check that its disk is there and try again.`,
  );
}

/** Reads a file, or standard input for “-”; at most 20 MB. */
export async function readInput(path: string): Promise<Outcome<SourceFile>> {
  return path === '-' ? readStandardInput() : readFile(path);
}

async function readFile(path: string): Promise<Outcome<SourceFile>> {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return fail('EISDIR', `${path} is a folder. Give the file in it that has the story.`);
      if (stat.size > largest) return tooLarge(path);
      const whole = await joinSource(path, await file.readFile());
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
