import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSession } from '../../../renderer/state/session';
import { storyOf } from '../../desk/storyFrom';
import { runs } from '../../runs';
import { headlessEditor } from '../editor/headlessEditor';
import { operation, perform } from './edits';

const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'Victor Marsh, the harbour master, told reporters the plan was “a mistake”.',
  'He said: “This will cost jobs and the leader knows it.',
  '“We did not agree to the dredging.',
  '“He should resign.”',
  'The council meets again in the first week of April to decide on the plan.',
);

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
