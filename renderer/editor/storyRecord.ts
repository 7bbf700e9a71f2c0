import type { Node as EditorNode, Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Step, StepResult } from '@tiptap/pm/transform';
import type { StoryDocument } from '../../shared/story/storyDocument';

/** All of a story but its blocks, which are the editor's document. */
export type StoryRecord = Omit<StoryDocument, 'blocks'>;

/**
 * Changes the record and leaves the document alone, so that one history undoes words and decisions
 * alike. A step of its own rather than a document attribute: an attribute would redraw the whole page.
 */
export class RecordStep extends Step {
  readonly before: StoryRecord;
  readonly after: StoryRecord;

  constructor(before: StoryRecord, after: StoryRecord) {
    super();
    this.before = before;
    this.after = after;
  }

  override apply(doc: EditorNode): StepResult {
    return StepResult.ok(doc);
  }
  override invert(): RecordStep {
    return new RecordStep(this.after, this.before);
  }
  override map(): RecordStep {
    return this;
  }
  override toJSON(): never {
    throw new Error('A record step never leaves the window.');
  }
  static override fromJSON(_schema: Schema): never {
    throw new Error('A record step never enters the window.');
  }
}

const recordKey = new PluginKey<StoryRecord>('storyRecord');

const latest = (transaction: Transaction, record: StoryRecord): StoryRecord =>
  transaction.steps.reduce((current, step) => (step instanceof RecordStep ? step.after : current), record);

/** Keeps the record beside the document. */
export const recordPlugin = (initial: StoryRecord): Plugin<StoryRecord> =>
  new Plugin({ key: recordKey, state: { init: () => initial, apply: latest } });

export function recordOf(state: EditorState): StoryRecord {
  const record = recordKey.getState(state);
  if (!record) throw new Error('The editor was made without a story.');
  return record;
}

/** Takes the blocks away from a story. */
export function toRecord({ blocks: _blocks, ...record }: StoryDocument): StoryRecord {
  return record;
}
