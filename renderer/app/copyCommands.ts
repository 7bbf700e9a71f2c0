import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, isInTable, toggleHeaderRow } from '@tiptap/pm/tables';
import { relateLink } from '../../shared/desk/relateLink';
import { removeBlock } from '../../shared/desk/removeBlock';
import { blockId } from '../../shared/story/range';
import {
  currentBlock,
  insertBlock,
  nestBlocks,
  newPicture,
  newPullQuote,
  newRule,
  newTable,
  setBlocks,
  type Wanted,
} from '../editor/blockCommands';
import { cellBelow } from '../editor/blockKeys';
import { quotationAt } from '../editor/quotationAt';
import { caretPlace } from '../editor/selectedRanges';
import { linkPlace, toggleEmphasis } from '../editor/setRich';
import { wordsInQuotation } from '../editor/wordsInQuotation';
import { currentSession } from '../state/openStories';
import { say, windowStore } from '../state/windowStore';
import type { CommandName, NameIn } from '../../shared/ipc/commands';

type Command = (editor: Editor) => void;

/** Keys that set words and blocks work on the copy that has the focus, and nowhere else. */
const inCopy = (command: Command) => (): void => {
  const editor = currentSession()?.editor;
  if (editor?.isFocused) command(editor);
};

const change =
  (make: (state: EditorState) => Transaction | null, said: (state: EditorState) => string, refused: string): Command =>
  ({ state, view }) => {
    const made = make(state);
    if (made) view.dispatch(made);
    say(made ? said(view.state) : refused);
  };

const noWords = 'Put the caret in a paragraph of the body first.';

const set = (wanted: Wanted, name: string): Command =>
  change(
    (state) => setBlocks(state, wanted),
    ({ selection }) => (selection.$head.parent.type.name === 'paragraph' && !wanted.display ? 'Paragraph.' : name),
    noWords,
  );

const saidLevel = ({ selection }: EditorState): string => {
  const { type, attrs } = selection.$head.parent;
  return `${type.name === 'crosshead' ? 'Crosshead' : 'List item'}, level ${String(attrs['level'] ?? 1)}.`;
};

const nest = (by: 1 | -1): Command =>
  change(
    (state) => nestBlocks(state, by),
    saidLevel,
    by === 1
      ? 'Only crossheads, and items beneath one as deep, can be nested deeper.'
      : 'It is at the first level already.',
  );

/** The words chosen within a quotation, or all of it, set once more as a pull quote behind its paragraph. */
const pullQuote: Command = ({ state, view }) => {
  const quotation = quotationAt(state);
  const words = quotation === null ? '' : wordsInQuotation(state, quotation);
  if (quotation === null || words === '') {
    const made = setBlocks(state, { kind: 'pull-quote' });
    if (made) view.dispatch(made);
    return say(made ? 'Pull quote. It is bound to no quotation.' : noWords);
  }
  view.dispatch(insertBlock(state, newPullQuote(state, words, quotation)));
  say(`Pull quote: “${words}”.`);
};

type TableCommand = (state: EditorState, dispatch?: (change: Transaction) => void) => boolean;

const inTable =
  (command: TableCommand, said: string, refused: string): Command =>
  ({ state, view }) => {
    if (!isInTable(state)) return say('Put the caret in a table first.');
    const made = command(state, (done) => view.dispatch(closeHistory(done)));
    say(made ? said : refused);
  };

const rowBelow: Command = (editor) => {
  inTable(addRowAfter, 'Row added below.', '')(editor);
  const below = cellBelow(editor.state);
  if (below && isInTable(editor.state)) editor.view.dispatch(below);
};

function link(editor: Editor): void {
  if (linkPlace(editor.state) === null) say('Choose words of one paragraph for the link first.');
  else windowStore.change((now) => ({ ...now, linking: true }));
}

/** Makes a card of the link at the caret, or takes the card back. */
function relate(): void {
  const session = currentSession();
  const place = session && caretPlace(session.editor.state);
  if (!session || !place) return;
  const { related } = session.sync();
  const keptBefore = related.filter(({ kept }) => kept).length;
  if (!session.update((story) => relateLink(story, place))) return say('Put the caret in a link first.');
  const now = session.view.get().story.related.filter(({ kept }) => kept).length;
  say(now > keptBefore ? 'Related link: it stands under Related too.' : 'No longer a related link.');
}

const takenOut: Readonly<Record<string, string>> = { image: 'Picture', embed: 'Embed', rule: 'Rule', table: 'Table' };

/** What is taken out is kept under Removed; a rule, or a table without words, is deleted, and undo brings it back. */
function takeOut(): void {
  const session = currentSession();
  const block = session && currentBlock(session.editor.state);
  const id: unknown = block?.node.attrs['id'];
  if (!session || !block || typeof id !== 'string') return;
  const { state, view } = session.editor;
  const special = takenOut[block.node.type.name];
  const name = special ?? 'Paragraph';
  const isBare = special === 'Rule' || (special === 'Table' && block.node.textContent === '');
  if (isBare) {
    view.dispatch(closeHistory(state.tr.delete(block.at, block.at + block.node.nodeSize)));
    return say(`${name} taken out. Undo brings it back.`);
  }
  if (session.update((story) => removeBlock(story, blockId(id), 'taken out by the editor')))
    say(`${name} taken out. It is kept under Removed.`);
}

/** In a table the first row becomes its head, or a row like the others. */
const crosshead: Command = (editor) =>
  isInTable(editor.state)
    ? inTable(toggleHeaderRow, 'The first row is the head, or no longer.', '')(editor)
    : set({ kind: 'crosshead' }, 'Crosshead.')(editor);

const blockCommands: Readonly<Record<Exclude<NameIn<'Blocks'>, 'take-out'>, Command>> = {
  paragraph: change(
    (state) => setBlocks(state, { kind: 'paragraph' }),
    () => 'Paragraph.',
    noWords,
  ),
  crosshead,
  'bulleted-list': set({ kind: 'list-item' }, 'Bulleted list.'),
  'numbered-list': set({ kind: 'list-item', ordered: true }, 'Numbered list.'),
  'block-quotation': set({ kind: 'paragraph', display: 'block-quotation' }, 'Block quotation.'),
  'pull-quote': pullQuote,
  nest: nest(1),
  'un-nest': nest(-1),
  picture: (editor) => {
    change(
      (state) => insertBlock(state, newPicture(state)),
      () => 'Picture. Type its address.',
      '',
    )(editor);
    const at = currentBlock(editor.state)?.at;
    const dom = at === undefined ? null : editor.view.nodeDOM(at);
    if (dom instanceof HTMLElement) dom.querySelector('input')?.focus();
  },
  table: change(
    (state) => insertBlock(state, newTable(state, 3, 2)),
    () => 'Table of three columns and two rows, the first its head.',
    '',
  ),
  rule: change(
    (state) => insertBlock(state, newRule(state)),
    () => 'Rule.',
    '',
  ),
  'row-below': rowBelow,
  'column-after': inTable(addColumnAfter, 'Column added.', ''),
  'delete-row': inTable(deleteRow, 'Row deleted.', 'The last row stays: take the table out instead.'),
  'delete-column': inTable(deleteColumn, 'Column deleted.', 'The last column stays: take the table out instead.'),
};

/** What each command on words and blocks of the copy does. */
export const copyCommands: Readonly<Partial<Record<CommandName, () => void>>> = {
  'take-out': takeOut,
  strong: inCopy((editor) => toggleEmphasis(editor, 'strong')),
  emphasis: inCopy((editor) => toggleEmphasis(editor, 'emphasis')),
  link: inCopy(link),
  'related-link': inCopy(relate),
  ...Object.fromEntries(Object.entries(blockCommands).map(([name, command]) => [name, inCopy(command)])),
};
