import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import { sameData } from '../../shared/desk/sameData';
import { DecideStep } from '../../shared/steps/decideStep';
import type { RecordChange } from '../../shared/steps/storyRecord';
import { recordOf } from '../editor/storyRecord';

/** The plugin that keeps account of what the desk has; it tells its key to nobody. */
export const isCollab = ({ spec }: Plugin): boolean => Reflect.get(spec.key ?? {}, 'key') === 'collab$';

/** Whether the story is one that a desk shares. */
export const isShared = (state: EditorState): boolean => state.plugins.some(isCollab);

/** A transaction notes of an undo which way it goes; see `keepOthersDecisions`. */
export const undoMeta = 'deskUndo';

/** Whether a change came from the desk: no key of this window's. */
export const isFromDesk = (transaction: Transaction): boolean => transaction.getMeta('fromDesk') === true;

/**
 * Of an undo or redo what is still one's own: a decision that somebody has since decided otherwise stays as they left it.
 * Changes the transaction in place, as the history has noted it already; no step of words is touched.
 */
export function keepOthersDecisions(state: EditorState, transaction: Transaction, way: 'undo' | 'redo'): Transaction {
  const record = recordOf(state);
  const steps = transaction.steps as Step[];
  steps.forEach((step, at) => {
    if (!(step instanceof DecideStep)) return;
    const own = step.changes.filter((change) => stillAs(record, change));
    if (own.length < step.changes.length) steps[at] = new DecideStep(own);
  });
  return transaction.setMeta(undoMeta, way);
}

/** Whether the record has of a quotation's side, or of a field, what the change replaces; lists are put together again whatever came between. */
function stillAs(record: ReturnType<typeof recordOf>, { key: [field, id, side], before }: RecordChange): boolean {
  if (field !== 'quotations' || id === undefined || side !== 'speaker') return true;
  const quotation = record.quotations.find((each) => each.id === id);
  if (!quotation || typeof before !== 'object' || before === null) return true;
  return Object.entries(before).every(([name, value]) =>
    name !== 'speaker' && name !== 'status' ? true : sameData(Reflect.get(quotation, name), value),
  );
}
