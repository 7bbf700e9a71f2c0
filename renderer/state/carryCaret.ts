import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { flushSync } from 'react-dom';

/**
 * Shows another editor of the same copy in the place of one, with the caret where it was. All of it happens before the next
 * key: one that came between the two would be nobody's.
 */
export function carryCaret(from: Editor, to: Editor, show: () => void): void {
  const hadFocus = from.isFocused;
  const { state } = to;
  try {
    to.view.dispatch(state.tr.setSelection(Selection.fromJSON(state.doc, from.state.selection.toJSON())));
  } catch (error) {
    // The copies may differ by what reading them set: then the caret stays at the beginning.
    if (!(error instanceof RangeError)) throw error;
  }
  flushSync(show);
  if (!hadFocus) return;
  to.view.focus();
  to.view.dispatch(to.state.tr.scrollIntoView());
}
