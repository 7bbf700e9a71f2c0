import { Extension, type Editor } from '@tiptap/core';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { addRowAfter, goToNextCell, isInTable, selectedRect } from '@tiptap/pm/tables';
import { nestBlocks, setBlocks } from './blockCommands';
import { joinQuotationBack, joinQuotationOn, splitQuotationAt } from './quotationSpine';
import { blockAt } from '../../shared/steps/blockPositions';

const dispatch = ({ view }: Editor, change: Transaction | null): boolean => {
  if (change) view.dispatch(change.scrollIntoView());
  return change !== null;
};

/** The name of the kind of block that the caret stands in. */
const nameAt = ({ selection }: EditorState): string => blockAt(selection.$head)?.node.type.name ?? '';

/** Tab in the last cell makes a row. */
function nextCell({ state, view }: Editor): boolean {
  if (goToNextCell(1)(state, view.dispatch)) return true;
  addRowAfter(state, view.dispatch);
  return goToNextCell(1)(view.state, view.dispatch);
}

const previousCell = ({ state, view }: Editor): boolean => {
  goToNextCell(-1)(state, view.dispatch);
  return true;
};

/** From a caption into the form beneath it. */
function toForm({ state, view }: Editor, which: 'first' | 'last'): boolean {
  const at = blockAt(state.selection.$head)?.at;
  const dom = at === undefined ? null : view.nodeDOM(at);
  const fields = dom instanceof HTMLElement ? [...dom.querySelectorAll('input')] : [];
  const field = which === 'first' ? fields[0] : fields.at(-1);
  field?.focus();
  return field !== undefined;
}

function onTab(editor: Editor, by: 1 | -1): boolean {
  const { state } = editor;
  if (isInTable(state)) return by === 1 ? nextCell(editor) : previousCell(editor);
  if (nameAt(state) === 'image' && by === 1) return toForm(editor, 'first');
  if (nameAt(state) !== 'listItem') return false;
  dispatch(editor, nestBlocks(state, by));
  return true; // at its deepest, the key still does not leave the list
}

/** The caret into a paragraph behind the block at `at`; one is made where none is. */
export function goBehind(state: EditorState, at: number): Transaction {
  const after = at + (state.doc.nodeAt(at)?.nodeSize ?? 0);
  const change = state.tr;
  const next = state.doc.nodeAt(after);
  const paragraph = state.schema.nodes['paragraph'];
  if ((next?.type !== paragraph || next?.content.size !== 0) && paragraph) change.insert(after, paragraph.create());
  return change.setSelection(TextSelection.create(change.doc, after + 1));
}

/** The caret into the cell above or below; null in the first or last row. */
export function cellBeside(state: EditorState, by: 1 | -1): Transaction | null {
  const place = blockAt(state.selection.$head);
  if (!place || !isInTable(state)) return null;
  const { map, tableStart, top, bottom, left } = selectedRect(state);
  const row = by === 1 ? bottom : top - 1;
  if (row < 0 || row >= map.height) return null;
  const cell = tableStart + map.positionAt(row, left, place.node);
  return state.tr.setSelection(Selection.near(state.doc.resolve(cell + 1)));
}

/** Enter in a table leads to the cell below, behind the table in the last row. */
export function cellBelow(state: EditorState): Transaction | null {
  const place = blockAt(state.selection.$head);
  return place && isInTable(state) ? (cellBeside(state, 1) ?? goBehind(state, place.at)) : null;
}

/** An arrow up or down in the first or last line of a cell leads to the cell there, and out of the table. */
function onArrow(editor: Editor, by: 1 | -1): boolean {
  const { state, view } = editor;
  const place = blockAt(state.selection.$head);
  if (!place || !isInTable(state) || !view.endOfTextblock(by === 1 ? 'down' : 'up')) return false;
  const beyond = by === 1 ? place.at + place.node.nodeSize : place.at;
  const out = state.tr.setSelection(Selection.near(state.doc.resolve(beyond), by));
  return dispatch(editor, cellBeside(state, by) ?? out);
}

/** Enter in a list makes the next item; on an empty one it leads up, and out of the list. */
export function nextItem(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  if ($from.parent.type.name !== 'listItem' || !empty) return null;
  if ($from.parent.content.size === 0) return nestBlocks(state, -1) ?? setBlocks(state, { kind: 'paragraph' });
  const { level, ordered, display } = $from.parent.attrs;
  return state.tr.split($from.pos, 1, [{ type: $from.parent.type, attrs: { level, ordered, display } }]);
}

function onEnter(editor: Editor): boolean {
  const { state } = editor;
  if (isInTable(state)) return dispatch(editor, cellBelow(state));
  const place = blockAt(state.selection.$head);
  const isCaption = place?.node.type.name === 'image' || place?.node.type.name === 'embed';
  if (place && isCaption) return dispatch(editor, goBehind(state, place.at));
  return dispatch(editor, nextItem(state) ?? splitQuotationAt(state));
}

/** Backspace at the beginning of a list item leads up, and out of the list. */
export function leaveItem(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  if ($from.parent.type.name !== 'listItem' || !empty || $from.parentOffset > 0) return null;
  return nestBlocks(state, -1) ?? setBlocks(state, { kind: 'paragraph' });
}

/** What Tab, Enter, Backspace and the arrows do in lists, tables and captions. */
export const blockKeys = Extension.create({
  name: 'blockKeys',
  priority: 200, // before the editor's own
  addKeyboardShortcuts() {
    return {
      Tab: () => onTab(this.editor, 1),
      'Shift-Tab': () => onTab(this.editor, -1),
      ArrowUp: () => onArrow(this.editor, -1),
      ArrowDown: () => onArrow(this.editor, 1),
      Enter: () => onEnter(this.editor),
      'Shift-Enter': () => onEnter(this.editor),
      Backspace: () => dispatch(this.editor, leaveItem(this.editor.state) ?? joinQuotationBack(this.editor.state)),
      Delete: () => dispatch(this.editor, joinQuotationOn(this.editor.state)),
    };
  },
});
