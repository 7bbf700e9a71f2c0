import type { Editor } from '@tiptap/core';
import { closeHistory, redo, undo } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { sameData } from '../../shared/desk/sameData';
import type { JournalEntry } from '../../shared/steps/journal';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { createEditor } from './createEditor';
import { storyFromEditor } from './storyFromEditor';

/** Makes a journal's changes again, and with them the undo history. Throws RangeError at one that does not fit. */
function replay(editor: Editor, entries: readonly JournalEntry[]): void {
  const { dispatch } = editor.view;
  let last = 0;
  for (const { kind, group, at, steps } of entries) {
    if (kind === 'undo') undo(editor.state, dispatch);
    else if (kind === 'redo') redo(editor.state, dispatch);
    else {
      const change = steps.reduce<Transaction>(
        (made, json) => made.step(Step.fromJSON(editor.state.schema, json)),
        editor.state.tr,
      );
      if (kind === 'reading') change.setMeta('addToHistory', false);
      else if (group !== last) closeHistory(change);
      dispatch(change.setTime(at));
    }
    last = group;
  }
}

/** What was done to a story in sessions before: the story that it began with, and every change since. */
export interface StoryHistory {
  readonly base: StoryDocument;
  readonly entries: readonly JournalEntry[];
}

/**
 * An editor that holds the story and can undo what was done to it before. Where the changes do not lead to the very copy,
 * the story is what counts, with nothing to undo.
 */
export function editorWithHistory(
  story: StoryDocument,
  history: StoryHistory | null,
  create: (story: StoryDocument) => Editor = createEditor,
): Editor {
  if (history === null) return create(story);
  const editor = create(history.base);
  try {
    replay(editor, history.entries);
    if (sameData(storyFromEditor(editor.state).blocks, story.blocks)) return editor;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  editor.destroy();
  return create(story);
}
