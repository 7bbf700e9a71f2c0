import type { EditorState } from '@tiptap/pm/state';

/** The quotation the cursor stands in, the innermost of several; null in the reporter's own words. */
export function quotationAt({ selection: { $head } }: EditorState): string | null {
  const marks = $head.marks().length > 0 ? $head.marks() : ($head.nodeAfter?.marks ?? []);
  const last = marks.findLast(({ type, attrs }) => type.name === 'quotation' && attrs['status'] !== 'untagged');
  return last ? String(last.attrs['quotation']) : null;
}
