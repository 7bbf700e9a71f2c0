import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { TextRange } from '../../shared/story/range';
import { toPosition } from '../../shared/steps/blockPositions';

/** The document's position of an offset in a block; null when the block is gone. */
export function positionOf(editor: Editor, block: string, offset: number): number | null {
  let found: number | null = null;
  editor.state.doc.forEach((node, at) => {
    if (node.attrs['id'] === block) found = toPosition(node, at, offset);
  });
  return found;
}

/** Brings a place of the copy into sight without moving the cursor. */
export function reveal(editor: Editor, { block, from }: TextRange): void {
  const at = positionOf(editor, block, from);
  if (at === null) return;
  const { node } = editor.view.domAtPos(at);
  const element = node instanceof Element ? node : node.parentElement;
  // At once: whoever holds the key down to pass over ten quotations does not wait for ten glides.
  element?.scrollIntoView({ block: 'nearest' });
}

/** Puts the cursor on a place of the copy. */
export function goTo(editor: Editor, range: TextRange): void {
  const from = positionOf(editor, range.block, range.from);
  const to = positionOf(editor, range.block, range.to);
  if (from === null || to === null) return;
  editor.view.dispatch(
    editor.state.tr.setSelection(TextSelection.between(editor.state.doc.resolve(from), editor.state.doc.resolve(to))),
  );
  editor.view.focus();
  reveal(editor, range);
}
