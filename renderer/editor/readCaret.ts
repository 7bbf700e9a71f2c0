import type { Editor } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Lets the editor take over where the caret stands now. The browser tells of it a moment after the key or the click that
 * moved it; a command or a reading may come in between, and would act on, or bring back, the place where it was.
 */
export const readCaret = ({ view }: Pick<Editor, 'view'>): boolean =>
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));

function readFirst(view: EditorView, event: Event): boolean {
  // A letter goes where the browser has its caret; all else acts on the editor's own.
  if (!(event instanceof KeyboardEvent) || event.key.length > 1 || event.ctrlKey || event.metaKey) readCaret({ view });
  return false;
}

/** Keys that follow one another at once, as End, Enter, or Shift+End and a copy, find the caret where the first put it. */
export const readCaretPlugin = (): Plugin =>
  new Plugin({ props: { handleDOMEvents: { keydown: readFirst, copy: readFirst, cut: readFirst } } });
