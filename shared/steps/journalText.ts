import * as v from 'valibot';
import { crc32OfText } from '../importers/bytes/crc32';
import type { JournalEntry } from './journal';

/**
 * A journal is a text file of lines, each a checksum, a blank and one JSON object, written one after the other:
 *
 *     8f3a09c1 {"base":…}                   the story it begins with, as a story file has it, without its source
 *     01d2e3f4 {"n":1,"at":…,"steps":[…]}   a change
 *     77aa0b1c {"saved":1,"sha256":…}       the story's file is about to be written as it is after that change
 *
 * A line that was cut short, or damaged, is passed over; a change that is missing ends what can be read.
 */
export interface Journal {
  readonly base: string;
  readonly entries: readonly JournalEntry[];
  readonly saves: readonly JournalSave[];
}

/** After entry `n` the story had this text, and its file was about to have it. */
export interface JournalSave {
  readonly n: number;
  /** Of the story's JSON text without its source, in hexadecimal. */
  readonly sha256: string;
}

const sum = (json: string): string => crc32OfText(json).toString(16).padStart(8, '0');

/** A line of a journal. */
export function journalLine(value: object): string {
  const json = JSON.stringify(value);
  return `${sum(json)} ${json}\n`;
}

export const baseLine = (base: string): string => journalLine({ base });
export const entryLine = (entry: JournalEntry): string => journalLine(entry);
export const saveLine = ({ n, sha256 }: JournalSave): string => journalLine({ saved: n, sha256 });

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const baseSchema = v.object({ base: v.string() });
const saveSchema = v.object({ saved: count, sha256: v.string() });
const entrySchema = v.object({
  n: count,
  at: v.number(),
  group: count,
  kind: v.picklist(['do', 'reading', 'undo', 'redo']),
  steps: v.array(v.unknown()),
}) satisfies v.GenericSchema<unknown, JournalEntry>;

/** The object of one line; undefined where a single character of it is wrong. */
export function readJournalLine(text: string): unknown {
  const json = text.slice(9);
  if (text[8] !== ' ' || text.slice(0, 8) !== sum(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** All that can be read of a journal; null where it has not even a beginning. */
export function readJournal(text: string): Journal | null {
  const [first = '', ...rest] = text.split('\n').slice(0, -1);
  const base = v.safeParse(baseSchema, readJournalLine(first));
  if (!base.success) return null;
  const entries: JournalEntry[] = [];
  const saves: JournalSave[] = [];
  for (const each of rest) {
    const value = readJournalLine(each);
    const save = v.safeParse(saveSchema, value);
    if (save.success) {
      saves.push({ n: save.output.saved, sha256: save.output.sha256 });
      continue;
    }
    const entry = v.safeParse(entrySchema, value);
    // What was written a second time, after the disk had refused a part of it, is there already.
    if (!entry.success || entry.output.n <= entries.length) continue;
    if (entry.output.n > entries.length + 1) break;
    entries.push(entry.output);
  }
  return { base: base.output.base, entries, saves };
}
