import type { EditorState } from '@tiptap/pm/state';
import { blockId, type TextRange } from '../../shared/story/range';
import { blockAt, toOffset } from '../../shared/steps/blockPositions';

/** What is selected, paragraph by paragraph, of a table cell by cell; none where only the caret stands. */
export function selectedRanges({ doc, selection }: EditorState): readonly TextRange[] {
  const ranges: TextRange[] = [];
  for (const { $from, $to } of selection.ranges.toSorted((a, b) => a.$from.pos - b.$from.pos)) {
    doc.nodesBetween($from.pos, $to.pos, (node, at) => {
      const id: unknown = node.attrs['id'];
      const start = toOffset(node, at, $from.pos);
      const end = toOffset(node, at, $to.pos);
      if (typeof id === 'string' && start < end) ranges.push({ block: blockId(id), from: start, to: end });
      return false;
    });
  }
  return ranges;
}

/** Where the caret stands, or the moving end of what is selected. */
export function caretPlace({ selection: { $head } }: EditorState): TextRange | null {
  const place = blockAt($head);
  const id: unknown = place?.node.attrs['id'];
  return place && typeof id === 'string' ? { block: blockId(id), from: place.offset, to: place.offset } : null;
}
