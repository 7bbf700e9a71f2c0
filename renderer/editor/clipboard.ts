import { closeHistory } from '@tiptap/pm/history';
import { Slice, Fragment, type Mark, type Node as EditorNode, type Schema } from '@tiptap/pm/model';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { cleanSerializer, textOf } from './copyOut';
import { blockSlice, lineSlice, pastedBlocks } from './pastedSlice';
import { setPastedMarks } from './pastedMarks';
import { nameBlocks } from './nameBlocks';
import { storyFromEditor } from './storyFromEditor';
import { recordOf, setRecord } from './storyRecord';
import { takenAlong, takeOver, type Taken } from '../../shared/desk/takeOver';
import type { NewBlock } from '../../shared/steps/blockFields';
import { blockId, type BlockId } from '../../shared/story/range';
import { isRich } from '../../shared/steps/richSpans';
import { newBlockOf, storyFromDoc } from '../../shared/steps/storyFromDoc';
import type { StoryRecord } from '../../shared/steps/storyRecord';
import { joinNames } from '../../shared/text/joinNames';
import { showNotice } from '../state/windowStore';

/** What was last copied in this window: pasted into any story of it, it is exact. */
interface Copied {
  readonly text: string;
  readonly slice: unknown;
  readonly story: string;
  /** The quotations in it: pasted into another story they go along. */
  readonly taken: readonly Taken[];
}

let copied: Copied | null = null;

/** What the quotations of another story are called where they are pasted; null in the story they were copied from. */
type Ids = ReadonlyMap<string, string> | null;

/**
 * A node as new copy: without a name and a place in the source. Pasted where it was copied it has no quotations either,
 * which reading finds anew and knows again; elsewhere it has those that came along, by the ids they have there.
 */
function fresh(node: EditorNode, ids: Ids): EditorNode {
  if (node.isText) return node.mark(node.marks.flatMap((mark) => freshMark(mark, ids)));
  const attributes: Record<string, unknown> = { ...node.attrs };
  for (const name of ['id', 'source']) if (name in attributes) attributes[name] = null;
  if (ids && 'quotation' in attributes) attributes['quotation'] = ids.get(String(attributes['quotation'])) ?? null;
  return node.type.create(attributes, freshContent(node.content, ids));
}

/** A comment goes along where its words are moved; the story lists it once, where they stand first. */
function freshMark(mark: Mark, ids: Ids): readonly Mark[] {
  if (isRich(mark)) return [mark];
  if (ids === null) return mark.type.name === 'comment' ? [mark] : [];
  const id = mark.type.name === 'quotation' ? ids.get(String(mark.attrs['quotation'])) : undefined;
  return id === undefined ? [] : [mark.type.create({ quotation: id })];
}

const freshContent = (content: Fragment, ids: Ids): Fragment =>
  Fragment.fromArray(content.content.map((node) => fresh(node, ids)));

/** What was copied in this window, if that is what stands on the clipboard. */
const ownCopy = (html: string, text: string): Copied | null =>
  copied?.text === text && html.includes('data-pm-slice') ? copied : null;

function ownSlice(state: EditorState, own: Copied, ids: Ids): Slice {
  const slice = Slice.fromJSON(state.schema, own.slice);
  return new Slice(freshContent(slice.content, ids), slice.openStart, slice.openEnd);
}

/** The words of each quotation in a slice, by its id, paragraph by paragraph. */
export function quotationsIn({ content }: Slice): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  const seen = new Map<string, EditorNode>();
  content.descendants((node, _at, parent) => {
    for (const { type, attrs } of node.isText ? node.marks : []) {
      if (type.name !== 'quotation') continue;
      const id = String(attrs['quotation']);
      const own = words.get(id) ?? [];
      const isOn = own.length > 0 && seen.get(id) === parent;
      words.set(id, isOn ? [...own.slice(0, -1), (own.at(-1) ?? '') + (node.text ?? '')] : [...own, node.text ?? '']);
      if (parent) seen.set(id, parent);
    }
  });
  return words;
}

/** A paste, with the quotations that come along from another story. */
interface Paste {
  readonly slice: Slice;
  /** The story's record with them in it; null where none comes along. */
  readonly record: StoryRecord | null;
}

const blockAtCaret = ({ selection: { $from }, doc }: EditorState): BlockId =>
  blockId(String(($from.depth > 0 ? $from.node(1) : doc.firstChild)?.attrs['id'] ?? 'headline'));

function ownPaste(state: EditorState, own: Copied): Paste {
  const record = recordOf(state);
  if (own.story === record.id) return { slice: ownSlice(state, own, null), record: null };
  const { story, ids } = takeOver(record, own.taken, blockAtCaret(state));
  return { slice: ownSlice(state, own, ids), record: own.taken.length > 0 ? story : null };
}

/** Whether the caret stands where words have one line: a field, a caption or a cell. */
const isLine = ({ selection: { $from } }: EditorState): boolean =>
  $from.parent.isTextblock && $from.parent.type.spec.isolating === true;

/** In a cell, where lines often are entries of their own, a sign shows where one ended. */
const dividerIn = ({ selection: { $from } }: EditorState): string =>
  $from.parent.type.spec.tableRole === undefined ? ' ' : ' / ';

/** The slice's blocks as new copy; words alone are one block. */
const blocksOf = (schema: Schema, { content }: Slice): readonly NewBlock[] =>
  content.content.map((node) => newBlockOf(node.isText ? schema.node('paragraph', null, node) : node));

/** Words chosen within one cell are words; with other cells they are a table. */
function withoutLoneCell(slice: Slice): Slice {
  const table = slice.content.childCount === 1 ? slice.content.firstChild : null;
  const row = table?.type.name === 'table' && table.childCount === 1 ? table.firstChild : null;
  const cell = row?.childCount === 1 ? row.firstChild : null;
  if (!table || !cell || slice.openStart < 3) return slice;
  return new Slice(Fragment.from(table.type.schema.node('paragraph', null, cell.content)), 1, 1);
}

/** “2 quotations came along from “Ferry stays in port”, with who says them: review them here.” */
export function toldOf(taken: readonly Taken[]): string {
  const count = taken.length === 1 ? 'One quotation' : `${taken.length} quotations`;
  const titles = [...new Set(taken.map(({ from }) => `“${from.story}”`))];
  return `${count} came along from ${joinNames(titles)}: review ${taken.length === 1 ? 'it' : 'them'} here.`;
}

/** Brings the record up to what was typed, so that undo finds all in its place. */
function noteTyped({ state, dispatch }: EditorView): void {
  const change = setRecord(state, state.tr, storyFromEditor(state));
  if (change.docChanged) dispatch(change.setMeta('addToHistory', false));
}

function pasteInto(view: EditorView, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (text.trim() === '' && !/<(?:img|hr)[\s>/]/i.test(html)) return true;
  const own = ownCopy(html, text);
  if (own && own.story !== recordOf(view.state).id && own.taken.length > 0) noteTyped(view);
  const { state } = view;
  const paste = own && ownPaste(state, own);
  const blocks = paste ? blocksOf(state.schema, paste.slice) : setPastedMarks(state, pastedBlocks(html, text));
  const slice = isLine(state)
    ? lineSlice(state.schema, blocks, dividerIn(state))
    : (paste?.slice ?? blockSlice(state.schema, blocks));
  const change = state.tr.replaceSelection(slice).scrollIntoView();
  const record = paste?.record ?? null;
  if (!own || !record) view.dispatch(change);
  else {
    nameBlocks(state, change);
    // The words and what came along with them are one change, undone by itself; the record knows where all of it lies.
    view.dispatch(closeHistory(setRecord(state, change, storyFromDoc(change.doc, record))));
    showNotice(toldOf(own.taken));
  }
  return true;
}

/** Copies clean HTML and text out, and takes in what the clipboard has as blocks, links and emphasis, and nothing else. */
export const clipboardPlugin = (): Plugin =>
  new Plugin({
    props: {
      handlePaste: pasteInto,
      // A file or a page dropped on the window is a new story; the window takes it.
      handleDrop: (_view, event, _slice, moved) => !moved && (event.dataTransfer?.files.length ?? 0) > 0,
      transformCopied: (chosen, { state }) => {
        const slice = withoutLoneCell(chosen);
        const story = storyFromEditor(state);
        const taken = takenAlong(story, quotationsIn(slice));
        copied = { text: textOf(slice), slice: slice.toJSON(), story: story.id, taken };
        return slice;
      },
      clipboardTextSerializer: textOf,
      clipboardSerializer: cleanSerializer,
    },
  });
