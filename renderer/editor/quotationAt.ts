import type { EditorState } from '@tiptap/pm/state';
import { isTagged } from '../../shared/story/tagged';
import { recordOf } from './storyRecord';
import { isRich } from '../../shared/steps/richSpans';

/** The quotation the cursor stands in, the innermost of several; null in the reporter's own words. */
export function quotationAt(state: EditorState): string | null {
  const { $head } = state.selection;
  const untagged = new Set(recordOf(state).quotations.flatMap((each) => (isTagged(each) ? [] : [each.id])));
  const here = $head.marks().filter((mark) => !isRich(mark));
  const marks = here.length > 0 ? here : ($head.nodeAfter?.marks ?? []);
  const last = marks.findLast(
    ({ type, attrs }) => type.name === 'quotation' && !untagged.has(String(attrs['quotation'])),
  );
  return last ? String(last.attrs['quotation']) : null;
}
