import * as fc from 'fast-check';
import { redo, undo } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { applyStory } from '../../../renderer/editor/applyStory';
import { markQuotations } from '../../../renderer/editor/markQuotations';
import { storyFromEditor } from '../../../renderer/editor/storyFromEditor';
import { recordOf } from '../../../renderer/editor/storyRecord';
import { parseStory, serialiseStory } from '../../../shared/story/storyFile';
import { blockId } from '../../../shared/story/range';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { stateOf } from './editorState';
import { block, farce, ferry } from './story';
import { storyToDoc } from '../../../shared/steps/storyToDoc';

const withBlocks = (story: StoryDocument, blocks: StoryDocument['blocks']): StoryDocument => ({
  ...story,
  blocks,
  quotations: [],
  reported: [],
});

function after(state: EditorState, next: StoryDocument): EditorState {
  const changed = state.apply(applyStory(state, storyFromEditor(state), next));
  const marks = markQuotations(changed, next);
  return marks ? changed.apply(marks.setMeta('addToHistory', false)) : changed;
}

function step(state: EditorState, command: typeof undo): EditorState {
  let next = state;
  command(state, (change: Transaction) => {
    next = state.apply(change);
  });
  const marks = markQuotations(next, recordOf(next)); // as the window does after undo
  return marks ? next.apply(marks.setMeta('addToHistory', false)) : next;
}

it('comes back from the editor as it went in', () => {
  const state = stateOf(ferry);
  state.doc.check();
  expect(storyFromEditor(state)).toEqual(ferry);
});

it('keeps any text exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { maxLength: 6 }), (texts) => {
      const blocks = texts.map((text, at) => block(`p${at}`, at === 0 ? 'headline' : 'paragraph', text));
      const story = withBlocks(ferry, blocks);
      expect(storyFromEditor(stateOf(story))).toEqual(story);
    }),
  );
});

it('marks a quotation inside another twice', () => {
  const marks: string[][] = [];
  stateOf(ferry)
    .doc.child(4)
    .forEach((text) => marks.push(text.marks.map(({ attrs }) => String(attrs['quotation']))));
  expect(marks).toEqual([[], ['q1'], ['q1', 'q2'], ['q1']]);
});

it('follows a quotation while words are typed before it', () => {
  const state = stateOf(ferry);
  const start = state.doc.content.size - state.doc.child(state.doc.childCount - 1).nodeSize + 1;
  const typed = storyFromEditor(state.apply(state.tr.insertText('Then ', start)));
  expect(typed.quotations[3]?.segments[0]).toMatchObject({ from: 24, to: 31 });
  expect(typed.quotations[0]).toBe(ferry.quotations[0]);
});

it('marks indirect speech round the quotation it holds', () => {
  const marks: string[][] = [];
  stateOf(ferry)
    .doc.child(7)
    .forEach((text) => marks.push([text.text ?? '', ...text.marks.map(({ type }) => type.name)]));
  expect(marks).toEqual([['Mr Brae called '], ['it “', 'reported'], ['a farce', 'reported', 'quotation'], ['”.']]);
});

it('follows indirect speech while words are typed before it', () => {
  const state = stateOf(ferry);
  const start = state.doc.content.size - state.doc.child(7).nodeSize + 1;
  const typed = storyFromEditor(state.apply(state.tr.insertText('Then ', start)));
  expect(typed.reported).toEqual([{ ...farce, at: { ...farce.at, from: 20, to: 31 } }]);
});

it('saves a story that opens again, whatever was deleted since the copy was last read', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (one, other) => {
      const blocks = ferry.blocks.map((each) => ({ ...each, source: null }));
      const state = stateOf({ ...ferry, blocks, removed: [], reported: [{ ...farce, at: { ...farce.at, to: 28 } }] });
      const { size } = state.doc.content;
      const [from, to] = [one % (size + 1), other % (size + 1)].toSorted((a, b) => a - b);
      const cut = state.apply(state.tr.deleteRange(from ?? 0, to ?? 0));
      expect(parseStory(serialiseStory(storyFromEditor(cut)))).toMatchObject({ ok: true });
    }),
  );
});

it('takes over, undoes and redoes any change of the blocks', () => {
  const ids = fc.subarray(['b1', 'b2', 'b3', 'b4', 'x1', 'x2', 'x3']);
  const kinds = fc.constantFrom('paragraph' as const, 'crosshead' as const, 'list-item' as const);
  const story = fc
    .tuple(ids, fc.boolean(), fc.func(fc.tuple(fc.string({ minLength: 1 }), kinds)))
    .map(([names, shuffled, make]) =>
      withBlocks(ferry, [
        block('b0', 'headline', 'New headline'),
        ...(shuffled ? names.toReversed() : names).map((name) => {
          const [text, kind] = make(name);
          return block(name, kind, text);
        }),
      ]),
    );
  fc.assert(
    fc.property(story, (next) => {
      const state = stateOf(ferry);
      const changed = after(state, next);
      changed.doc.check();
      expect(storyFromEditor(changed)).toEqual(next);
      const undone = step(changed, undo);
      expect(storyFromEditor(undone)).toEqual(ferry);
      expect(storyFromEditor(step(undone, redo))).toEqual(next);
    }),
  );
});

it('leaves blocks that stay as they are untouched', () => {
  const state = stateOf(ferry);
  const changed = after(state, { ...ferry, blocks: ferry.blocks.filter(({ id }) => id !== 'b3') });
  expect(changed.doc.child(4)).toBe(state.doc.child(4));
  expect(changed.doc.child(6)).toBe(state.doc.child(7));
});

it('undoes a decision and the words typed after it, one by one', () => {
  const confirmed: StoryDocument = {
    ...ferry,
    quotations: ferry.quotations.map((one) => ({ ...one, status: 'confirmed' })),
  };
  const decided = after(stateOf(ferry), confirmed);
  const typed = decided.apply(decided.tr.insertText('!', decided.doc.content.size - 1));
  const once = step(typed, undo);
  expect(storyFromEditor(once)).toEqual(confirmed);
  expect(storyFromEditor(step(once, undo)).quotations.map(({ status }) => status)).toEqual(
    ferry.quotations.map(() => 'proposed'),
  );
});

it('keeps a suggestion out of undo and changes no character', () => {
  const state = stateOf({ ...ferry, quotations: [] });
  const marks = markQuotations(state, ferry);
  expect(marks).not.toBeNull();
  const suggested = marks ? state.apply(marks.setMeta('addToHistory', false)) : state;
  expect(suggested.doc.textContent).toBe(state.doc.textContent);
  expect(undo(suggested)).toBe(false);
  expect(markQuotations(suggested, ferry)).toBeNull();
});

it('names both halves of a split paragraph', () => {
  const state = stateOf(ferry);
  const at = state.doc.content.size - 5;
  const split = storyFromEditor(state.apply(state.tr.split(at)));
  const ids = split.blocks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ferry.blocks.length + 1);
  expect(ids[4]).toBe(blockId('b4'));
});

it('shows a story without a body as a place to write', () => {
  const state = stateOf({ ...ferry, blocks: [], quotations: [] });
  expect(storyToDoc(state.schema, { ...ferry, blocks: [], quotations: [] }).childCount).toBe(5);
  expect(storyFromEditor(state).blocks).toEqual([]);
});
