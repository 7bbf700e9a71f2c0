import type { EditorState } from '@tiptap/pm/state';
import { blockId, type TextRange } from '../../shared/story/range';

/** What is selected, paragraph by paragraph; none where only the caret stands. */
export function selectedRanges({ doc, selection: { from, to } }: EditorState): readonly TextRange[] {
  const ranges: TextRange[] = [];
  doc.forEach((node, at) => {
    const id: unknown = node.attrs['id'];
    const start = Math.max(from - at - 1, 0);
    const end = Math.min(to - at - 1, node.content.size);
    if (typeof id === 'string' && start < end) ranges.push({ block: blockId(id), from: start, to: end });
  });
  return ranges;
}

/** Where the caret stands, or the moving end of what is selected. */
export function caretPlace({ selection: { $head } }: EditorState): TextRange | null {
  const id: unknown = $head.parent.attrs['id'];
  return typeof id === 'string' ? { block: blockId(id), from: $head.parentOffset, to: $head.parentOffset } : null;
}
