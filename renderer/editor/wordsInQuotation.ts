import type { EditorState } from '@tiptap/pm/state';
import { isRich } from '../../shared/steps/richSpans';

/**
 * The words of a quotation that are selected, all of them where only the caret stands; its parts joined by a space. The
 * comma that leads on to the speaker stays behind.
 */
export function wordsInQuotation({ doc, selection: { from, to, empty } }: EditorState, quotation: string): string {
  const parts: string[] = [];
  let last = -1;
  doc.descendants((text, at) => {
    const isOwn = text.marks.some((mark) => !isRich(mark) && mark.attrs['quotation'] === quotation);
    const start = empty ? at : Math.max(at, from);
    const end = empty ? at + text.nodeSize : Math.min(at + text.nodeSize, to);
    if (!text.isText || !isOwn || start >= end) return;
    const words = text.text?.slice(start - at, end - at) ?? '';
    if (last === start) parts.push((parts.pop() ?? '') + words);
    else parts.push(words);
    last = end;
  });
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
    .replace(/[,;:\s]+$/, '');
}
