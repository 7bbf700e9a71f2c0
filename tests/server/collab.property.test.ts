import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSpeaker } from '../../shared/desk/decideSpeaker';
import { documentSchema } from '../../shared/steps/schema';
import { afterStep, type StoryState } from '../../shared/steps/storyState';
import { storyToDoc } from '../../shared/steps/storyToDoc';
import { toRecord } from '../../shared/steps/storyRecord';
import { Step } from 'prosemirror-transform';
import { recordOf } from '../../renderer/editor/storyRecord';
import { quotationOf, storyOf } from '../desk/storyFrom';
import { operation, perform } from '../renderer/state/edits';
import { runs } from '../runs';
import { editorOf, joinStory, ListDesk, type SharedSession } from './sharedSessions';

const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'Victor Marsh, the harbour master, told reporters the plan was “a mistake”.',
  'The council meets again in the first week of April to decide on the plan.',
);

const textOf = (window: SharedSession): string => editorOf(window).state.doc.textContent;

function type(window: SharedSession, behind: string, text: string): void {
  const { state, view } = editorOf(window);
  const places: number[] = [];
  state.doc.descendants((node, at) => {
    const found = node.isTextblock ? node.textContent.indexOf(behind) : -1;
    if (found >= 0) places.push(at + 1 + found + behind.length);
  });
  if (places[0] !== undefined) view.dispatch(state.tr.insertText(text, places[0]));
}

const stateOf = (window: SharedSession) => {
  const { state } = editorOf(window);
  const { maker: _maker, ...record } = recordOf(state);
  return { doc: state.doc.toJSON() as unknown, record };
};

/** The story as somebody makes it who has only the desk's steps. */
function replayed(desk: ListDesk): StoryState {
  let state: StoryState = { doc: storyToDoc(documentSchema, story), record: toRecord(story) };
  for (const { step } of desk.steps) {
    const next = afterStep(state, Step.fromJSON(documentSchema, step));
    if (!next) throw new Error('A step does not fit.');
    state = next;
  }
  return state;
}

const pair = (): readonly [ListDesk, SharedSession, SharedSession] => [
  new ListDesk(),
  joinStory(story, 'a', 'Ann'),
  joinStory(story, 'b', 'Ben'),
];

describe('a story that a desk shares', () => {
  it('has the words of both, each once, and the caret stays with its words', () => {
    const [desk, ann, ben] = pair();
    type(ann, 'long overdue', ', he said');
    type(ben, 'to decide', ' of March');
    desk.exchange(ann);
    desk.exchange(ben);
    desk.exchange(ann);
    expect(textOf(ann)).toBe(textOf(ben));
    for (const words of [', he said', ' of March']) expect(textOf(ann).split(words)).toHaveLength(2);
  });

  it('takes back one’s own words alone, though others wrote since', () => {
    const [desk, ann, ben] = pair();
    const before = textOf(ann);
    type(ann, 'long overdue', ' ANN');
    desk.exchange(ann);
    desk.exchange(ben);
    type(ben, 'to decide', ' BEN');
    desk.exchange(ben);
    desk.exchange(ann);
    ann.session.undo();
    desk.exchange(ann);
    desk.exchange(ben);
    expect(textOf(ben)).toBe(before.replace('to decide', 'to decide BEN'));
    ann.session.redo();
    desk.exchange(ann);
    desk.exchange(ben);
    expect(textOf(ben)).toContain('long overdue ANN');
  });

  it('leaves a decision of another’s alone when one undoes one’s own', () => {
    const [desk, ann, ben] = pair();
    const { id } = quotationOf(story, 'long overdue');
    const [one, other] = story.speakers;
    ann.session.update((now) => chooseSpeaker(now, id, other!.id));
    desk.exchange(ann);
    desk.exchange(ben);
    ben.session.update((now) => chooseSpeaker(now, id, one!.id));
    desk.exchange(ben);
    desk.exchange(ann);
    ann.session.undo();
    desk.exchange(ann);
    desk.exchange(ben);
    const { quotations } = recordOf(editorOf(ben).state);
    expect(quotations.find((each) => each.id === id)?.speaker?.name).toBe(one!.name);
    expect(stateOf(ann)).toEqual(stateOf(ben));
  });

  it('is disputed where two who had not seen each other decided differently, and holds so for everybody', () => {
    const [desk, ann, ben] = pair();
    const { id } = quotationOf(story, 'long overdue');
    const [one, other] = story.speakers;
    ann.session.update((now) => chooseSpeaker(now, id, one!.id));
    ben.session.update((now) => chooseSpeaker(now, id, other!.id));
    desk.exchange(ann);
    desk.exchange(ben);
    desk.exchange(ann);
    for (const window of [ann, ben])
      expect(recordOf(editorOf(window).state).quotations.find((each) => each.id === id)?.disputed).toEqual([
        { by: 'Ann', name: one!.name },
        { by: 'Ben', name: other!.name },
      ]);
  });

  /** Changes what the copy says of who speaks, and reads it. */
  const rewrite = (window: SharedSession, name: string): void => {
    const { state, view } = editorOf(window);
    state.doc.descendants((node, at) => {
      const from = node.isTextblock ? node.textContent.indexOf(name) : -1;
      if (from >= 0) view.dispatch(state.tr.insertText('Judith Marlowe', at + 1 + from, at + 1 + from + name.length));
    });
    window.session.sync();
  };
  const answerIn = (window: SharedSession, id: string) =>
    recordOf(editorOf(window).state).quotations.find((each) => each.id === id);

  it('keeps a decision while another window reads the copy anew, whoever came first', () => {
    for (const first of [0, 1])
      for (const was of ['proposed', 'confirmed'] as const) {
        const [desk, ann, ben] = pair();
        const { id } = quotationOf(story, 'long overdue');
        const [one, other] = story.speakers;
        if (was === 'confirmed') {
          ann.session.update((now) => chooseSpeaker(now, id, one!.id));
          desk.exchange(ann);
          desk.exchange(ben);
        }
        ann.session.update((now) => chooseSpeaker(now, id, other!.id));
        rewrite(ben, 'Owen Tarrant');
        for (const window of first === 0 ? [ann, ben, ann, ben] : [ben, ann, ben, ann]) desk.exchange(window);
        expect([was, first, answerIn(ben, id)?.status]).toEqual([was, first, 'confirmed']);
        expect(answerIn(ben, id)?.speaker?.speakers).toEqual([other!.id]);
        expect(answerIn(ben, id)?.disputed).toBeUndefined();
        expect(stateOf(ann)).toEqual(stateOf(ben));
      }
  });

  it('names in a dispute the two who decided, though somebody else’s window read the copy between', () => {
    const [desk, ann, ben] = pair();
    const cat = joinStory(story, 'c', 'Cat');
    const { id } = quotationOf(story, 'long overdue');
    const [one, other] = story.speakers;
    ann.session.update((now) => chooseSpeaker(now, id, one!.id));
    ben.session.update((now) => chooseSpeaker(now, id, other!.id));
    desk.exchange(ann);
    desk.exchange(cat);
    rewrite(cat, 'Owen Tarrant');
    for (const window of [cat, ben, ann, cat]) desk.exchange(window);
    for (const window of [ann, ben, cat])
      expect(answerIn(window, id)?.disputed?.map(({ by }) => by)).toEqual(['Ann', 'Ben']);
  });

  it('has a quotation once that two windows read in one moment, as soon as either reads the copy again', () => {
    const [desk, ann, ben] = pair();
    type(ann, 'on the plan', '. “It is brand new,” Tarrant said');
    desk.exchange(ann);
    desk.exchange(ben);
    type(ben, 'harbour master', ' of Saltby');
    const count = (window: SharedSession): number =>
      recordOf(editorOf(window).state).quotations.length - story.quotations.length;
    for (const window of [ben, ann]) window.session.sync();
    for (const window of [ben, ann, ben]) desk.exchange(window);
    expect(count(ann)).toBe(2);
    ann.session.sync();
    desk.exchange(ann);
    desk.exchange(ben);
    expect([count(ann), count(ben)]).toEqual([1, 1]);
    expect(stateOf(ann)).toEqual(stateOf(ben));
  });

  it('keeps words that one wrote in a paragraph which the other moved or cut meanwhile, whoever came first', () => {
    for (const first of [0, 1])
      for (const does of ['move', 'cut'] as const) {
        const [desk, ann, ben] = pair();
        type(ann, 'to decide', ' ANN');
        const { editor } = ben.session;
        const last = editor.state.doc.childCount - 1;
        const at = editor.state.doc.content.size - editor.state.doc.child(last).nodeSize;
        const cut = editor.state.tr.delete(at, editor.state.doc.content.size);
        const body = [0, 1, 2, 3].reduce((size, index) => size + editor.state.doc.child(index).nodeSize, 0);
        editor.view.dispatch(does === 'move' ? cut.insert(body, editor.state.doc.child(last)) : cut);
        for (const window of first === 0 ? [ann, ben, ann, ben] : [ben, ann, ben, ann]) desk.exchange(window);
        expect([does, first, textOf(ann).split('ANN').length]).toEqual([does, first, 2]);
        expect(textOf(ann).split('first week of April')).toHaveLength(does === 'move' ? 2 : 1);
        expect(stateOf(ann)).toEqual(stateOf(ben));
      }
  });

  it('is the same in all windows and on the desk, whatever two or three did, on line or off, and loses or doubles no word', () => {
    const turn = fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      does: fc.oneof(
        { weight: 5, arbitrary: fc.record({ kind: fc.constant('edit' as const), op: operation }) },
        { weight: 3, arbitrary: fc.record({ kind: fc.constant('exchange' as const) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
        {
          weight: 3,
          arbitrary: fc.record({ kind: fc.constant('word' as const), place: fc.integer({ min: 0, max: 2 }) }),
        },
      ),
    });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), fc.array(turn, { maxLength: 30 }), (count, turns) => {
        const desk = new ListDesk();
        const windows = ['a', 'b', 'c'].slice(0, count).map((client) => joinStory(story, client, client));
        let typed = 0;
        for (const { who, does } of turns) {
          const window = windows[who % count]!;
          if (does.kind === 'edit') perform(window.session, does.op);
          else if (does.kind === 'exchange') desk.exchange(window);
          else if (does.kind === 'undo') window.session.undo();
          else if (does.kind === 'redo') window.session.redo();
          else type(window, ['said', 'told', 'meets'][does.place]!, ` ZQ${(typed += 1)}Z`);
        }
        for (let round = 0; round < 2; round += 1) windows.forEach((window) => desk.exchange(window));
        windows.forEach((window) => desk.receive(window));
        const [first, ...others] = windows.map(stateOf);
        for (const other of others) expect(other).toEqual(first);
        const made = replayed(desk);
        made.doc.check();
        expect(made.doc.toJSON()).toEqual(first!.doc);
        expect(made.record).toEqual(first!.record);
        // Nothing pastes or copies these words, so that one that is there twice was doubled by a merge.
        for (let word = 1; word <= typed; word += 1)
          expect(textOf(windows[0]!).split(`ZQ${word}Z`).length).toBeLessThanOrEqual(2);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('loses no word and doubles none where windows that were long apart typed, split, joined, moved and restyled', () => {
    const kept = operation.filter(({ kind }) =>
      ['split', 'join', 'move', 'emphasise', 'decide', 'rest'].includes(kind),
    );
    const turn = fc.record({ who: fc.integer({ min: 0, max: 2 }), op: fc.option(kept), isSent: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), fc.array(turn, { maxLength: 30 }), (count, turns) => {
        const desk = new ListDesk();
        const windows = ['a', 'b', 'c'].slice(0, count).map((client) => joinStory(story, client, client));
        let typed = 0;
        for (const { who, op, isSent } of turns) {
          const window = windows[who % count]!;
          if (op) perform(window.session, op);
          else type(window, ['said', 'told', 'meets', 'decide'][typed % 4]!, ` ZQ${(typed += 1)}Z`);
          if (isSent) desk.exchange(window);
        }
        for (let round = 0; round < 3; round += 1) windows.forEach((window) => desk.exchange(window));
        windows.forEach((window) => desk.receive(window));
        const text = textOf(windows[0]!);
        const counts = Array.from({ length: typed }, (_, at) => text.split(`ZQ${at + 1}Z`).length - 1);
        expect(counts).toEqual(counts.map(() => 1));
      }),
      { numRuns: runs(1000) },
    );
  });
});
