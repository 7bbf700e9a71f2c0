import type { Node as DocumentNode } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { afterSteps } from './decideStep';
import type { StoryRecord } from './storyRecord';

/** A story as steps change it: its words, and what is kept beside them. */
export interface StoryState {
  readonly doc: DocumentNode;
  readonly record: StoryRecord;
}

/** The state after a step; null where the step does not fit the document. */
export function afterStep({ doc, record }: StoryState, step: Step): StoryState | null {
  const result = step.apply(doc);
  return result.doc ? { doc: result.doc, record: afterSteps(record, [step]) } : null;
}
