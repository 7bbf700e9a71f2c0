import type { EditorState } from '@tiptap/pm/state';
import { stepSchema, type ToldStep } from '../../shared/ipc/deskProtocol';
import {
  sharedLine,
  startLine,
  type HeardStep,
  type MadeStep,
  type Past,
  type SharedEntry,
  type SharedStart,
} from '../../shared/steps/sharedLog';
import { confirmedState, versionOf } from '../collab/collabPlugin';
import { changeNumbers, madeSteps } from '../collab/pastSteps';
import type { Journal } from './journal';
import { openLineWriter, type LineWriter } from './lineWriter';

/** Writes down of a shared story what the desk numbered and what it has not yet, as it comes. */
export interface SharedJournal extends Pick<Journal, 'count' | 'saving' | 'flush'> {
  /** The editor is about to take what the desk numbered. */
  readonly taking: () => void;
  /** The desk numbered these, and the editor has taken them. */
  readonly told: (steps: readonly ToldStep[]) => void;
  /** This window changed the story. */
  readonly made: () => void;
}

export type SharedFacts = Pick<SharedStart, 'desk' | 'client' | 'maker' | 'person' | 'source'>;

/** After so many characters it begins anew with the story as it is. */
const longest = 8 * 1024 * 1024;

function startOf(state: EditorState): Past['start'] {
  const { doc, record } = confirmedState(state);
  const { source: _source, maker: _maker, ...kept } = record;
  return { version: versionOf(state), doc: doc.toJSON() as unknown, record: kept };
}

/** A past of more steps than this, or more characters, is let go when the journal is begun anew: making it again would be felt. */
const mostPast = 5000;
const longestPast = 4 * 1024 * 1024;

const isShort = ({ told }: Past): boolean => told.length <= mostPast && JSON.stringify(told).length <= longestPast;

export interface SharedJournalPlan {
  readonly facts: SharedFacts;
  /** SHA-256 of the texts that the story's file was given so far. */
  readonly files: readonly string[];
  readonly state: () => EditorState;
  /** Of earlier starts; null where there is none that leads here. */
  readonly past?: Past | null;
}

/** So many of the last texts of the file are known: one may have been announced and not written. */
const filesKnown = 4;

/** Begins the journal of a shared story anew with the story as the editor has it. */
export function openSharedJournal(
  id: string,
  { facts, files: before, state, past = null }: SharedJournalPlan,
): SharedJournal {
  let files = before.slice(-filesKnown);
  let n = 0;
  let size = 0;
  /** How many of the steps that are not numbered are written down. */
  let noted = 0;
  let start = past?.start ?? startOf(state());
  let told: HeardStep[] = [...(past?.told ?? [])];
  const numbers = changeNumbers(told.reduce((most, { change = 0 }) => Math.max(most, change), 0));
  /** Of the next of this window’s own that the desk numbers: when they were made. */
  let coming: readonly MadeStep[] = [];
  let writer: LineWriter | null = null;

  const begin = (): LineWriter => {
    if (!isShort({ start, told })) {
      start = startOf(state());
      told = [];
    }
    const mine = madeSteps(state(), numbers);
    const entries: SharedEntry[] = [{ told, mine }, ...files.map((file) => ({ file }))];
    const lines = entries.map((entry, at) => sharedLine(at + 1, entry)).join('');
    noted = mine.length;
    n = entries.length;
    size = 0;
    writer = openLineWriter(id, `${startLine({ ...facts, schema: stepSchema, ...start })}${lines}`, writer?.flush());
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
    taking: () => {
      coming = madeSteps(state(), numbers);
    },
    told: (steps) => {
      const heard = steps.map((step): HeardStep => {
        if (step.client !== facts.client) return step;
        const [own, ...rest] = coming;
        coming = rest;
        return { ...own, ...step };
      });
      told.push(...heard);
      const mine = madeSteps(state(), numbers);
      add({ told: heard, mine });
      noted = mine.length;
    },
    made: () => {
      const made = madeSteps(state(), numbers, noted);
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
