import { Slice, Fragment, type Node as EditorNode, type Schema } from '@tiptap/pm/model';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { cleanSerializer, textOf } from './copyOut';
import { blockSlice, lineSlice, pastedBlocks } from './pastedSlice';
import { recordOf } from './storyRecord';
import type { NewBlock } from '../../shared/steps/blockFields';
import { isRich } from '../../shared/steps/richSpans';
import { newBlockOf } from '../../shared/steps/storyFromDoc';

/** What was last copied in this window: pasted into any story of it, it is exact. */
interface Copied {
  readonly text: string;
  readonly slice: unknown;
  readonly story: string;
}

let copied: Copied | null = null;

/** A node as new copy: without a name, a place in the source and the marks of quotations, which reading finds anew. */
function fresh(node: EditorNode, isSameStory: boolean): EditorNode {
  // A comment goes along where its words are moved; the story lists it once, where they stand first.
  if (node.isText)
    return node.mark(node.marks.filter((mark) => isRich(mark) || (isSameStory && mark.type.name === 'comment')));
  const attributes: Record<string, unknown> = { ...node.attrs };
  for (const name of ['id', 'source', ...(isSameStory ? [] : ['quotation'])])
    if (name in attributes) attributes[name] = null;
  return node.type.create(attributes, freshContent(node.content, isSameStory));
}

const freshContent = (content: Fragment, isSameStory: boolean): Fragment =>
  Fragment.fromArray(content.content.map((node) => fresh(node, isSameStory)));

/** The slice that was copied in this window, if that is what stands on the clipboard. */
function ownSlice(state: EditorState, html: string, text: string): Slice | null {
  if (!copied || copied.text !== text || !html.includes('data-pm-slice')) return null;
  const slice = Slice.fromJSON(state.schema, copied.slice);
  return new Slice(freshContent(slice.content, copied.story === recordOf(state).id), slice.openStart, slice.openEnd);
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

function paste(view: EditorView, event: ClipboardEvent): boolean {
  const { state } = view;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (text.trim() === '' && !/<(?:img|hr)[\s>/]/i.test(html)) return true;
  const own = ownSlice(state, html, text);
  const blocks = own ? blocksOf(state.schema, own) : pastedBlocks(html, text);
  const slice = isLine(state)
    ? lineSlice(state.schema, blocks, dividerIn(state))
    : (own ?? blockSlice(state.schema, blocks));
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView());
  return true;
}

/** Copies clean HTML and text out, and takes in what the clipboard has as blocks, links and emphasis, and nothing else. */
export const clipboardPlugin = (): Plugin =>
  new Plugin({
    props: {
      handlePaste: paste,
      // A file or a page dropped on the window is a new story; the window takes it.
      handleDrop: (_view, event, _slice, moved) => !moved && (event.dataTransfer?.files.length ?? 0) > 0,
      transformCopied: (chosen, { state }) => {
        const slice = withoutLoneCell(chosen);
        copied = { text: textOf(slice), slice: slice.toJSON(), story: recordOf(state).id };
        return slice;
      },
      clipboardTextSerializer: textOf,
      clipboardSerializer: cleanSerializer,
    },
  });
