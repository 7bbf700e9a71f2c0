import { Plugin, EditorState } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { invisiblesPlugin, toldInvisibles } from '../../../renderer/editor/invisibles';
import { invisibleSigns } from '../../../renderer/editor/invisibleSigns';
import { stateOf } from './editorState';
import { block, ferry } from './story';

const named = (text: string): string =>
  invisibleSigns(text)
    .map(({ from, name }) => `${from} ${name}`)
    .join(', ');

describe('characters that cannot be seen', () => {
  it('are named where they stand', () => {
    expect(named('10\u00a0km of co\u00adast\u200b,\tand\u2003so')).toBe(
      '2 no-break, 11 soft-hyphen, 15 no-width, 17 tab, 21 wide',
    );
  });

  it('are spaces too where there are more than one, or at an end', () => {
    expect(named('One  two three ')).toBe('3 space, 4 space, 14 space');
    expect(named(' a')).toBe('0 space');
    expect(named('Nothing to see here.')).toBe('');
  });
});

const blocks = [
  block('b0', 'headline', 'Ferry'),
  block('b1', 'paragraph', 'Ten\u00a0km'),
  block('b2', 'paragraph', 'Two  spaces'),
  block('b3', 'table', 'A\u00a0b\tC'),
];

function shown(): { state: EditorState; signs: (of: EditorState) => DecorationSet; plugin: Plugin } {
  const plugin = invisiblesPlugin();
  const base = stateOf({ ...ferry, blocks, quotations: [], reported: [] });
  const state = EditorState.create({ doc: base.doc, plugins: [plugin] });
  const on = state.apply(state.tr.setMeta(plugin, true));
  return { state: on, plugin, signs: (of) => plugin.props.decorations?.call(plugin, of) as DecorationSet };
}

describe('the view of a story that shows them', () => {
  it('has a sign at each, in cells as well, and none of the words are touched', () => {
    const { state, signs } = shown();
    const words = signs(state)
      .find()
      .map(({ from, to }) => JSON.stringify(state.doc.textBetween(from, to)));
    expect(words.toSorted()).toEqual(['" "', '" "', '"\u00a0"', '"\u00a0"']);
    expect(state.doc.textContent).not.toContain('°');
  });

  it('follows what is typed, and keeps to its places elsewhere', () => {
    const { state, signs } = shown();
    let place = -1;
    state.doc.descendants((node, pos) => {
      if (node.isText && node.text === 'Two  spaces') place = pos;
    });
    const typed = state.apply(state.tr.insertText('\u00a0\u00ad', place + 3));
    const words = (of: EditorState): readonly string[] =>
      signs(of)
        .find()
        .map(({ from, to }) => JSON.stringify(of.doc.textBetween(from, to)))
        .toSorted();
    expect(words(typed)).toHaveLength(6);
    expect(words(typed.apply(typed.tr.delete(place + 2, place + 6)))).toEqual(['"\u00a0"', '"\u00a0"']);
  });

  it('has none once they are hidden', () => {
    const { state, signs, plugin } = shown();
    expect(signs(state.apply(state.tr.setMeta(plugin, false))).find()).toEqual([]);
  });

  it('is told to those who do not see it', () => {
    expect(toldInvisibles(shown().state)).toBe(
      'Invisible characters are shown: 2 no-break spaces and 2 spaces too many.',
    );
    expect(toldInvisibles(stateOf({ ...ferry, quotations: [], reported: [] }))).toContain('none but the ends');
  });
});
