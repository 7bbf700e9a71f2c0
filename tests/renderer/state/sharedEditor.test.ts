import type { Editor } from '@tiptap/core';
import { undo, undoDepth } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WriteJournal } from '../../../shared/ipc/contract';
import { succeed } from '../../../shared/story/outcome';
import { readSharedLog, type SharedLog } from '../../../shared/steps/sharedLog';
import { storyFromDoc } from '../../../shared/steps/storyFromDoc';
import { receiveSteps, versionOf } from '../../../renderer/collab/collabPlugin';
import { keepOthersDecisions } from '../../../renderer/collab/sharedEditor';
import { storyOf } from '../../desk/storyFrom';
import { runs } from '../../runs';
import { headlessEditor } from '../editor/headlessEditor';
import { editorOf, joinStory, ListDesk } from '../../server/sharedSessions';
import { operation, perform } from './edits';

const disk = { text: '' };
vi.stubGlobal('window', { setTimeout: () => 1, clearTimeout: () => undefined });
vi.stubGlobal('reportError', (error: unknown) => {
  throw error;
});
vi.mock('../../../renderer/newsroom', () => ({
  newsroom: {
    writeJournal: async ({ text, isNew }: WriteJournal) => {
      disk.text = isNew ? text : disk.text + text;
      return succeed(null);
    },
  },
}));
const { openSharedJournal } = await import('../../../renderer/state/sharedJournal');
const { sharedEditor } = await import('../../../renderer/state/sharedEditor');

const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'The council meets again in the first week of April to decide on the plan.',
);
const facts = { desk: 'ws://127.0.0.1:4711', client: 'ann', maker: 'ann-', person: 'Ann' };

/** As `createEditor`, without a screen. */
function create(own: typeof story, doc: unknown = null): Editor {
  const editor = headlessEditor(own);
  const { schema, plugins } = editor.state;
  const set = (state: EditorState) => Object.assign(editor, { state });
  if (doc !== null) set(EditorState.create({ schema, doc: Node.fromJSON(schema, doc), plugins: [...plugins] }));
  return Object.assign(editor, {
    registerPlugin: (plugin: (typeof plugins)[number]) =>
      set(editor.state.reconfigure({ plugins: [...editor.state.plugins, plugin] })),
    destroy: () => undefined,
  });
}

/** A window that writes down what it has of a shared story. */
function open(desk: ListDesk) {
  const window = joinStory(story, 'ann', 'Ann');
  const editor = editorOf(window);
  const journal = openSharedJournal(story.id, { facts, files: [], state: () => editor.state });
  editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged && transaction.getMeta('fromDesk') !== true) journal.made();
  });
  const receive = (): void => {
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
  const send = (): void => {
    receive();
    const before = desk.steps.length;
    journal.taking();
    desk.exchange(window);
    if (desk.steps.length > before) journal.told(desk.steps.slice(before));
  };
  return { window, editor, journal, receive, send };
}

const readDisk = (): SharedLog => {
  const log = readSharedLog(disk.text);
  if (!log) throw new Error('The journal cannot be read.');
  return log;
};

/** The window started again. */
function again(isSamePerson = true) {
  const log = readDisk();
  const base = storyFromDoc(log.state.doc, { ...log.state.record, id: story.id, source: story.source, maker: 'ann-' });
  return sharedEditor(log, base, 'ann', isSamePerson, create);
}

function undoOnce(editor: Editor): boolean {
  const { state } = editor;
  return undo(state, (change) => editor.view.dispatch(keepOthersDecisions(state, change, 'undo')));
}

const text = (editor: Editor): string => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n');
/** Two who split one paragraph in one moment make an empty one, which is of both: who takes back what of it is nobody's words. */
const wordsOf = (editor: Editor): string => text(editor).replaceAll(/\s+/g, ' ').trim();
const type = (editor: Editor, words: string, at: number, time: number): void =>
  editor.view.dispatch(editor.state.tr.insertText(words, at).setTime(time));

beforeEach(() => Object.assign(disk, { text: '' }));

describe('a shared story that is opened again', () => {
  it('undoes what was done to it before, one’s own alone and as it was done together', async () => {
    const desk = new ListDesk();
    const { editor, journal, receive, send } = open(desk);
    const before = text(editor);
    type(editor, 'No', 1, 1000);
    type(editor, 'w: ', 3, 1100);
    send();
    const ben = joinStory(story, 'ben', 'Ben');
    desk.receive(ben);
    editorOf(ben).view.dispatch(editorOf(ben).state.tr.insertText('Ben ', 1));
    desk.exchange(ben);
    receive();
    type(editor, 'later ', 1, 9000);
    await journal.flush();
    const { editor: second, past } = again();
    expect(past?.told).toHaveLength(3);
    expect(text(second)).toBe(text(editor));
    expect(undoOnce(second)).toBe(true);
    expect(text(second)).not.toContain('later ');
    expect(undoOnce(second)).toBe(true);
    expect(text(second)).toBe(before.replace(/^/, 'Ben '));
    expect(undoDepth(second.state)).toBe(0);
  });

  it('undoes nothing of who was signed in before', async () => {
    const desk = new ListDesk();
    const { editor, journal, send } = open(desk);
    type(editor, 'Now: ', 1, 1000);
    send();
    await journal.flush();
    const { editor: second, past } = again(false);
    expect(past).toBeNull();
    expect(text(second)).toBe(text(editor));
    expect(undoOnce(second)).toBe(false);
  });

  it('undoes after a second start what was done before the first', async () => {
    const desk = new ListDesk();
    const { editor, journal, send } = open(desk);
    const before = text(editor);
    type(editor, 'Now: ', 1, 1000);
    send();
    await journal.flush();
    const { editor: second, past } = again();
    const next = openSharedJournal(story.id, { facts, files: [], state: () => second.state, past });
    await next.flush();
    const { editor: third } = again();
    expect(undoOnce(third)).toBe(true);
    expect(text(third)).toBe(before);
  });

  it('undoes the same words as if it had not been started again, whatever was done, undone and merged', async () => {
    let [kept, all] = [0, 0];
    const turn = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('mine' as const), op: operation }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('theirs' as const), op: operation }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('send' as const, 'receive', 'undo', 'redo') }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 25 }), async (turns) => {
        const desk = new ListDesk();
        const { window, editor, journal, receive, send } = open(desk);
        const ben = joinStory(story, 'ben', 'Ben');
        for (const does of turns) {
          if (does.kind === 'mine') perform(window.session, does.op);
          else if (does.kind === 'undo') window.session.undo();
          else if (does.kind === 'redo') window.session.redo();
          else if (does.kind === 'theirs') {
            perform(ben.session, does.op);
            desk.exchange(ben);
          } else if (does.kind === 'send') send();
          else receive();
        }
        window.session.sync();
        send();
        await journal.flush();
        const { editor: second, past } = again();
        expect(second.state.doc.toJSON()).toEqual(editor.state.doc.toJSON());
        all += undoDepth(editor.state) > 0 ? 1 : 0;
        if (past === null) return;
        kept += undoDepth(editor.state) > 0 ? 1 : 0;
        while (undoDepth(second.state) > 0) {
          undoOnce(second);
          undoOnce(editor);
          expect(wordsOf(second)).toBe(wordsOf(editor));
        }
      }),
      { numRuns: runs(400) },
    );
    // Where a merge came out otherwise than it did, there is nothing to undo, and nothing wrong.
    expect(kept / Math.max(1, all)).toBeGreaterThan(0.7);
  });
});
