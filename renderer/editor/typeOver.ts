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

/**
 * A character typed at a place, with the caret behind it. Chromium may leave its own caret before the first character of a
 * paragraph when Enter was pressed just before, and the next characters would come before that one.
 */
export function caretBehind(change: Transaction, from: number, text: string): Transaction {
  const { selection, doc } = change;
  const behind = from + text.length;
  if (!selection.empty || selection.head !== from) return change;
  if (behind > doc.content.size || doc.textBetween(from, behind) !== text) return change;
  return change.setSelection(TextSelection.create(doc, behind));
}

export const typeOverPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleTextInput: (view, from, _to, text, typed) => {
        // An input method keeps its own caret.
        const behind = view.composing ? null : caretBehind(typed(), from, text);
        const change = typeOver(view.state, text) ?? behind;
        if (change) view.dispatch(change);
        return change !== null;
      },
    },
  });
