import type { Mark } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { isTagged } from '../../shared/story/tagged';
import { recordOf } from './storyRecord';

/** The quotation the cursor stands in, the innermost of several; null in the reporter's own words. */
export function quotationAt(state: EditorState): string | null {
  const { $head } = state.selection;
  const untagged = new Set(recordOf(state).quotations.flatMap((each) => (isTagged(each) ? [] : [each.id])));
  const innermost = (marks: readonly Mark[]): Mark | undefined =>
    marks.findLast(({ type, attrs }) => type.name === 'quotation' && !untagged.has(String(attrs['quotation'])));
  // Before its first letter the marks are those of the words before, which may be indirect speech.
  const last = innermost($head.marks()) ?? innermost($head.nodeAfter?.marks ?? []);
  return last ? String(last.attrs['quotation']) : null;
}
