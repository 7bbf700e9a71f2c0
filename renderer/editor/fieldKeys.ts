import { Extension, type Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { takesWords } from '../../shared/steps/takesWords';

/** Enter in a field goes on to the next one, and from the last into the body: a headline has one paragraph. */
function leaveField(editor: Editor): boolean {
  const { state, view } = editor;
  const { $head } = state.selection;
  if ($head.parent.type.spec.group !== 'field') return false;
  const after = $head.after();
  const change = state.tr;
  const paragraph = state.schema.nodes['paragraph']?.create();
  // A story that begins with a picture or a table gets a paragraph before it.
  if (paragraph && !takesWords(state.doc.nodeAt(after))) change.insert(after, paragraph);
  view.dispatch(change.setSelection(Selection.near(change.doc.resolve(after), 1)).scrollIntoView());
  return true;
}

export const fieldKeys = Extension.create({
  name: 'fieldKeys',
  priority: 200, // before the editor's own Enter
  addKeyboardShortcuts() {
    return { Enter: () => leaveField(this.editor), 'Shift-Enter': () => leaveField(this.editor) };
  },
});
