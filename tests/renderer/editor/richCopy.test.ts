import * as fc from 'fast-check';
import { undo } from '@tiptap/pm/history';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { applyStory } from '../../../renderer/editor/applyStory';
import { markQuotations } from '../../../renderer/editor/markQuotations';
import { linkPlace, refusedAddress, setLink } from '../../../renderer/editor/setRich';
import { storyFromEditor } from '../../../renderer/editor/storyFromEditor';
import type { Block, TextSpan } from '../../../shared/story/block';
import { spanKinds, tidySpans, withSpans } from '../../../shared/story/spans';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { stateOf } from './editorState';
import { ferry } from './story';

const span: fc.Arbitrary<TextSpan> = fc
  .record({
    kind: fc.constantFrom(...spanKinds),
    from: fc.nat(28),
    length: fc.integer({ min: 1, max: 12 }),
    href: fc.constantFrom('https://a.example/', 'https://b.example/tide'),
  })
  .map(({ kind, from, length, href }): TextSpan =>
    kind === 'link' ? { kind, from, to: from + length, href } : { kind, from, to: from + length },
  );

const fitting = (block: Block, spans: readonly TextSpan[]): Block =>
  withSpans(block, tidySpans(spans.map((each) => ({ ...each, to: Math.min(each.to, block.text.length) }))));

/** The story with spans at random, over its quotations and across their ends. */
const rich: fc.Arbitrary<StoryDocument> = fc
  .array(fc.array(span, { maxLength: 5 }), { minLength: ferry.blocks.length, maxLength: ferry.blocks.length })
  .map((all) => ({ ...ferry, blocks: ferry.blocks.map((block, at) => fitting(block, all[at] ?? [])) }));

const told = (state: EditorState, id = 'b4'): readonly string[] => {
  const block = storyFromEditor(state).blocks.find((each) => each.id === id);
  return (block?.spans ?? []).map((each) => `${each.kind}: ${block?.text.slice(each.from, each.to) ?? ''}`);
};

const choose = (state: EditorState, words: string): EditorState => {
  let at = 0;
  state.doc.forEach((node, start) => {
    if (node.textContent.includes(words)) at = start + 1 + node.textContent.indexOf(words);
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at, at + words.length)));
};

describe('links and emphasis in the editor', () => {
  it('come back as they went in, whatever quotations they lie over', () =>
    fc.assert(
      fc.property(rich, (story) => {
        const state = stateOf(story);
        state.doc.check();
        expect(storyFromEditor(state)).toEqual(story);
      }),
    ));
  it('leave the marks of quotations as they are', () =>
    fc.assert(
      fc.property(rich, (story) => {
        expect(markQuotations(stateOf(story), story)).toBeNull();
      }),
    ));
  it('stay when the quotations are marked anew', () =>
    fc.assert(
      fc.property(rich, (story) => {
        const state = stateOf({ ...story, quotations: [], reported: [] });
        const marks = markQuotations(state, story);
        expect(storyFromEditor(marks ? state.apply(marks) : state).blocks).toEqual(story.blocks);
      }),
    ));
  it('are taken over by a change of the story, and undone', () =>
    fc.assert(
      fc.property(rich, rich, (before, after) => {
        const state = stateOf(before);
        const changed = state.apply(applyStory(state, before, after));
        expect(storyFromEditor(changed).blocks).toEqual(after.blocks);
        let undone = changed;
        undo(changed, (change) => {
          undone = changed.apply(change);
        });
        expect(storyFromEditor(undone).blocks).toEqual(before.blocks);
      }),
    ));
  it('nest inside the marks of quotations, in one order', () => {
    const blocks = ferry.blocks.map((block) =>
      block.id === 'b4' ? withSpans(block, [{ kind: 'link', from: 0, to: 28, href: 'https://a.example/' }]) : block,
    );
    const marks: string[][] = [];
    stateOf({ ...ferry, blocks })
      .doc.child(7)
      .forEach((text) => marks.push(text.marks.map(({ type }) => type.name)));
    expect(marks).toEqual([['link'], ['reported', 'link'], ['reported', 'quotation', 'link'], ['link']]);
  });
});

describe('a link', () => {
  const chosen = choose(stateOf(ferry), 'Mr Brae');
  const place = linkPlace(chosen);
  const linked = place ? chosen.apply(setLink(chosen, place, 'https://a.example/')) : chosen;
  it('is laid on the words that are chosen', () => expect(told(linked)).toEqual(['link: Mr Brae']));
  it('is found by a cursor in it, whole', () => {
    const inside = linked.apply(linked.tr.setSelection(TextSelection.create(linked.doc, linked.selection.from + 3)));
    expect(linkPlace(inside)).toEqual({ ...place, href: 'https://a.example/' });
  });
  it('goes with an empty address', () => expect(place && told(linked.apply(setLink(linked, place, '')))).toEqual([]));
  it('has no place where no words are chosen', () => expect(linkPlace(stateOf(ferry))).toBeNull());
  it('is refused any address that is not one of the web', () => {
    expect(refusedAddress('javascript:alert(1)')).toMatch(/not a web address/);
    expect(refusedAddress('https://a.example/x')).toBeNull();
  });
});
