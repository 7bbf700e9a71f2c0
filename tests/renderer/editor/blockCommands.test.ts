import { undo } from '@tiptap/pm/history';
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteRow } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import {
  insertBlock,
  nestBlocks,
  newPicture,
  newPullQuote,
  newRule,
  newTable,
  setBlocks,
} from '../../../renderer/editor/blockCommands';
import { cellBelow, cellBeside, goBehind, leaveItem, nextItem } from '../../../renderer/editor/blockKeys';
import { storyFromEditor } from '../../../renderer/editor/storyFromEditor';
import { wordsInQuotation } from '../../../renderer/editor/wordsInQuotation';
import type { Block } from '../../../shared/story/block';
import { stateOf } from './editorState';
import { harbour } from './richStory';
import { block, ferry } from './story';

const storyOf = (...blocks: Block[]) => ({ ...ferry, blocks, quotations: [], reported: [] });
const list = storyOf(
  block('l1', 'list-item', 'Sand'),
  { ...block('l2', 'list-item', 'Silt'), level: 2, ordered: true, start: 3 },
  block('p1', 'paragraph', 'After the list'),
);

/** The caret right behind some words, or the words chosen. */
function at(state: EditorState, words: string, chosen = false): EditorState {
  let end = 0;
  state.doc.descendants((node, position) => {
    const found = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (found >= 0) end = position + found + words.length;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, chosen ? end - words.length : end, end)));
}

const after = (state: EditorState, change: Transaction | null): EditorState => (change ? state.apply(change) : state);

/** The body in few words: kind, level and text of each block. */
const body = (state: EditorState): readonly string[] =>
  state.doc.children
    .filter(({ type }) => type.spec.group === 'body')
    .map(({ type, attrs, textContent }) =>
      [type.name, attrs['level'] ?? '', attrs['ordered'] ? '#' : '', textContent].filter(Boolean).join(' '),
    );

describe('a block', () => {
  const state = at(stateOf(list), 'After the list');
  const numbered = after(state, setBlocks(state, { kind: 'list-item', ordered: true }));
  it('becomes what is wanted, and keeps where it is from', () => {
    expect(body(numbered)[2]).toBe('listItem # After the list');
    expect(storyFromEditor(numbered).blocks[2]).toEqual({ ...list.blocks[2], kind: 'list-item', ordered: true });
  });
  it('is a paragraph again by the same command', () =>
    expect(body(after(numbered, setBlocks(numbered, { kind: 'list-item', ordered: true })))).toEqual(body(state)));
  it('goes from one list to the other', () =>
    expect(body(after(numbered, setBlocks(numbered, { kind: 'list-item' })))[2]).toBe('listItem After the list'));
  it('is none of the headline', () => {
    const top = state.apply(state.tr.setSelection(Selection.atStart(state.doc)));
    expect(setBlocks(top, { kind: 'crosshead' })).toBeNull();
  });
  it('is undone in one step', () => {
    let undone = numbered;
    undo(numbered, (change) => {
      undone = numbered.apply(change);
    });
    expect(storyFromEditor(undone)).toEqual(list);
  });
});

describe('a list item', () => {
  it('is nested less deep and deeper, the first level being the last', () => {
    const state = at(stateOf(list), 'Silt');
    const back = after(state, nestBlocks(state, -1));
    expect(body(back)[1]).toBe('listItem # Silt');
    expect(nestBlocks(back, -1)).toBeNull();
    expect(storyFromEditor(after(back, nestBlocks(back, 1)))).toEqual(list);
  });
  it('is at most one level deeper than the item above', () => {
    for (const words of ['Sand', 'Silt']) expect(nestBlocks(at(stateOf(list), words), 1)).toBeNull();
  });
  it('is followed by one like it after Enter, which begins no list of its own', () => {
    const state = at(stateOf(list), 'Silt');
    const next = after(state, nextItem(state));
    expect(body(next)).toEqual(['listItem Sand', 'listItem 2 # Silt', 'listItem 2 #', 'paragraph After the list']);
    expect(next.doc.child(6).attrs['start']).toBeNull();
  });
  it('that is empty leads up and out by Enter', () => {
    const state = at(stateOf(list), 'Silt');
    const next = after(state, nextItem(state));
    const up = after(next, nextItem(next));
    expect(body(up)[2]).toBe('listItem #');
    expect(body(after(up, nextItem(up)))[2]).toBe('paragraph');
  });
  it('leads up and out by Backspace at its beginning, and nowhere else', () => {
    const state = at(stateOf(list), 'Silt');
    expect(leaveItem(state)).toBeNull();
    const start = state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.selection.from - 4)));
    expect(body(after(start, leaveItem(start)))[1]).toBe('listItem # Silt');
  });
});

describe('a new block', () => {
  const state = at(stateOf(list), 'Sand');
  it('stands behind the block of the caret, the caret in it', () => {
    const made = after(state, insertBlock(state, newTable(state, 3, 2)));
    made.doc.check();
    expect(body(made)).toEqual(['listItem Sand', 'table', 'listItem 2 # Silt', 'paragraph After the list']);
    expect(made.selection.$head.parent.type.name).toBe('tableHeader');
    expect(storyFromEditor(made).blocks[1]).toMatchObject({ kind: 'table', text: '\t\t\n\t\t', headRows: 1 });
  });
  it('that is a rule has the caret in a paragraph behind it', () => {
    const last = at(state, 'After the list');
    const made = after(last, insertBlock(last, newRule(last)));
    expect(body(made).slice(2)).toEqual(['paragraph After the list', 'rule', 'paragraph']);
    expect(made.selection.$head.parent.type.name).toBe('paragraph');
  });
  it('stands right behind a rule that was just made, before the paragraph that follows', () => {
    const silt = at(stateOf(list), 'Silt');
    const ruled = after(silt, insertBlock(silt, newRule(silt)));
    expect(body(after(ruled, insertBlock(ruled, newPicture(ruled))))).toEqual([
      'listItem Sand',
      'listItem 2 # Silt',
      'rule',
      'image',
      'paragraph After the list',
    ]);
  });
  it('is never among the fields', () => {
    const top = state.apply(state.tr.setSelection(Selection.atStart(state.doc)));
    const made = after(top, insertBlock(top, newPicture(top)));
    made.doc.check();
    expect(body(made)[0]).toBe('image');
  });
  it('that is a pull quote knows its quotation', () => {
    const copy = at(stateOf(ferry), 'engine is in pieces', true);
    const words = wordsInQuotation(copy, 'q1');
    const made = storyFromEditor(after(copy, insertBlock(copy, newPullQuote(copy, words, 'q1'))));
    expect(made.blocks[2]).toMatchObject({ kind: 'pull-quote', text: 'engine is in pieces', quotation: 'q1' });
  });
  it('that is a pull quote leaves the comma behind that leads on to the speaker', () =>
    expect(wordsInQuotation(at(stateOf(ferry), 'Wait,', true), 'q2')).toBe('Wait'));
  it('that is a pull quote has all words where none are chosen', () =>
    expect(wordsInQuotation(at(stateOf(ferry), 'engine'), 'q1')).toBe(
      'The engine is in pieces. “Wait,” is all I can say. We are sorry for the islands.',
    ));
});

describe('in a table', () => {
  const state = at(stateOf(harbour.story), '1,450');
  const run = (command: typeof addRowAfter, from = state): EditorState => {
    let next = from;
    command(from, (change) => {
      next = from.apply(change);
    });
    next.doc.check();
    return next;
  };
  const text = (from: EditorState): string | undefined => storyFromEditor(from).blocks[0]?.text;
  it('a row is added below and deleted', () => {
    const more = run(addRowAfter);
    expect(text(more)).toBe('Year\tTonnes\n1970\t1,450\n\t\n1990\t“almost none”');
    expect(text(run(deleteRow, more))).toBe('Year\tTonnes\n\t\n1990\t“almost none”');
  });
  it('a column is added, its head with it', () => {
    const more = storyFromEditor(run(addColumnAfter)).blocks[0];
    expect(more).toMatchObject({ text: 'Year\tTonnes\t\n1970\t1,450\t\n1990\t“almost none”\t', headRows: 1 });
  });
  it('Enter leads to the cell below, and behind the last row out of the table', () => {
    const below = after(state, cellBelow(state));
    expect(below.selection.$head.parent.textContent).toBe('“almost none”');
    const out = after(below, cellBelow(below));
    expect(body(out)).toHaveLength(2); // the paragraph that is always there behind a table
    expect(out.selection.$head.parent.type.name).toBe('paragraph');
  });
});

it('the caret goes up and down from row to row, and no further', () => {
  const state = at(stateOf(harbour.story), '1,450');
  const above = after(state, cellBeside(state, -1));
  expect(above.selection.$head.parent.textContent).toBe('Tonnes');
  expect(cellBeside(above, -1)).toBeNull();
});

it('goes behind a block into the empty paragraph that is there', () => {
  const state = stateOf(storyOf(block('p1', 'paragraph', 'One')));
  const once = after(state, goBehind(state, state.doc.content.size - state.doc.child(4).nodeSize));
  const twice = after(once, goBehind(once, once.doc.content.size - 2 - once.doc.child(4).nodeSize));
  expect(body(twice)).toEqual(['paragraph One', 'paragraph']);
});
