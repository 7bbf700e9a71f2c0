import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { afterSteps, DecideStep } from '../../shared/steps/decideStep';
import { changesBetween, toRecord, type StoryRecord } from '../../shared/steps/storyRecord';
import type { StoryDocument } from '../../shared/story/storyDocument';

const recordKey = new PluginKey<StoryRecord>('storyRecord');

/** Keeps the record beside the document. */
export const recordPlugin = (initial: StoryRecord): Plugin<StoryRecord> =>
  new Plugin({
    key: recordKey,
    state: { init: () => initial, apply: ({ steps }, record) => afterSteps(record, steps) },
  });

export function recordOf(state: EditorState): StoryRecord {
  const record = recordKey.getState(state);
  if (!record) throw new Error('The editor was made without a story.');
  return record;
}

/** Adds to a change what makes the record that of a story; nothing where it is that already. */
export function setRecord(state: EditorState, change: Transaction, story: StoryDocument): Transaction {
  const changes = changesBetween(recordOf(state), toRecord(story));
  return changes.length === 0 ? change : change.step(new DecideStep(changes));
}
