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

/** What is typed, cut or pasted goes where the caret stands, however soon after the click it comes. */
export const readCaretPlugin = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: { keydown: readFirst, cut: readFirst, copy: readFirst, paste: readFirst },
    },
  });
