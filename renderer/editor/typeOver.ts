import { Plugin, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

/**
 * A character typed over a selection that reaches over several blocks: it stands where they began, and the caret behind it.
 * ProseMirror leaves the caret where the selection ended, which is the block after: the next character would go there. Null
 * where the selection lies within one block.
 */
export function typeOver(state: EditorState, text: string): Transaction | null {
  const { $from, $to } = state.selection;
  if ($from.sameParent($to) && $from.parent.inlineContent) return null;
  const change = state.tr.insertText(text, $from.pos, $to.pos);
  const began = change.doc.resolve(change.mapping.map($from.pos, -1));
  const at = began.parent.inlineContent ? began : Selection.findFrom(began, 1, true)?.$from;
  // Where no words may stand at the place, the character went nowhere: it is ProseMirror's to say what happens.
  if (!at || !at.parent.textBetween(at.parentOffset, at.parent.content.size).startsWith(text)) return null;
  return change.setSelection(TextSelection.create(change.doc, at.pos + text.length)).scrollIntoView();
}

export const typeOverPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleTextInput: ({ state, dispatch }, _from, _to, text) => {
        const change = typeOver(state, text);
        if (change) dispatch(change);
        return change !== null;
      },
    },
  });
