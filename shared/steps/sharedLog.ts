import * as v from 'valibot';
import { Step } from 'prosemirror-transform';
import { Node as DocumentNode } from 'prosemirror-model';
import { entryKinds, type ToldStep } from '../ipc/deskProtocol';
import './decideStep';
import { journalLine, readJournalLine } from './journalText';
import { documentSchema } from './schema';
import type { StoryRecord } from './storyRecord';
import { afterStep, type StoryState } from './storyState';

/**
 * What is written down of a story that a desk shares, in the place of its journal and in lines of the same kind:
 *
 *     {"n":0,"shared":{…}}                       the story as the desk had it at a version
 *     {"n":1,"told":[…],"mine":[…]}              the desk numbered these; of this window's own are left over …
 *     {"n":2,"made":[…]}                         this window made these, which the desk does not have yet
 *     {"n":3,"file":"…"}                         the story's file is about to have a text of this SHA-256
 *
 * So that a window that was stopped knows which of its steps the desk may still lack, and sends those and no others. Steps of
 * this window bear when they were made, and which of them were made at once: what is undone together.
 */
export interface SharedStart {
  /** The address of the desk. */
  readonly desk: string;
  /** The name of this window among the steps of the story. */
  readonly client: string;
  /** The beginning of the ids that it makes. */
  readonly maker: string;
  /** Who worked in it. */
  readonly person: string;
  /** Of the steps. */
  readonly schema: number;
  readonly version: number;
  readonly doc: unknown;
  readonly record: unknown;
  /** The source as JSON, until a file has it. */
  readonly source?: unknown;
}

export interface MadeStep {
  readonly kind: ToldStep['kind'];
  readonly step: unknown;
  /** Milliseconds since 1970. */
  readonly at?: number;
  /** Steps that follow one another under one number were one change. */
  readonly change?: number;
  /** It put right what a merge had lost or doubled: what was done before it is not undone after another start. */
  readonly mends?: boolean;
}

/** A step that the desk numbered; one with a `change` was this window’s, now or at an earlier start. */
export type HeardStep = ToldStep & Omit<MadeStep, keyof ToldStep>;

/** The story at an earlier state, and what the desk numbered since: this window’s own part of that can be undone. */
export interface Past {
  readonly start: Pick<SharedStart, 'version' | 'doc' | 'record'>;
  readonly told: readonly HeardStep[];
}

export interface SharedLog {
  readonly start: SharedStart;
  /** The story as the desk had it at this version. */
  readonly version: number;
  readonly state: StoryState;
  /** What leads to this state since the last merge that had to be put right. */
  readonly past: Past;
  /** What the desk may not have, to be made once more on that. */
  readonly mine: readonly MadeStep[];
  /** SHA-256 of the texts that the story's file was given. */
  readonly files: readonly string[];
}

/** One line after the first, but for its number. */
export type SharedEntry =
  | { readonly told: readonly HeardStep[]; readonly mine: readonly MadeStep[] }
  | { readonly made: readonly MadeStep[] }
  | { readonly file: string };

export const startLine = (shared: SharedStart): string => journalLine({ n: 0, shared });
/** `n` counts from 1. */
export const sharedLine = (n: number, entry: SharedEntry): string => journalLine({ n, ...entry });

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const startSchema = v.object({
  shared: v.object({
    desk: v.string(),
    client: v.string(),
    maker: v.string(),
    person: v.string(),
    schema: count,
    version: count,
    doc: v.unknown(),
    record: v.looseObject({}),
    source: v.optional(v.unknown()),
  }),
});
const when = {
  at: v.exactOptional(v.number()),
  change: v.exactOptional(v.number()),
  mends: v.exactOptional(v.boolean()),
};
const made = v.array(v.object({ kind: v.picklist(entryKinds), step: v.unknown(), ...when }));
const told = v.array(
  v.object({ client: v.string(), person: v.string(), kind: v.picklist(entryKinds), step: v.unknown(), ...when }),
);
const entrySchema = v.union([
  v.object({ n: count, told, mine: made }),
  v.object({ n: count, made }),
  v.object({ n: count, file: v.string() }),
]);

/** Whether a journal is that of a shared story. */
export const isSharedLog = (text: string): boolean => /^[0-9a-f]{8} \{"n":0,"shared":/.test(text);

/** All that can be read of it, as far as it goes; null where it is none, or does not fit itself. */
export function readSharedLog(text: string): SharedLog | null {
  const [first = '', ...rest] = text.split('\n').slice(0, -1);
  const begun = v.safeParse(startSchema, readJournalLine(first));
  if (!begun.success) return null;
  const start = begun.output.shared;
  try {
    return replay(start, rest);
  } catch (error) {
    // What ProseMirror throws at JSON that is no document or step, or at one that points outside the document.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function replay(start: SharedStart, lines: readonly string[]): SharedLog {
  let { version } = start;
  let state: StoryState = {
    doc: DocumentNode.fromJSON(documentSchema, start.doc),
    record: start.record as unknown as StoryRecord,
  };
  state.doc.check();
  let mine: readonly MadeStep[] = [];
  let past: Past = { start, told: [] };
  let since: HeardStep[] = [];
  const files: string[] = [];
  let n = 0;
  for (const line of lines) {
    const entry = v.safeParse(entrySchema, readJournalLine(line));
    // What was written a second time, after the disk had refused a part of it, is there already.
    if (!entry.success || entry.output.n <= n) continue;
    if (entry.output.n > n + 1) break;
    n += 1;
    if ('file' in entry.output) files.push(entry.output.file);
    else if ('made' in entry.output) mine = [...mine, ...entry.output.made];
    else {
      for (const heard of entry.output.told) {
        const next = afterStep(state, Step.fromJSON(documentSchema, heard.step));
        if (!next) throw new RangeError('A step does not fit.');
        state = next;
        version += 1;
        since.push(heard);
        if (heard.mends !== true) continue;
        past = { start: { version, doc: state.doc.toJSON() as unknown, record: state.record }, told: [] };
        since = [];
      }
      mine = entry.output.mine;
    }
  }
  return { start, version, state, past: { ...past, told: since }, mine, files };
}

/** The story with all that this window made of it; as far as that fits. */
export function withMine({ state, mine }: SharedLog): StoryState {
  let now = state;
  for (const { step } of mine) {
    const next = afterStep(now, Step.fromJSON(documentSchema, step));
    if (!next) break;
    now = next;
  }
  return now;
}
