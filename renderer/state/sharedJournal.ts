import type { EditorState } from '@tiptap/pm/state';
import { stepSchema, type ToldStep } from '../../shared/ipc/deskProtocol';
import { sharedLine, startLine, type SharedEntry, type SharedStart } from '../../shared/steps/sharedLog';
import { confirmedState, unconfirmed, versionOf } from '../collab/collabPlugin';
import type { Journal } from './journal';
import { openLineWriter, type LineWriter } from './lineWriter';

/** Writes down of a shared story what the desk numbered and what it has not yet, as it comes. */
export interface SharedJournal extends Pick<Journal, 'count' | 'saving' | 'flush'> {
  /** The desk numbered these, and the editor has taken them. */
  readonly told: (steps: readonly ToldStep[]) => void;
  /** This window changed the story. */
  readonly made: () => void;
}

export type SharedFacts = Pick<SharedStart, 'desk' | 'client' | 'maker' | 'person' | 'source'>;

/** After so many characters it begins anew with the story as it is. */
const longest = 8 * 1024 * 1024;
const all = Number.MAX_SAFE_INTEGER;

function startOf(state: EditorState, facts: SharedFacts): string {
  const { doc, record } = confirmedState(state);
  const { source: _source, maker: _maker, ...kept } = record;
  return startLine({
    ...facts,
    schema: stepSchema,
    version: versionOf(state),
    doc: doc.toJSON() as unknown,
    record: kept,
  });
}

export interface SharedJournalPlan {
  readonly facts: SharedFacts;
  /** SHA-256 of the texts that the story's file was given so far. */
  readonly files: readonly string[];
  readonly state: () => EditorState;
}

/** So many of the last texts of the file are known: one may have been announced and not written. */
const filesKnown = 4;

/** Begins the journal of a shared story anew with the story as the editor has it. */
export function openSharedJournal(id: string, { facts, files: before, state }: SharedJournalPlan): SharedJournal {
  let files = before.slice(-filesKnown);
  let n = 0;
  let size = 0;
  /** How many of the steps that are not numbered are written down. */
  let noted = 0;
  let writer: LineWriter | null = null;

  const begin = (): LineWriter => {
    const mine = unconfirmed(state(), all)?.steps ?? [];
    const entries: SharedEntry[] = [{ made: mine }, ...files.map((file) => ({ file }))];
    const lines = entries.map((entry, at) => sharedLine(at + 1, entry)).join('');
    noted = mine.length;
    n = entries.length;
    size = 0;
    writer = openLineWriter(id, `${startOf(state(), facts)}${lines}`, writer?.flush());
    return writer;
  };
  const add = (entry: SharedEntry): void => {
    const isAnew = writer === null || writer.isOver() || size > longest;
    const own = writer === null || isAnew ? begin() : writer;
    // What it begins with has all steps already.
    if (isAnew && !('file' in entry)) return;
    n += 1;
    const line = sharedLine(n, entry);
    size += line.length;
    own.add(line);
  };
  void begin().flush();
  return {
    told: (told) => {
      const mine = unconfirmed(state(), all)?.steps ?? [];
      add({ told, mine });
      noted = mine.length;
    },
    made: () => {
      const made = unconfirmed(state(), all, noted)?.steps ?? [];
      if (made.length === 0) return;
      add({ made });
      noted += made.length;
    },
    count: () => n,
    saving: (_after, sha256) => {
      add({ file: sha256 });
      files = [...files, sha256].slice(-filesKnown);
      void writer?.flush();
    },
    flush: () => writer?.flush() ?? Promise.resolve(),
  };
}
