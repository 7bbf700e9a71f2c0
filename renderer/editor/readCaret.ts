import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Lets the editor take over where the caret stands now. The browser tells of it a moment after the key or the click that
 * moved it; a key, a command or a reading may come in between, and would act on, or bring back, the place where it was.
 */
export function readCaret({ dom }: EditorView): void {
  dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

const readFirst = (view: EditorView): false => {
  readCaret(view);
  return false;
};

/** A letter goes where the browser's caret stands, and the editor reads it there: nothing has to be known before. */
export const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

const readBeforeKey = (view: EditorView, event: KeyboardEvent): false =>
  view.state.selection.empty && isLetter(event) ? false : readFirst(view);

/** What is typed, cut or pasted goes where the caret stands, however soon after the click it comes. */
export const readCaretPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: { keydown: readBeforeKey, cut: readFirst, copy: readFirst, paste: readFirst },
    },
  });
