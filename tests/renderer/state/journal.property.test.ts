import * as fc from 'fast-check';
import { undoDepth } from '@tiptap/pm/history';
import { expect, it } from 'vitest';
import { editorWithHistory } from '../../../renderer/editor/editorWithHistory';
import { openSession } from '../../../renderer/state/session';
import { replay, type JournalEntry } from '../../../shared/steps/journal';
import { documentSchema } from '../../../shared/steps/schema';
import { storyFromDoc } from '../../../shared/steps/storyFromDoc';
import { toRecord } from '../../../shared/steps/storyRecord';
import { storyToDoc } from '../../../shared/steps/storyToDoc';
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
);

const change = fc.oneof({ weight: 5, arbitrary: operation }, fc.constantFrom('undo' as const, 'redo' as const));

function journaled() {
  const entries: JournalEntry[] = [];
  const session = openSession(
    {
      story,
      check: () => [],
      onChange: () => undefined,
      onSteps: (made) =>
        entries.push({ n: entries.length + 1, ...made, steps: made.steps.map((step) => step.toJSON() as unknown) }),
    },
    headlessEditor(story),
  );
  return { session, entries, before: session.sync() };
}

it('replays every change of a session, in JSON, to the very story it came to', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 14 }), (changes) => {
      const { session, entries } = journaled();
      const start = { doc: storyToDoc(documentSchema, story), record: toRecord(story) };
      for (const each of changes) {
        if (typeof each === 'string') session[each]();
        else perform(session, each);
      }
      const now = session.sync();
      // No window, no editor: the entries as they stand in a file, and what a story is made of.
      const replayed = replay(documentSchema, start, JSON.parse(JSON.stringify(entries)) as JournalEntry[]);
      expect(replayed.ok && storyFromDoc(replayed.value.doc, replayed.value.record)).toEqual(now);
      expect(replayed.ok && replayed.value.doc.toJSON()).toEqual(session.editor.state.doc.toJSON());
    }),
    { numRuns: runs(1000) },
  );
});

it('goes on undoing in a session that begins with the journal of another', () => {
  let without = 0;
  fc.assert(
    fc.property(fc.array(change, { maxLength: 14 }), (changes) => {
      const { session, entries, before } = journaled();
      for (const each of changes) {
        if (typeof each === 'string') session[each]();
        else perform(session, each);
      }
      const now = session.sync();
      const history = JSON.parse(JSON.stringify(entries)) as JournalEntry[];
      const quiet = { check: () => [], onChange: () => undefined };
      const editor = editorWithHistory(now, { base: story, entries: history }, headlessEditor);
      const again = openSession({ story: now, ...quiet }, editor);
      expect(again.sync()).toEqual(now);
      // Where its changes could not be made again the story is there all the same, with nothing to undo.
      if (undoDepth(editor.state) < undoDepth(session.editor.state)) return void (without += 1);
      for (let step = 0; step < 200 && again.undo(); step += 1);
      expect(again.sync().blocks).toEqual(before.blocks);
      expect(again.sync().quotations.map(({ status }) => status)).toEqual(
        before.quotations.map(({ status }) => status),
      );
    }),
    { numRuns: runs(1000) },
  );
  expect(without).toBeLessThan(Math.max(2, runs(1000) / 50));
});
