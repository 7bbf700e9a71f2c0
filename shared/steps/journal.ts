import type { Schema } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { fail, succeed, type Outcome } from '../story/outcome';
import './decideStep';
import { afterStep, type StoryState } from './storyState';

/** do: the editor's; reading: what the tool made of the copy by itself; undo, redo: the editor's, of earlier ones. */
export type EntryKind = 'do' | 'reading' | 'undo' | 'redo';

/** One change of a story. All of a story's entries, one after the other, make it of what it was. */
export interface JournalEntry {
  /** Counts from 1. */
  readonly n: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Entries that follow one another under one number are undone together. */
  readonly group: number;
  readonly kind: EntryKind;
  /** In JSON. */
  readonly steps: readonly unknown[];
}

/** The state after a journal's entries; a problem names the first that does not fit. */
export function replay(schema: Schema, start: StoryState, entries: readonly JournalEntry[]): Outcome<StoryState> {
  let state = start;
  for (const { n, steps } of entries) {
    for (const json of steps) {
      const next = afterJson(schema, state, json);
      if (!next) return fail('damaged', `The story’s journal can’t be followed beyond entry ${n}.`);
      state = next;
    }
  }
  return succeed(state);
}

function afterJson(schema: Schema, state: StoryState, json: unknown): StoryState | null {
  try {
    return afterStep(state, Step.fromJSON(schema, json));
  } catch (error) {
    // What ProseMirror throws at JSON that is no step, or at one that points outside the document.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
