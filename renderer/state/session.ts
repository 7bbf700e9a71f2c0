import type { Editor } from '@tiptap/core';
import { closeHistory, isHistoryTransaction, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { reannotate } from '../../shared/desk/reannotate';
import { withSentOf } from '../../shared/desk/sentPlaces';
import { verbatimChecks } from '../../shared/verbatim/checkVerbatim';
import { newMemory } from '../../shared/quotes/copyMemory';
import type { ReadingMemory } from '../../shared/desk/readAgain';
import type { Finding } from '../../shared/story/finding';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { applyStory } from '../editor/applyStory';
import { showChanges } from '../editor/changedWords';
import { showLooks } from '../editor/drawQuotations';
import { copyLooks, speakerHues, type Hues } from '../editor/quotationLook';
import { markQuotations } from '../editor/markQuotations';
import { readCaret } from '../editor/readCaret';
import { quotationAt } from '../editor/quotationAt';
import { storyFromEditor } from '../editor/storyFromEditor';
import type { Step } from '@tiptap/pm/transform';
import type { EntryKind, JournalEntry } from '../../shared/steps/journal';
import { editorWithHistory, type StoryHistory } from '../editor/editorWithHistory';
import { DecideStep } from '../../shared/steps/decideStep';
import { recordOf, setRecord } from '../editor/storyRecord';
import { isFromDesk, isShared, keepOthersDecisions } from '../collab/sharedEditor';
import { hasTwins } from '../collab/twins';
import { changesOf } from './changes';
import { knownAt, noteKnown, type KnownStates } from './knownStates';
import { createStore, type Store } from './store';
import type { StoryView } from './storyView';

type Change = (story: StoryDocument) => StoryDocument;

/** A story that is open: its editor, its undo history and what was read in it. */
export interface Session {
  readonly id: string;
  readonly editor: Editor;
  readonly view: Store<StoryView>;
  /** Takes over what was typed since; answers with the story as it is now. */
  readonly sync: () => StoryDocument;
  /**
   * The story as it is to be saved: read anew where that is quick and keys do not still come, else as typed, to be read
   * when the typing rests.
   */
  readonly toSave: (isTyping?: boolean) => StoryDocument;
  /** Makes one undoable change; false when nothing changed. */
  readonly update: (change: Change) => boolean;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly select: (quotation: string | null) => void;
  /** Whether the caret was put into the reporter’s words since a quotation was last chosen. */
  readonly caretMoved: () => boolean;
  /** Reads the copy once while there is nothing else to do, so that the first decision need not. Changes nothing. */
  readonly readAhead: () => void;
  /** Runs the checks again, as when the house style changed. */
  readonly recheck: () => void;
  readonly close: () => void;
}

/** A change as a journal notes it, its steps not yet in JSON. */
export type Noted = Pick<JournalEntry, 'kind' | 'group' | 'at'> & { readonly steps: readonly Step[] };

export interface SessionPlan {
  readonly story: StoryDocument;
  /** What was done to it in sessions before, so that it can be undone. */
  readonly history?: StoryHistory | null;
  readonly check: (story: StoryDocument) => readonly Finding[];
  /** Told every change, in order: their sum makes the story of what it was when it was opened. */
  readonly onSteps?: (change: Noted) => void;
  /** Called when words or decisions changed: `sync` and save soon. */
  readonly onChange: () => void;
}

/** What a session keeps to itself. */
interface Workings {
  readonly plan: SessionPlan;
  readonly editor: Editor;
  readonly view: Store<StoryView>;
  /** What was known of the story at each depth of its history: undo and redo go back to that. */
  known: KnownStates;
  /** What reading the copy found out about paragraphs; those that stand unchanged are not weighed again. */
  readonly memory: ReadingMemory;
  /** Words were typed that have not been read yet. */
  dirty: boolean;
  /** The change under way is the session's own. */
  own: boolean;
  /** How deep the undo history is, and the number of what is undone together: it grows with every change of the depth. */
  depth: number;
  group: number;
  /** How many steps could be brought back before the change under way. */
  redoBefore: number;
  /** The caret was put into the reporter’s words since a quotation was last chosen. */
  caretMoved: boolean;
  /** How long the last reading took, and when it was over. */
  lastReading: number;
  readAt: number;
  readingTimer: number;
}

/** Reading that takes no longer than this, in milliseconds, may happen between two keys. */
const quickReading = 60;

/** While keys keep coming, copy is read no more often than this, in milliseconds; it is read as soon as they rest. */
const longestUnread = 3000;

const seen = (
  { check }: SessionPlan,
  editor: Editor,
  story: StoryDocument,
  before?: Hues,
): Omit<StoryView, 'selected'> => ({
  story,
  hues: speakerHues(story, before),
  findings: check(story),
  checks: verbatimChecks(story),
  canUndo: undoDepth(editor.state) > 0,
  canRedo: redoDepth(editor.state) > 0,
});

function dispatch(work: Workings, change: Transaction | null, kind: 'undoable' | 'reading'): void {
  if (!change) return;
  work.own = true;
  try {
    work.editor.view.dispatch(kind === 'undoable' ? change : change.setMeta('addToHistory', false));
  } finally {
    work.own = false;
  }
}

const draw = ({ state, view }: Editor, { story, checks, hues }: Pick<StoryView, 'story' | 'checks' | 'hues'>): void =>
  view.dispatch(showChanges(showLooks(state.tr, copyLooks(story, hues)), changesOf(story, checks)));

function show(work: Workings, story: StoryDocument): void {
  work.dirty = false;
  const now = seen(work.plan, work.editor, story, work.view.get().hues);
  draw(work.editor, now);
  work.view.change(({ selected }) => ({
    ...now,
    selected: story.quotations.some(({ id }) => id === selected) ? selected : null,
  }));
}

/** Adopts what reading the copy found; kept out of undo, and not one character changes. */
function adopt(work: Workings, story: StoryDocument): void {
  const { editor } = work;
  const change = setRecord(editor.state, editor.state.tr, story);
  dispatch(work, change.docChanged ? change : null, 'reading');
  dispatch(work, markQuotations(editor.state, story), 'reading');
  show(work, story);
}

function sync(work: Workings): StoryDocument {
  const { editor, view } = work;
  if (!work.dirty) return view.get().story;
  readCaret(editor.view);
  const typed = storyFromEditor(editor.state);
  // Marking words while an input method composes them would break the composition.
  if (editor.view.composing) return typed;
  const begun = performance.now();
  adopt(work, reannotate(typed, work.memory));
  work.readAt = performance.now();
  work.lastReading = work.readAt - begun;
  return view.get().story;
}

function toSave(work: Workings, isTyping: boolean): StoryDocument {
  const mayWait = isTyping && performance.now() - work.readAt < longestUnread;
  if (!mayWait && work.lastReading < quickReading) return sync(work);
  if (!mayWait) {
    window.clearTimeout(work.readingTimer);
    work.readingTimer = window.setTimeout(() => sync(work), 4 * work.lastReading);
  }
  return work.dirty ? storyFromEditor(work.editor.state) : work.view.get().story;
}

function update(work: Workings, change: Change): boolean {
  const { editor, plan } = work;
  const before = sync(work);
  const changed = change(before);
  if (changed === before) return false;
  const after = reannotate(changed, work.memory);
  // However soon it follows on another, it is undone by itself.
  dispatch(work, closeHistory(applyStory(editor.state, before, after)), 'undoable');
  dispatch(work, markQuotations(editor.state, after), 'reading');
  show(work, after);
  plan.onChange();
  return true;
}

/**
 * Undo and redo bring the story back as it was known, quotations and decisions with its words. Where a state was not
 * noted, the record itself was undone, or else the words are read anew.
 */
function afterHistory(work: Workings, change: Transaction): void {
  const { editor, plan } = work;
  const isRecord = change.steps.some((step) => step instanceof DecideStep);
  if (isRecord) dispatch(work, markQuotations(editor.state, recordOf(editor.state)), 'reading');
  const story = storyFromEditor(editor.state);
  const known = isRecord ? null : knownAt(work.known, undoDepth(editor.state), story.blocks);
  const now = withSentOf(story, known?.story ?? story);
  adopt(work, known?.isRead === true ? now : reannotate(now, work.memory));
  plan.onChange();
}

/**
 * What others changed was read by them: it is shown as they have it, and nothing known of older states holds any more. Where
 * two windows read the same words in one moment, and each named the quotation, the copy is read once more, which leaves one.
 */
function afterDesk(work: Workings): void {
  work.known.clear();
  const story = storyFromEditor(work.editor.state);
  if (!work.dirty) show(work, story);
  work.dirty ||= work.editor.isEditable !== false && hasTwins(story);
  work.plan.onChange();
}

/** Whether a change that is no reading takes one back, brings one back, or is new. */
function kindOf(work: Workings, change: Transaction): EntryKind {
  if (change.getMeta('addToHistory') === false) return 'reading';
  if (!isHistoryTransaction(change)) return 'do';
  return redoDepth(work.editor.state) > work.redoBefore ? 'undo' : 'redo';
}

function onTransaction(work: Workings, change: Transaction, appended: readonly Transaction[]): void {
  const steps = [change, ...appended].flatMap((each) => each.steps);
  const depth = undoDepth(work.editor.state);
  if (depth !== work.depth) work.group += 1;
  work.depth = depth;
  if (steps.length > 0) work.plan.onSteps?.({ kind: kindOf(work, change), group: work.group, at: change.time, steps });
  work.redoBefore = redoDepth(work.editor.state);
  if (isFromDesk(change)) return afterDesk(work);
  if (work.own || !change.docChanged) return;
  if (isHistoryTransaction(change)) return afterHistory(work, change);
  work.dirty = true;
  work.plan.onChange();
}

/** Notes the story as it was before a change that begins a step of the history. */
function beforeTransaction(work: Workings, before: EditorState, after: EditorState): void {
  const depth = undoDepth(before);
  if (undoDepth(after) === depth && depth > 0) return;
  const { dirty: isUnread } = work;
  noteKnown(work.known, depth, {
    story: isUnread ? storyFromEditor(before) : work.view.get().story,
    isRead: !isUnread,
  });
}

const travel = (work: Workings, command: typeof undo, way: 'undo' | 'redo'): boolean => {
  const { editor } = work;
  noteKnown(work.known, undoDepth(editor.state), { story: sync(work), isRead: true });
  const { state } = editor;
  if (!isShared(state)) return command(state, editor.view.dispatch);
  return command(state, (change) => editor.view.dispatch(keepOthersDecisions(state, change, way)));
};

function close({ editor, readingTimer }: Workings): void {
  window.clearTimeout(readingTimer);
  editor.destroy();
}

/** Opens a story for editing. */
export function openSession(
  plan: SessionPlan,
  editor: Editor = editorWithHistory(plan.story, plan.history ?? null),
): Session {
  const view = createStore<StoryView>({ ...seen(plan, editor, plan.story), selected: null });
  const work: Workings = {
    plan,
    editor,
    view,
    known: new Map(),
    memory: newMemory(),
    dirty: false,
    own: false,
    depth: undoDepth(editor.state),
    group: plan.history?.entries.at(-1)?.group ?? 0,
    redoBefore: redoDepth(editor.state),
    caretMoved: false,
    lastReading: 0,
    readAt: 0,
    readingTimer: 0,
  };
  const select = (selected: string | null): void => {
    work.caretMoved = false;
    view.change((now) => (now.selected === selected ? now : { ...now, selected }));
  };
  draw(editor, view.get());
  editor.on('beforeTransaction', ({ transaction, nextState }) => {
    if (transaction.docChanged && !work.own && !isHistoryTransaction(transaction))
      beforeTransaction(work, editor.state, nextState);
  });
  editor.on('transaction', ({ transaction, appendedTransactions }) =>
    onTransaction(work, transaction, appendedTransactions),
  );
  editor.on('selectionUpdate', ({ transaction }) => {
    const under = quotationAt(editor.state);
    if (transaction.docChanged) return;
    if (under !== null) select(under);
    else work.caretMoved = true;
  });
  return {
    id: plan.story.id,
    editor,
    view,
    select,
    caretMoved: () => work.caretMoved,
    sync: () => sync(work),
    toSave: (isTyping = false) => toSave(work, isTyping),
    update: (change) => update(work, change),
    undo: () => travel(work, undo, 'undo'),
    redo: () => travel(work, redo, 'redo'),
    readAhead: () => {
      if (!work.dirty && work.memory.last === undefined) reannotate(view.get().story, work.memory);
    },
    recheck: () => show(work, sync(work)),
    close: () => close(work),
  };
}
