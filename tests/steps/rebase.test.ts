import * as fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { Step } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { openSession, type Session } from '../../renderer/state/session';
import { chooseSpeaker, markUnknown } from '../../shared/desk/decideSpeaker';
import { verifyQuotation } from '../../shared/desk/tags/verifyQuotation';
import { rebase, type Rebased } from '../../shared/steps/rebase';
import { documentSchema } from '../../shared/steps/schema';
import { toRecord } from '../../shared/steps/storyRecord';
import { storyToDoc } from '../../shared/steps/storyToDoc';
import type { StoryState } from '../../shared/steps/storyState';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { findings, quotationOf, storyFrom, storyOf } from '../desk/storyFrom';
import { runs } from '../runs';
import { headlessEditor } from '../renderer/editor/headlessEditor';
import { operation, perform } from '../renderer/state/edits';

/** A copy of a story that somebody works on without a line to the desk. */
interface Copy {
  readonly session: Session;
  /** In JSON, as they are sent. */
  readonly steps: unknown[];
}

function takeCopy(story: StoryDocument, maker: string): Copy {
  const steps: unknown[] = [];
  const own = { ...story, maker };
  const session = openSession(
    {
      story: own,
      check: () => [],
      onChange: () => undefined,
      // What a reading finds every desk finds for itself.
      onSteps: ({ kind, steps: made }) =>
        void (kind === 'reading' || steps.push(...made.map((step) => step.toJSON() as unknown))),
    },
    headlessEditor(own),
  );
  return { session, steps };
}

function together(story: StoryDocument, first: Copy, second: Copy): Rebased {
  const base: StoryState = { doc: storyToDoc(documentSchema, story), record: toRecord(story) };
  const read = (json: unknown): Step => Step.fromJSON(documentSchema, json);
  const numbered = first.steps.map((step, at) => ({ n: at + 1, by: 'Ann', steps: [read(step)] }));
  return rebase(base, numbered, second.steps.map(read), 'Ben');
}

/** Types at the end of the paragraph that holds the words. */
function typeAfter({ session: { editor } }: Copy, words: string, text: string): void {
  editor.state.doc.descendants((node, at) => {
    const found = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (found >= 0) editor.view.dispatch(editor.state.tr.insertText(text, at + 1 + found + words.length));
    return found < 0;
  });
}

const seed = '../shared/stories/seed.txt';

describe.skipIf(!existsSync(seed))('two offline copies of the seed (skipped where ../shared is absent)', () => {
  const story = existsSync(seed) ? storyFrom(readFileSync(seed, 'utf8')) : storyOf('');

  it('keep the words of both, each once, in paragraphs they both wrote in', () => {
    const [ann, ben] = [takeCopy(story, 'a'), takeCopy(story, 'b')];
    typeAfter(ann, 'The Amess family', ' (of Essex)');
    typeAfter(ben, 'once they have consulted their legal team', ', in the autumn');
    typeAfter(ben, 'In her written statement', ' today');
    const { state, lost } = together(story, ann, ben);
    const text = state.doc.textContent;
    expect(lost).toEqual([]);
    for (const words of [' (of Essex)', ', in the autumn', 'statement today'])
      expect(text.split(words)).toHaveLength(2);
    expect(text.length).toBe(
      storyToDoc(documentSchema, story).textContent.length +
        ' (of Essex)'.length +
        ', in the autumn'.length +
        ' today'.length,
    );
  });

  it('dispute a quotation that they gave to different speakers, and hold', () => {
    const [ann, ben] = [takeCopy(story, 'a'), takeCopy(story, 'b')];
    const { id } = quotationOf(story, 'next to no notice');
    const [one, other] = story.speakers;
    ann.session.update((now) => chooseSpeaker(now, id, one!.id));
    ben.session.update((now) => chooseSpeaker(now, id, other!.id));
    const { state } = together(story, ann, ben);
    const merged = { ...state.record, blocks: story.blocks };
    expect(quotationOf(merged, 'next to no notice').disputed).toEqual([
      { by: 'Ann', name: one!.name },
      { by: 'Ben', name: other!.name },
    ]);
    expect(findings(merged).filter(({ rule }) => rule === 'disputed-speaker')).toMatchObject([{ severity: 'hold' }]);
    const settled = chooseSpeaker(merged, id, one!.id);
    expect(findings(settled).filter(({ rule }) => rule === 'disputed-speaker')).toEqual([]);
  });

  it('agree where they gave the same answer', () => {
    const [ann, ben] = [takeCopy(story, 'a'), takeCopy(story, 'b')];
    const { id } = quotationOf(story, 'next to no notice');
    for (const { session } of [ann, ben]) session.update((now) => markUnknown(now, id));
    const { state } = together(story, ann, ben);
    expect(state.record.quotations.find((each) => each.id === id)).toMatchObject({ status: 'unknown' });
    expect(state.record.quotations.some(({ disputed }) => disputed)).toBe(false);
  });

  it('keep two decisions about different sides of one quotation', () => {
    const [ann, ben] = [takeCopy(story, 'a'), takeCopy(story, 'b')];
    const { id } = quotationOf(story, 'next to no notice');
    ann.session.update((now) => chooseSpeaker(now, id, story.speakers[0]!.id));
    ben.session.update((now) => verifyQuotation(now, id, { by: 'Ben', at: '2026-03-04T12:00:00Z' }));
    const { state } = together(story, ann, ben);
    expect(state.record.quotations.find((each) => each.id === id)).toMatchObject({
      status: 'confirmed',
      verified: { by: 'Ben' },
    });
  });
});

describe('steps made apart', () => {
  const story = storyOf(
    'Council leader Owen Tarrant said the plan was “long overdue”.',
    'Victor Marsh, the harbour master, told reporters the plan was “a mistake”.',
    'The council meets again in the first week of April to decide on the plan.',
  );

  it('are told where what they changed was taken out', () => {
    const [ann, ben] = [takeCopy(story, 'a'), takeCopy(story, 'b')];
    const { doc, tr } = ann.session.editor.state;
    const last = doc.child(doc.childCount - 1);
    ann.session.editor.view.dispatch(tr.delete(doc.content.size - last.nodeSize, doc.content.size));
    typeAfter(ben, 'first week of April', ', at noon,');
    const { lost, state } = together(story, ann, ben);
    expect(lost).toHaveLength(1);
    expect(state.doc.textContent).not.toContain('April');
  });

  it('neither lose nor double what was typed, whatever else both did', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 8 }), fc.array(operation, { maxLength: 8 }), (one, other) => {
        const [ann, ben] = [takeCopy(story, 'a'), takeCopy(story, 'b')];
        typeAfter(ann, 'long overdue', ' ANN');
        typeAfter(ben, 'to decide', ' BEN');
        for (const op of one) perform(ann.session, op);
        for (const op of other) perform(ben.session, op);
        const kept = (copy: Copy, word: string): boolean => copy.session.editor.state.doc.textContent.includes(word);
        const { state, lost } = together(story, ann, ben);
        const text = state.doc.textContent;
        const count = (word: string): number => text.split(word).length - 1;
        expect(count(' ANN')).toBeLessThan(2);
        expect(count(' BEN')).toBeLessThan(2);
        // What both still had, both have now, unless it is told.
        if (kept(ben, ' BEN') && ben.steps.length > 0 && count(' BEN') === 0 && kept(ann, 'to decide'))
          expect(lost.length).toBeGreaterThan(0);
        state.doc.check();
      }),
      { numRuns: runs(1000) },
    );
  });
});
