import type { Node as DocumentNode, Schema } from 'prosemirror-model';
import { Step, StepResult } from 'prosemirror-transform';
import * as v from 'valibot';
import { withChanges, type RecordChange, type StoryRecord } from './storyRecord';

const changesJson = v.looseObject({
  changes: v.array(
    v.object({
      key: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(3)),
      before: v.optional(v.unknown()),
      after: v.optional(v.unknown()),
    }),
  ),
});

/**
 * Changes the story's record and leaves the document alone, so that one history undoes words and decisions alike. A step
 * of its own rather than an attribute of the document: an attribute would redraw the whole page.
 */
export class DecideStep extends Step {
  readonly changes: readonly RecordChange[];

  constructor(changes: readonly RecordChange[]) {
    super();
    this.changes = changes;
  }

  override apply(doc: DocumentNode): StepResult {
    return StepResult.ok(doc);
  }

  override invert(): DecideStep {
    return new DecideStep(this.changes.map(({ key, before, after }) => ({ key, before: after, after: before })));
  }

  override map(): DecideStep {
    return this;
  }

  override toJSON(): { readonly stepType: string; readonly changes: readonly RecordChange[] } {
    return { stepType: 'decide', changes: this.changes };
  }

  /** Throws RangeError when the JSON is no such step. */
  static override fromJSON(_schema: Schema, json: unknown): DecideStep {
    const { success, output } = v.safeParse(changesJson, json);
    if (!success) throw new RangeError('Invalid JSON for a decision');
    return new DecideStep(output.changes as unknown as readonly RecordChange[]);
  }
}

Step.jsonID('decide', DecideStep);

/** The record after steps, of which those of the document are not its business. */
export const afterSteps = (record: StoryRecord, steps: readonly Step[]): StoryRecord =>
  steps.reduce((now, step) => (step instanceof DecideStep ? withChanges(now, step.changes) : now), record);
