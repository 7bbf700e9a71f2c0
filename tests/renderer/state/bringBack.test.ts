import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { AllSelection } from '@tiptap/pm/state';
import { openSession, type Session } from '../../../renderer/state/session';
import type { StoryVersion } from '../../../shared/ipc/contract';
import { storyFrom } from '../../desk/storyFrom';
import { runs } from '../../runs';
import { headlessEditor } from '../editor/headlessEditor';
import { operation, perform } from './edits';

vi.mock('../../../renderer/newsroom', () => ({ newsroom: {} }));
vi.mock('../../../renderer/state/openStories', () => ({ openCopy: () => undefined }));
vi.stubGlobal('window', { setTimeout, clearTimeout });
const { bringBack, timeOf, wordsOf } = await import('../../../renderer/panels/versions/versionCommands');

const story = storyFrom(readFileSync('resources/stories/harbour-dredging.txt', 'utf8'));
const open = () =>
  openSession(
    { story, check: () => [], onChange: () => undefined },
    Object.assign(headlessEditor(story), { isEditable: true }),
  );
/** As select all and Delete do it. */
function deleteAll({ editor }: Session): void {
  editor.view.dispatch(editor.state.tr.setSelection(new AllSelection(editor.state.doc)).deleteSelection());
}
const textsOf = ({ blocks }: typeof story): readonly string[] =>
  blocks.map(({ kind, text }) => `${kind}: ${text}`).filter((line) => !line.endsWith(': '));

it('brings back any version over any other, and undo brings back what stood there', () => {
  fc.assert(
    fc.property(
      fc.array(operation, { maxLength: 12 }),
      fc.array(operation, { maxLength: 12 }),
      fc.boolean(),
      (before, after, isDeleted) => {
        const session = open();
        before.forEach((each) => perform(session, each));
        const version = session.sync();
        after.forEach((each) => perform(session, each));
        if (isDeleted) deleteAll(session);
        const replaced = session.sync();
        bringBack(session, { story: version, readOnly: null }, '13:50:12');
        expect(textsOf(session.sync())).toEqual(textsOf(version));
        if (textsOf(replaced).join() === textsOf(version).join()) return;
        session.undo();
        expect(textsOf(session.sync())).toEqual(textsOf(replaced));
      },
    ),
    { numRuns: runs(24) },
  );
});

const version: StoryVersion = { handle: '1-1-1-1', savedAt: '2026-11-29T13:50:12', words: 412, beforeCut: false };

it('says when a version was saved: the time alone on the same day', () => {
  expect(timeOf(version, new Date('2026-11-29T18:00:00'), 'en-GB')).toBe('13:50:12');
  expect(timeOf(version, new Date('2026-11-30T18:00:00'), 'en-GB')).toMatch(/^29 Nov.+13:50:12$/);
});

it('says how its words differ from the story as it is', () => {
  expect([400, 412, 420].map((now) => wordsOf(version, now))).toEqual([
    '412 words, 12 more than now',
    '412 words, as many as now',
    '412 words, 8 fewer than now',
  ]);
});
