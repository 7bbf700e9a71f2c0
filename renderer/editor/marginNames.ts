import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** True when a click fell left of the words: on the name in the margin. */
function isInMargin(quotation: Element, x: number): boolean {
  const block = quotation.closest('.block');
  if (!block) return false;
  return x < block.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(block).paddingLeft);
}

function chooseByName(view: EditorView, event: MouseEvent): boolean {
  const quotation = event.target instanceof Element ? event.target.closest('.quotation') : null;
  if (!quotation || !isInMargin(quotation, event.clientX)) return false;
  const at = view.posAtDOM(quotation, 0);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
  view.focus();
  event.preventDefault();
  return true;
}

/** A click on a speaker's name in the margin chooses the quotation. */
export const marginNamesPlugin = (): Plugin => new Plugin({ props: { handleDOMEvents: { mousedown: chooseByName } } });
