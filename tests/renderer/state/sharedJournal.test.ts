import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WriteJournal } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/story/outcome';
import { isSharedLog, readSharedLog, withMine, type SharedLog } from '../../../shared/steps/sharedLog';
import { receiveSteps, versionOf } from '../../../renderer/collab/collabPlugin';
import { recordOf } from '../../../renderer/editor/storyRecord';
import { storyOf } from '../../desk/storyFrom';
import { runs } from '../../runs';
import { editorOf, joinStory, ListDesk, type SharedSession } from '../../server/sharedSessions';
import { operation, perform } from './edits';

const disk = { text: '', isFull: false };
vi.stubGlobal('window', { setTimeout: () => 1, clearTimeout: () => undefined });
vi.stubGlobal('reportError', (error: unknown) => {
  throw error;
});
vi.mock('../../../renderer/newsroom', () => ({
  newsroom: {
    writeJournal: async ({ text, isNew }: WriteJournal) => {
      if (disk.isFull) {
        // A part of what is added may stand there all the same.
        disk.text += isNew ? '' : text.slice(0, text.length / 2);
        return fail('journal-not-written', 'The disk is full.');
      }
      disk.text = isNew ? text : disk.text + text;
      return succeed(null);
    },
  },
}));
const { openSharedJournal } = await import('../../../renderer/state/sharedJournal');

const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'The council meets again in the first week of April to decide on the plan.',
);
const facts = { desk: 'ws://127.0.0.1:4711', client: 'ann', maker: 'ann-', person: 'Ann' };

/** A window that writes down what it has of a shared story. */
function open(files: readonly string[] = []) {
  const window = joinStory(story, 'ann', 'Ann');
  const editor = editorOf(window);
  const journal = openSharedJournal(story.id, { facts, files, state: () => editor.state });
  editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged && transaction.getMeta('fromDesk') !== true) journal.made();
  });
  const receive = (desk: ListDesk): void => {
    const told = desk.steps.slice(versionOf(editor.state));
    if (told.length === 0) return;
    journal.taking();
    receiveSteps(
      () => editor.state,
      (change) => editor.view.dispatch(change),
      told,
      'Ann',
      'ann',
    );
    journal.told(told);
  };
  return { window, editor, journal, receive };
}

const readDisk = (): SharedLog => {
  const log = readSharedLog(disk.text);
  if (!log) throw new Error('The journal cannot be read.');
  return log;
};

/** What a window that is started again has. */
const stateOf = (log: SharedLog): unknown => {
  const { doc, record } = withMine(log);
  return { doc: doc.toJSON() as unknown, record };
};
const shownBy = (window: SharedSession): unknown => {
  const { state } = editorOf(window);
  const { maker: _maker, source: _source, ...record } = recordOf(state);
  return { doc: state.doc.toJSON() as unknown, record };
};

beforeEach(() => Object.assign(disk, { text: '', isFull: false }));

describe('the journal of a shared story', () => {
  it('has what the desk numbered, and what it may lack', async () => {
    const { window, editor, journal, receive } = open();
    const desk = new ListDesk();
    editor.view.dispatch(editor.state.tr.insertText('Now: ', 1));
    await journal.flush();
    expect(isSharedLog(disk.text)).toBe(true);
    expect(readDisk()).toMatchObject({ version: 0, mine: [{ kind: 'do' }] });
    desk.exchange(window);
    journal.told(desk.steps);
    await journal.flush();
    expect(readDisk()).toMatchObject({ version: 1, mine: [] });
    const ben = joinStory(story, 'ben', 'Ben');
    desk.receive(ben);
    editorOf(ben).view.dispatch(editorOf(ben).state.tr.insertText('Ben ', 1));
    desk.exchange(ben);
    receive(desk);
    await journal.flush();
    expect(readDisk().version).toBe(2);
    expect(stateOf(readDisk())).toEqual(shownBy(window));
  });

  it('knows the texts that the file was given, and those of before', async () => {
    const { journal } = open(['a'.repeat(64)]);
    journal.saving(1, 'b'.repeat(64));
    await journal.flush();
    expect(readDisk().files).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
  });

  it('reads the same where the disk refused a part and took it later', async () => {
    const { window, editor, journal } = open();
    await journal.flush();
    for (const isFull of [false, true, true, false]) {
      disk.isFull = isFull;
      editor.view.dispatch(editor.state.tr.insertText(isFull ? 'x' : 'y', 1));
      await journal.flush();
    }
    expect(stateOf(readDisk())).toEqual(shownBy(window));
  });

  it('ends where a line is damaged, and is none where it does not fit itself', async () => {
    const { editor, journal } = open();
    for (const letter of 'abc') editor.view.dispatch(editor.state.tr.insertText(letter, 1));
    await journal.flush();
    const lines = disk.text.split('\n');
    const cut = lines.with(3, (lines[3] ?? '').slice(0, -4)).join('\n');
    expect(readSharedLog(cut)?.mine).toHaveLength(1);
    expect(readSharedLog(lines.slice(1).join('\n'))).toBeNull();
  });

  it('brings back what the window had, whatever was done and numbered', async () => {
    const turn = fc.record({
      does: fc.oneof(
        { weight: 4, arbitrary: fc.record({ kind: fc.constant('mine' as const), op: operation }) },
        { weight: 3, arbitrary: fc.record({ kind: fc.constant('theirs' as const), op: operation }) },
        { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('send' as const, 'receive', 'undo') }) },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 25 }), async (turns) => {
        const { window, journal, receive } = open();
        const desk = new ListDesk();
        const ben = joinStory(story, 'ben', 'Ben');
        for (const { does } of turns) {
          if (does.kind === 'mine') perform(window.session, does.op);
          else if (does.kind === 'undo') window.session.undo();
          else if (does.kind === 'theirs') {
            perform(ben.session, does.op);
            desk.exchange(ben);
          } else {
            receive(desk);
            if (does.kind === 'send') {
              const before = desk.steps.length;
              desk.exchange(window);
              if (desk.steps.length > before) journal.told(desk.steps.slice(before));
            }
          }
          await journal.flush();
          expect(stateOf(readDisk())).toEqual(shownBy(window));
          expect(readDisk().version).toBe(versionOf(editorOf(window).state));
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
