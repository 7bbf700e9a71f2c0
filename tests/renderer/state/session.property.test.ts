import * as fc from 'fast-check';
import { TextSelection } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import { expect, it } from 'vitest';
import { openSession, type Session } from '../../../renderer/state/session';
import { chooseSpeaker, confirmQuotation, markUnknown } from '../../../shared/desk/decideSpeaker';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { storyOf } from '../../desk/storyFrom';
import { runs } from '../../runs';
import { headlessEditor } from '../editor/headlessEditor';

const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'Victor Marsh, the harbour master, told reporters the plan was “a mistake”.',
  'He said: “This will cost jobs and the leader knows it.',
  '“We did not agree to the dredging.',
  '“He should resign.”',
  'The council meets again in the first week of April to decide on the plan.',
);

const place = fc.double({ min: 0, max: 1, noNaN: true });
const operation = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    at: place,
    text: fc.constantFrom('a', ' and', '”', '“', '. He', '…'),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('split' as const), at: place }),
  fc.record({ kind: fc.constant('join' as const), at: place }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({ kind: fc.constant('decide' as const), at: place, as: fc.constantFrom('confirm', 'choose', 'unknown') }),
  fc.record({ kind: fc.constant('rest' as const), at: place }),
);
type Operation = typeof operation extends fc.Arbitrary<infer O> ? O : never;

/** Where in the body a number from 0 to 1 lies. */
function bodyPlace({ editor }: Session, at: number): number {
  const { doc } = editor.state;
  const first = [0, 1, 2, 3].reduce((sum, index) => sum + doc.child(index).nodeSize, 0);
  return Math.min(doc.content.size - 1, first + 1 + Math.floor(at * (doc.content.size - first - 1)));
}

function decide(now: StoryDocument, at: number, as: string): StoryDocument {
  const quotation = now.quotations[Math.floor(at * now.quotations.length)];
  const speaker = now.speakers[Math.floor(at * now.speakers.length)];
  if (!quotation || !speaker) return now;
  if (as === 'confirm') return confirmQuotation(now, quotation.id);
  return as === 'unknown' ? markUnknown(now, quotation.id) : chooseSpeaker(now, quotation.id, speaker.id);
}

let clock = 0;

function perform(session: Session, op: Operation): void {
  const { editor } = session;
  const { state } = editor;
  const $at = TextSelection.near(state.doc.resolve(bodyPlace(session, op.at))).$from;
  const change = state.tr.setTime((clock += 400));
  if (op.kind === 'rest') session.sync();
  else if (op.kind === 'decide') session.update((now) => decide(now, op.at, op.as));
  else if (op.kind === 'type') editor.view.dispatch(change.insertText(op.text, $at.pos));
  else if (op.kind === 'delete') editor.view.dispatch(change.delete($at.pos, Math.min($at.end(), $at.pos + op.length)));
  else if (op.kind === 'split') editor.view.dispatch(change.split($at.pos));
  else if (op.kind === 'cut') {
    if (state.doc.childCount > 5) editor.view.dispatch(change.delete($at.before(), $at.after()));
  } else if ($at.index(0) > 4 && canJoin(state.doc, $at.before())) editor.view.dispatch(change.join($at.before()));
}

function allTheWay(go: () => boolean): void {
  for (let step = 0; step < 200 && go(); step += 1);
}

it('undoes everything to the story as it was, and redoes everything to the story as it became', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 14 }), (operations) => {
      const session = openSession({ story, check: () => [], onChange: () => undefined }, headlessEditor(story));
      const before = session.sync();
      for (const op of operations) perform(session, op);
      const after = session.sync();
      allTheWay(session.undo);
      expect(session.sync()).toEqual(before);
      allTheWay(session.redo);
      expect(session.sync()).toEqual(after);
    }),
    { numRuns: runs(1000) },
  );
});
