import { Extension, type Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

/** Enter in a field goes on to the next one: a headline has one paragraph. */
function leaveField(editor: Editor): boolean {
  const { state, view } = editor;
  const { $head } = state.selection;
  if ($head.parent.type.spec.group !== 'field') return false;
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve($head.after()), 1)).scrollIntoView());
  return true;
}

export const fieldKeys = Extension.create({
  name: 'fieldKeys',
  priority: 200, // before the editor's own Enter
  addKeyboardShortcuts() {
    return { Enter: () => leaveField(this.editor), 'Shift-Enter': () => leaveField(this.editor) };
  },
});
