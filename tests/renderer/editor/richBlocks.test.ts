import * as fc from 'fast-check';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { applyStory } from '../../../renderer/editor/applyStory';
import { blockText, toOffset, toPosition, textLength } from '../../../renderer/editor/blockPositions';
import { markQuotations } from '../../../renderer/editor/markQuotations';
import { storyFromEditor } from '../../../renderer/editor/storyFromEditor';
import { storyToEditor } from '../../../renderer/editor/storyToEditor';
import type { Block } from '../../../shared/story/block';
import { parseStory, serialiseStory } from '../../../shared/story/storyFile';
import { runs } from '../../runs';
import { stateOf } from './editorState';
import { richStory, harbour } from './richStory';

describe('blocks of every kind', () => {
  it('come back from the editor as they went in', () =>
    fc.assert(
      fc.property(richStory, (story) => {
        const state = stateOf(story);
        state.doc.check();
        expect(storyFromEditor(state)).toEqual(story);
      }),
      { numRuns: runs(1000) },
    ));
  it('are taken over by a change of the story, and undone', () =>
    fc.assert(
      fc.property(richStory, richStory, (before, after) => {
        const state = stateOf(before);
        const changed = state.apply(applyStory(state, before, after));
        changed.doc.check();
        expect(storyFromEditor(changed).blocks).toEqual(after.blocks);
        let undone = changed;
        undo(changed, (change) => {
          undone = changed.apply(change);
        });
        expect(storyFromEditor(undone).blocks).toEqual(before.blocks);
      }),
      { numRuns: runs(1000) },
    ));
  it('need no marks but those they came with', () =>
    fc.assert(
      fc.property(richStory, (story) => {
        expect(markQuotations(stateOf(story), story)).toBeNull();
      }),
    ));
  it('have their quotations marked anew at the same words', () =>
    fc.assert(
      fc.property(richStory, (story) => {
        const state = stateOf({ ...story, quotations: [] });
        const marks = markQuotations(state, story);
        const marked = marks ? state.apply(marks) : state;
        const nodesOf = (doc: EditorNode) =>
          doc.children.slice(0, 3 + story.blocks.length).map((node) => node.toJSON());
        expect(nodesOf(marked.doc)).toEqual(nodesOf(storyToEditor(state.schema, story)));
      }),
    ));
  it('are kept in a story file', () =>
    fc.assert(
      fc.property(richStory, (story) => {
        const blocks = story.blocks.map((block) => ({ ...block, source: null }));
        const kept = storyFromEditor(stateOf({ ...story, blocks, removed: [] }));
        expect(parseStory(serialiseStory(kept))).toMatchObject({ ok: true, value: { blocks } });
      }),
    ));
});

it('finds every offset of a block at one position of the document, and back', () =>
  fc.assert(
    fc.property(richStory, (story) => {
      stateOf(story).doc.forEach((node, at) => {
        const length = textLength(node);
        expect(blockText(node)).toHaveLength(length);
        for (let offset = 0; offset <= length; offset += 1) {
          const position = toPosition(node, at, offset);
          expect(toOffset(node, at, position)).toBe(offset);
        }
      });
    }),
  ));

it('stays a story that opens again, whatever is cut out of it, and undo brings that back', () =>
  fc.assert(
    fc.property(richStory, fc.nat(), fc.nat(), (rich, one, other) => {
      const story = { ...rich, blocks: rich.blocks.map((block) => ({ ...block, source: null })), removed: [] };
      const state = stateOf(story);
      const { size } = state.doc.content;
      const [from, to] = [state.doc.resolve(one % (size + 1)), state.doc.resolve(other % (size + 1))];
      const chosen = state.apply(state.tr.setSelection(TextSelection.between(from, to)));
      const cut = chosen.apply(chosen.tr.deleteSelection());
      cut.doc.check();
      expect(parseStory(serialiseStory(storyFromEditor(cut)))).toMatchObject({ ok: true });
      let undone = cut;
      undo(cut, (change) => {
        undone = cut.apply(change);
      });
      expect(storyFromEditor(undone)).toEqual(story);
    }),
    { numRuns: runs(1000) },
  ));

describe('a table', () => {
  const table = (text: string): Block => ({ ...harbour.table, text });
  const doc = (block: Block) => stateOf({ ...harbour.story, blocks: [block], quotations: [] }).doc.child(4);
  it('is rows of cells, the first of them a head', () =>
    expect(doc(harbour.table).children.map((row) => row.children.map((cell) => cell.type.name))).toEqual([
      ['tableHeader', 'tableHeader'],
      ['tableCell', 'tableCell'],
      ['tableCell', 'tableCell'],
    ]));
  it('has a short row whose last cell is as wide as the rest', () =>
    expect(doc(table('A\tB\tC\nD')).child(1).child(0).attrs['colspan']).toBe(3));
  it('keeps the cells around one that changes', () => {
    const story = { ...harbour.story, blocks: [harbour.table], quotations: [] };
    const state = stateOf(story);
    const next = { ...story, blocks: [table(harbour.table.text.replace('1,450', '1,500'))] };
    const changed = state.apply(applyStory(state, story, next));
    expect(changed.doc.child(4).child(1)).not.toBe(state.doc.child(4).child(1));
    expect(changed.doc.child(4).child(2)).toBe(state.doc.child(4).child(2));
  });
});

it('has an empty paragraph behind a last block that takes no words, which is no part of the story', () => {
  const state = stateOf({ ...harbour.story, quotations: [] });
  expect(state.doc.lastChild?.type.name).toBe('paragraph');
  const shorter = state.apply(state.tr.delete(state.doc.content.size - 2, state.doc.content.size));
  expect(shorter.doc.lastChild?.type.name).toBe('paragraph');
  expect(storyFromEditor(shorter).blocks).toEqual(harbour.story.blocks);
});

it('shows words that a file gives a rule', () => {
  const rule: Block = { ...harbour.table, kind: 'rule', text: 'Not lost' };
  expect(storyFromEditor(stateOf({ ...harbour.story, blocks: [rule], quotations: [] })).blocks[0]?.text).toBe(
    'Not lost',
  );
});
