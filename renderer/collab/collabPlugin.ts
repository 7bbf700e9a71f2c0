import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state';
import { ReplaceStep, Step } from '@tiptap/pm/transform';
import { isHistoryTransaction } from '@tiptap/pm/history';
import type { ToldStep } from '../../shared/ipc/deskProtocol';
import { sameData } from '../../shared/desk/sameData';
import { DecideStep } from '../../shared/steps/decideStep';
import { afterStep, type StoryState } from '../../shared/steps/storyState';
import { lastChanges, settledChanges } from '../../shared/steps/decisions';
import { recordOf } from '../editor/storyRecord';
import { isCollab, undoMeta } from './sharedEditor';
import { withoutDoubled, withoutGivenBack } from './doubledBlocks';
import { blocksBrought, giveBack, myLostWords, theirLostWords } from './lostWords';

/** A step as it is sent to the desk. */
export interface SentStep {
  readonly kind: ToldStep['kind'];
  readonly step: unknown;
}

export interface Unconfirmed {
  /** The desk's version that they were made on. */
  readonly base: number;
  readonly steps: readonly SentStep[];
}

/** Keeps account of which steps of an editor's state the desk has numbered. `client` is this window's own, as long as the story is open in it. */
export const collabPlugin = (version: number, client: string): Plugin => collab({ version, clientID: client });

export const versionOf = (state: EditorState): number => getVersion(state);

/** What a change of this window is, as it is sent. */
export function kindOf(transaction: Transaction): ToldStep['kind'] {
  const way: unknown = transaction.getMeta(undoMeta);
  if (way === 'undo' || way === 'redo') return way;
  if (isHistoryTransaction(transaction)) return 'undo';
  return [transaction, rootOf(transaction)].some((each) => each.getMeta('addToHistory') === false) ? 'reading' : 'do';
}

/** The change that a plugin added this one to; else the change itself. */
export const rootOf = (transaction: Transaction): Transaction =>
  (transaction.getMeta('appendedTransaction') as Transaction | undefined) ?? transaction;

/** What the desk has not numbered yet, from the first or a later one on; null where there is nothing. No more than `most` at once. */
export function unconfirmed(state: EditorState, most: number, from = 0): Unconfirmed | null {
  const sendable = sendableSteps(state);
  if (!sendable || sendable.steps.length <= from) return null;
  const steps = sendable.steps.slice(from, from + most).map((step, at): SentStep => {
    const origin = sendable.origins[from + at];
    return { kind: origin ? kindOf(origin) : 'do', step: step.toJSON() as unknown };
  });
  return { base: sendable.version, steps };
}

/** How many steps the desk has not numbered yet. */
export const unconfirmedCount = (state: EditorState): number => sendableSteps(state)?.steps.length ?? 0;

/** What the plugin keeps of a step that is not numbered; its own functions do not tell. */
interface Kept {
  readonly inverted: Step;
}

/** The story as the desk has it at this version: the steps that it has not numbered taken back. */
export function confirmedState(state: EditorState): StoryState {
  const plugin = state.plugins.find(isCollab);
  const kept = plugin?.getState(state) as { readonly unconfirmed: readonly Kept[] } | undefined;
  return (kept?.unconfirmed ?? []).reduceRight<StoryState>(
    (now, { inverted }) => {
      const before = afterStep(now, inverted);
      if (!before) throw new RangeError('A step of this window cannot be taken back.');
      return before;
    },
    { doc: state.doc, record: recordOf(state) },
  );
}

/** A change notes that it puts right what a merge lost or doubled. */
export const mendsMeta = 'mendsMerge';

/**
 * What both changed without having seen each other's is put right after the merge: two answers to who speaks are disputed,
 * and no reading takes back a decision. Null where there is nothing of that. `mine` are steps that the desk had not
 * numbered when theirs came.
 */
function settlement(
  state: EditorState,
  mine: readonly { readonly step: Step; readonly by: string | null }[],
  theirs: readonly { readonly step: Step; readonly by: string | null }[],
): Transaction | null {
  const changes = settledChanges(lastChanges(mine), lastChanges(theirs));
  if (changes.length === 0) return null;
  const now = recordOf(state);
  const standing = changes.filter(
    ({ key: [field, id] }) => field !== 'quotations' || now.quotations.some((each) => each.id === id),
  );
  return standing.length === 0 ? null : state.tr.step(new DecideStep(standing)).setMeta('addToHistory', false);
}

/** How many of what the desk numbered are the next steps of this window: by their content as well, since notes of them may be older than the desk. */
function ownAtStart(own: readonly Step[], told: readonly ToldStep[], client: string): number {
  const at = told.findIndex((each, index) => {
    const step = own[index];
    return each.client !== client || !step || !sameData(asJson(step), each.step);
  });
  return at < 0 ? told.length : at;
}

const asJson = (step: Step): unknown => JSON.parse(JSON.stringify(step.toJSON()));

/**
 * Takes what the desk numbered: steps of this window are confirmed, and its unconfirmed ones are carried over those of
 * others. `dispatch` is the editor's, and `state` asks for its state each time. The caret stays with its words. Throws RangeError where steps do not follow
 * from the version this window has.
 */
export function receiveSteps(
  state: () => EditorState,
  dispatch: (transaction: Transaction) => void,
  told: readonly ToldStep[],
  me: string,
  client: string,
): void {
  for (let rest = told; rest.length > 0;) {
    const own = ownAtStart(sendableSteps(state())?.steps ?? [], rest, client);
    if (own > 0) dispatch(received(state(), rest.slice(0, own), () => client));
    rest = rest.slice(own);
    // The next that may be this window's is looked at once those before it are taken.
    const next = rest.findIndex((each, at) => at > 0 && each.client === client);
    const theirs = next < 0 ? rest : rest.slice(0, next);
    if (theirs.length > 0) takeOthers(state, dispatch, theirs, me);
    rest = rest.slice(theirs.length);
  }
}

/** A number of one’s own, by which the plugin knows no step for this window's. */
const somebodyElse = '';

const received = (state: EditorState, told: readonly ToldStep[], by: () => string): Transaction =>
  receiveTransaction(
    state,
    told.map(({ step }) => Step.fromJSON(state.schema, step)),
    told.map(by),
    { mapSelectionBackward: true },
  )
    .setMeta('addToHistory', false)
    .setMeta('fromDesk', true);

/** Reading decides nothing. */
const decider = (kind: ToldStep['kind'], person: string): string | null => (kind === 'reading' ? null : person);

function takeOthers(
  state: () => EditorState,
  dispatch: (transaction: Transaction) => void,
  told: readonly ToldStep[],
  me: string,
): void {
  const before = state();
  const { steps: mine = [], origins = [] } = sendableSteps(before) ?? {};
  const own = mine.map((step, at) => ({ step, by: decider(origins[at] ? kindOf(origins[at]) : 'do', me) }));
  const theirs = told.map(({ step, person, kind }) => ({
    step: Step.fromJSON(before.schema, step),
    by: decider(kind, person),
  }));
  const change = received(before, told, () => somebodyElse);
  dispatch(change);
  const moved = sendableSteps(state())?.steps.slice(0, mine.length) ?? [];
  const settled = settlement(state(), own, theirs);
  if (settled) dispatch(settled);
  const back = mended(state().tr, change, mine, moved, told);
  if (back.docChanged) dispatch(back.setMeta('addToHistory', false).setMeta(mendsMeta, true));
}

/**
 * What a merge lost or doubled is put right by whoever merged, in a change of its own: words come back, and a block that
 * both moved stands once. `merge` is the merge as it was made: mine taken back, theirs, then mine as they were `moved`.
 */
function mended(
  change: Transaction,
  merge: Transaction,
  mine: readonly Step[],
  moved: readonly Step[],
  told: readonly { readonly kind: ToldStep['kind'] }[],
): Transaction {
  const docOf = (at: number) => merge.docs[at] ?? merge.doc;
  const count = mine.length;
  const theirs = merge.steps
    .slice(count, merge.steps.length - moved.length)
    .map((step, at) => ({ step, doc: docOf(count + at) }));
  const before = mine.map((step, at) => ({ step, doc: docOf(count - at) }));
  const others = theirs.map(({ step }) => step);
  // Readings bring no words: a paragraph among them is one that a merge gave back.
  const given = theirs.flatMap(({ step }, at) =>
    told[at]?.kind === 'reading' && step instanceof ReplaceStep
      ? blocksBrought([step]).map((text) => ({ at: merge.mapping.slice(count + at + 1).map(step.from, -1), text }))
      : [],
  );
  const lost = [...myLostWords(before, moved, others), ...theirLostWords(theirs, moved)];
  return withoutGivenBack(withoutDoubled(giveBack(change, lost), merge.doc), given, blocksBrought(moved));
}
