import type { Editor } from '@tiptap/core';

/**
 * Lets the editor take over where the caret stands now. The browser tells of it a moment after the key or the click that
 * moved it; a command or a reading may come in between, and would act on, or bring back, the place where it was.
 */
export const readCaret = ({ view }: Editor): boolean =>
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
