import { Editor } from '@tiptap/core';
import { isHistoryTransaction, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import type { Finding } from '../../shared/story/finding';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { applyStory } from '../editor/applyStory';
import { editorExtensions } from '../editor/editorExtensions';
import { markQuotations } from '../editor/markQuotations';
import { quotationAt } from '../editor/quotationAt';
import { storyFromEditor } from '../editor/storyFromEditor';
import { RecordStep, recordOf, toRecord } from '../editor/storyRecord';
import { storyToEditor } from '../editor/storyToEditor';
import { reannotate } from '../../shared/desk/reannotate';
import { verbatimChecks, type VerbatimCheck } from '../../shared/desk/verbatim';
import { recall, remember, type Remembered } from './rememberDecisions';
import { createStore, type Store } from './store';

/** An open story as the panels see it. Brought up to date a moment after the last key. */
export interface StoryView {
  readonly story: StoryDocument;
  readonly findings: readonly Finding[];
  readonly checks: readonly VerbatimCheck[];
  /** Id of the quotation under review. */
  readonly selected: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A story that is open: its editor, its undo history and what was read in it. */
export interface Session {
  readonly id: string;
  readonly editor: Editor;
  readonly view: Store<StoryView>;
  /** Takes over what was typed since; answers with the story as it is now. */
  readonly sync: () => StoryDocument;
  /** The story as it is to be saved: read anew where that is quick, else as typed, to be read when the typing rests. */
  readonly toSave: () => StoryDocument;
  /** Makes one undoable change; false when nothing changed. */
  readonly update: (change: (story: StoryDocument) => StoryDocument) => boolean;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly select: (quotation: string | null) => void;
  /** Runs the checks again, as when the house style changed. */
  readonly recheck: () => void;
  readonly close: () => void;
}

interface SessionPlan {
  readonly story: StoryDocument;
  readonly check: (story: StoryDocument) => readonly Finding[];
  /** Called when words or decisions changed: `sync` and save soon. */
  readonly onChange: () => void;
}

function createEditor(story: StoryDocument): Editor {
  const editor = new Editor({
    extensions: editorExtensions(toRecord(story)),
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: { attributes: { class: 'copy', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Copy', spellcheck: 'false' } },
  });
  const { state } = editor;
  const whole = state.tr.replaceWith(0, state.doc.content.size, storyToEditor(state.schema, story).content);
  editor.view.updateState(state.apply(whole.setMeta('addToHistory', false)));
  return editor;
}

/** Reading that takes no longer than this, in milliseconds, may happen between two keys. */
const quickReading = 60;

const restoresRecord = (change: Transaction): boolean =>
  isHistoryTransaction(change) && change.steps.some((step) => step instanceof RecordStep);

/** Opens a story for editing. */
export function openSession(plan: SessionPlan): Session {
  const editor = createEditor(plan.story);
  const seen = (story: StoryDocument) =>
    ({ story, findings: plan.check(story), checks: verbatimChecks(story), canUndo: undoDepth(editor.state) > 0, canRedo: redoDepth(editor.state) > 0 });
  const view = createStore<StoryView>({ ...seen(plan.story), selected: null });
  let remembered: Remembered = new Map();
  let dirty = false;
  let own = false;
  let lastReading = 0;
  let readingTimer = 0;

  const dispatch = (change: Transaction | null, undoable: boolean): void => {
    if (!change) return;
    own = true;
    try {
      editor.view.dispatch(undoable ? change : change.setMeta('addToHistory', false));
    } finally {
      own = false;
    }
  };

  const show = (story: StoryDocument): void => {
    dirty = false;
    view.change((now) => ({ ...seen(story), selected: story.quotations.some(({ id }) => id === now.selected) ? now.selected : null }));
  };

  /** Adopts what reading the copy found; kept out of undo, and not one character changes. */
  const adopt = (read: StoryDocument): void => {
    remembered = remember(remembered, view.get().story, read);
    const story = recall(remembered, read);
    dispatch(editor.state.tr.step(new RecordStep(recordOf(editor.state), toRecord(story))), false);
    dispatch(markQuotations(editor.state, story), false);
    show(story);
  };

  const sync = (): StoryDocument => {
    if (!dirty) return view.get().story;
    const typed = storyFromEditor(editor.state);
    // Marking words while an input method composes them would break the composition.
    if (editor.view.composing) return typed;
    const begun = performance.now();
    adopt(reannotate(typed));
    lastReading = performance.now() - begun;
    return view.get().story;
  };

  const toSave = (): StoryDocument => {
    if (lastReading < quickReading) return sync();
    window.clearTimeout(readingTimer);
    readingTimer = window.setTimeout(sync, 4 * lastReading);
    return dirty ? storyFromEditor(editor.state) : view.get().story;
  };

  const update = (change: (story: StoryDocument) => StoryDocument): boolean => {
    const before = sync();
    const changed = change(before);
    if (changed === before) return false;
    const after = changed.blocks === before.blocks ? changed : reannotate(changed);
    dispatch(applyStory(editor.state, before, after), true);
    dispatch(markQuotations(editor.state, after), false);
    show(after);
    plan.onChange();
    return true;
  };

  /** After undo the record fits the words again only where the record itself was undone; else the words are read anew. */
  const afterHistory = (change: Transaction): void => {
    if (restoresRecord(change)) dispatch(markQuotations(editor.state, recordOf(editor.state)), false);
    const story = storyFromEditor(editor.state);
    adopt(restoresRecord(change) ? story : reannotate(story));
    plan.onChange();
  };

  const onTransaction = ({ transaction }: { transaction: Transaction }): void => {
    if (own || !transaction.docChanged) return;
    if (isHistoryTransaction(transaction)) return afterHistory(transaction);
    dirty = true;
    plan.onChange();
  };

  const select = (selected: string | null): void => view.change((now) => (now.selected === selected ? now : { ...now, selected }));

  editor.on('transaction', onTransaction);
  editor.on('selectionUpdate', ({ transaction }) => {
    const under = quotationAt(editor.state);
    if (under !== null && !transaction.docChanged) select(under);
  });

  return {
    id: plan.story.id, editor, view, sync, toSave, update, select,
    undo: () => { sync(); return undo(editor.state, editor.view.dispatch); },
    redo: () => { sync(); return redo(editor.state, editor.view.dispatch); },
    recheck: () => show(sync()),
    close: () => {
      window.clearTimeout(readingTimer);
      editor.destroy();
    },
  };
}
