import type { EditorView } from '@tiptap/pm/view';
import type { TextRange } from '../../shared/story/range';

/** The browser's range of words of the copy, given at positions of the document. */
export function domRange(view: EditorView, { from, to }: Pick<TextRange, 'from' | 'to'>): Range {
  const range = document.createRange();
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
