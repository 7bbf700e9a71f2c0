import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { caretPlace, selectedRanges } from '../../../renderer/editor/selectedRanges';
import { stateOf } from './editorState';
import { ferry } from './story';

const state = stateOf(ferry);

/** Where a block's text begins in the document. */
function startOf(id: string): number {
  let start = -1;
  state.doc.forEach((node, at) => {
    if (node.attrs['id'] === id) start = at + 1;
  });
  return start;
}
const select = (from: number, to: number): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

const [one, two] = ferry.blocks.filter(({ kind }) => kind === 'paragraph');

it('tells what is selected, paragraph by paragraph, whichever way it was selected', () => {
  const from = startOf(one?.id ?? '') + 3;
  const to = startOf(two?.id ?? '') + 5;
  const ranges = [
    { block: one?.id, from: 3, to: one?.text.length },
    { block: two?.id, from: 0, to: 5 },
  ];
  expect(selectedRanges(select(from, to))).toEqual(ranges);
  expect(selectedRanges(select(to, from))).toEqual(ranges);
  expect(caretPlace(select(from, to))).toEqual({ block: two?.id, from: 5, to: 5 });
});

it('tells of nothing where only the caret stands', () => {
  const caret = select(startOf(one?.id ?? '') + 3, startOf(one?.id ?? '') + 3);
  expect(selectedRanges(caret)).toEqual([]);
  expect(caretPlace(caret)).toEqual({ block: one?.id, from: 3, to: 3 });
});
