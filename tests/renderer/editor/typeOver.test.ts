import { AllSelection, TextSelection, type EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { typeOver } from '../../../renderer/editor/typeOver';
import { stateOf } from './editorState';
import { block, ferry } from './story';

const state = stateOf({
  ...ferry,
  blocks: [
    block('h', 'headline', 'Ferry runs late'),
    block('l1', 'list-item', 'Sand'),
    block('p1', 'paragraph', 'The first.'),
    block('p2', 'paragraph', 'The second.'),
  ],
  quotations: [],
  reported: [],
});

const placeOf = (words: string): number => {
  let place = 0;
  state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at >= 0) place = position + at;
  });
  return place;
};

/** The words of each block that has some after typing, the caret drawn where it stands. */
function typed(from: EditorState, keys: string): readonly string[] {
  let now = from;
  for (const key of keys) now = now.apply(typeOver(now, key) ?? now.tr.insertText(key));
  const { $head } = now.selection;
  const caret = $head.start();
  return now.doc.children
    .map((node, at) => {
      const start = now.doc.children.slice(0, at).reduce((sum, { nodeSize }) => sum + nodeSize, 1);
      const { textContent } = node;
      return start === caret
        ? `${textContent.slice(0, $head.parentOffset)}|${textContent.slice($head.parentOffset)}`
        : textContent;
    })
    .filter((text) => text !== '');
}

const chosen = (from: number, to: number): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

describe('words typed over what is selected', () => {
  it('go on in the headline where everything is selected', () =>
    expect(typed(state.apply(state.tr.setSelection(new AllSelection(state.doc))), 'All')).toEqual(['All|']));
  it('stand between what is left of two paragraphs', () =>
    expect(typed(chosen(placeOf('first'), placeOf('second')), 'new ')).toEqual([
      'Ferry runs late',
      'Sand',
      'The new |second.',
    ]));
  it('go on in the headline where the selection begins in it', () =>
    expect(typed(chosen(placeOf('runs'), placeOf('first')), 'is ')[0]).toBe('Ferry is |first.'));
  it('are ProseMirror’s within one block', () =>
    expect(typeOver(chosen(placeOf('first'), placeOf('first') + 5), 'x')).toBeNull());
});
