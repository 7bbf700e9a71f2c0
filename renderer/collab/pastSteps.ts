import type { Editor } from '@tiptap/core';
import { closeHistory, redo, undo } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { sendableSteps } from 'prosemirror-collab';
import { sameData } from '../../shared/desk/sameData';
import { DecideStep } from '../../shared/steps/decideStep';
import type { HeardStep, MadeStep } from '../../shared/steps/sharedLog';
import { kindOf, mendsMeta, rootOf } from './collabPlugin';
import { keepOthersDecisions, undoMeta } from './sharedEditor';

/** Numbers of changes, counted on from those of earlier starts. */
export interface ChangeNumbers {
  readonly of: (origin: Transaction) => number;
}

export function changeNumbers(begin: number): ChangeNumbers {
  const numbers = new WeakMap<Transaction, number>();
  let last = begin;
  return {
    of: (origin) => {
      // What a plugin adds to a change is a part of it.
      const root = rootOf(origin);
      const known = numbers.get(root);
      if (known !== undefined) return known;
      last += 1;
      numbers.set(root, last);
      return last;
    },
  };
}

/** What the desk has not numbered yet, from one on, as it is written down. */
export function madeSteps(state: EditorState, numbers: ChangeNumbers, from = 0): readonly MadeStep[] {
  const sendable = sendableSteps(state);
  return (sendable?.steps ?? []).slice(from).map((step, at): MadeStep => {
    const origin = sendable?.origins[from + at];
    const json: unknown = step.toJSON();
    if (!origin) return { kind: 'do', step: json };
    const mends = rootOf(origin).getMeta(mendsMeta) === true && { mends: true };
    return { kind: kindOf(origin), step: json, at: origin.time, change: numbers.of(origin), ...mends };
  });
}

/** Steps that were one change, together: what a plugin added to it is of the kind that the change is. */
function changesOf<T extends MadeStep>(steps: readonly T[]): readonly (readonly T[])[] {
  const changes: T[][] = [];
  for (const each of steps) {
    const before = changes.at(-1)?.at(-1);
    const isSame = before !== undefined && each.change !== undefined && before.change === each.change;
    if (isSame) changes.at(-1)?.push(each);
    else changes.push([each]);
  }
  return changes;
}

const read = (state: EditorState, steps: readonly MadeStep[]): readonly Step[] =>
  steps.map(({ step }) => Step.fromJSON(state.schema, step));

const withSteps = (state: EditorState, steps: readonly Step[]): Transaction =>
  steps.reduce<Transaction>((change, step) => change.step(step), state.tr);

const asJson = (steps: readonly Step[]): unknown => JSON.parse(JSON.stringify(steps.map((step) => step.toJSON())));

/** Goes back or forward once more, as it was done then; false where it would come to something else. */
function travel(editor: Editor, way: 'undo' | 'redo', steps: readonly Step[]): boolean {
  const { state } = editor;
  let made: Transaction | null = null;
  (way === 'undo' ? undo : redo)(state, (change) => (made = keepOthersDecisions(state, change, way)));
  const change = made as Transaction | null;
  // What a plugin adds to it comes by itself.
  const own = change && steps.slice(0, change.steps.length);
  if (!change || !sameData(asJson(change.steps), asJson(own ?? []))) return false;
  editor.view.dispatch(change);
  return true;
}

/**
 * Makes again what the desk numbered since an earlier state, so that this window's own changes can be undone. Throws
 * RangeError where it does not fit.
 */
export function makeAgain(editor: Editor, told: readonly HeardStep[]): void {
  for (const change of changesOf(told)) {
    const { state } = editor;
    const [{ kind, at, change: own } = { kind: 'reading', at: 0, change: undefined }] = change;
    const steps = read(state, change);
    if (own !== undefined && (kind === 'undo' || kind === 'redo')) {
      if (!travel(editor, kind, steps)) throw new RangeError('It was undone otherwise.');
      continue;
    }
    const made = withSteps(state, steps);
    if (own === undefined) made.setMeta('fromDesk', true);
    if (own === undefined || kind === 'reading') made.setMeta('addToHistory', false);
    else if (steps.some((step) => step instanceof DecideStep)) closeHistory(made);
    editor.view.dispatch(made.setTime(at ?? 0));
  }
}

/** Makes once more what the desk does not have; what was one change is one again. */
export function makeMine(editor: Editor, mine: readonly MadeStep[]): void {
  for (const change of changesOf(mine)) {
    const { state } = editor;
    const steps = read(state, change);
    const [{ kind, at } = { kind: 'reading', at: undefined }] = change;
    if ((kind === 'undo' || kind === 'redo') && travel(editor, kind, steps)) continue;
    const made = withSteps(state, steps);
    if (kind === 'reading') made.setMeta('addToHistory', false);
    else if (kind !== 'do') closeHistory(made).setMeta(undoMeta, kind);
    else if (at === undefined || steps.some((step) => step instanceof DecideStep)) closeHistory(made);
    editor.view.dispatch(at === undefined ? made : made.setTime(at));
  }
}
