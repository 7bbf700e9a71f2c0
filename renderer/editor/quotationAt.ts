import type { EditorState } from '@tiptap/pm/state';
import { isRich } from './richMarks';

/** The quotation the cursor stands in, the innermost of several; null in the reporter's own words. */
export function quotationAt({ selection: { $head } }: EditorState): string | null {
  const here = $head.marks().filter((mark) => !isRich(mark));
  const marks = here.length > 0 ? here : ($head.nodeAfter?.marks ?? []);
  const last = marks.findLast(({ type, attrs }) => type.name === 'quotation' && attrs['status'] !== 'untagged');
  return last ? String(last.attrs['quotation']) : null;
}
