import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

/** Puts the caret where it is in another editor of the same copy, and the focus once that editor is drawn. */
export function carryCaret(from: Editor, to: Editor): void {
  const hadFocus = from.isFocused;
  const { state, view } = to;
  try {
    view.dispatch(state.tr.setSelection(Selection.fromJSON(state.doc, from.state.selection.toJSON())));
  } catch (error) {
    // The copies may differ by what reading them set: then the caret stays at the beginning.
    if (!(error instanceof RangeError)) throw error;
  }
  if (hadFocus) requestAnimationFrame(() => to.commands.focus(undefined, { scrollIntoView: true }));
}
