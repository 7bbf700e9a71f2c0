import { closeHistory } from '@tiptap/pm/history';
import type { Node as EditorNode, NodeType } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { BodyKind } from '../../shared/story/block';
import { attributesOf, type BodyFields } from '../../shared/steps/blockFields';
import { blockAt } from '../../shared/steps/blockPositions';
import { nodeNames } from '../../shared/steps/nodeNames';

/** A body block that the selection touches. */
export interface ChosenBlock {
  readonly node: EditorNode;
  readonly at: number;
}

/** How deep lists and crossheads may go. */
const deepest: Readonly<Partial<Record<string, number>>> = { listItem: 6, crosshead: 5 };

const levelOf = ({ attrs }: EditorNode): number => (typeof attrs['level'] === 'number' ? attrs['level'] : 1);

/** The blocks of the body that the selection touches, in order. */
export function chosenBlocks({ doc, selection: { from, to } }: EditorState): readonly ChosenBlock[] {
  const chosen: ChosenBlock[] = [];
  doc.nodesBetween(from, Math.max(to, Math.min(from + 1, doc.content.size)), (node, at) => {
    if (node.type.spec.group === 'body') chosen.push({ node, at });
    return false;
  });
  return chosen;
}

/** The one block that the caret stands in, or that is chosen whole. */
export function currentBlock({ selection }: EditorState): ChosenBlock | null {
  if (selection instanceof NodeSelection) return { node: selection.node, at: selection.from };
  return blockAt(selection.$head);
}

const isText = ({ isTextblock, type }: EditorNode): boolean => isTextblock && type.spec.isolating !== true;

const typeOf = ({ schema }: EditorState, kind: BodyKind): NodeType | undefined => schema.nodes[nodeNames[kind]];

/** What the chosen blocks are to be: a kind and what that kind says of itself. */
export interface Wanted extends BodyFields {
  readonly kind: 'paragraph' | 'crosshead' | 'list-item' | 'pull-quote';
}

const sameKind = ({ type, attrs }: EditorNode, { kind, ordered, display }: Wanted): boolean =>
  type.name === nodeNames[kind] &&
  (attrs['ordered'] ?? undefined) === ordered &&
  (attrs['display'] ?? undefined) === display;

/**
 * Makes the chosen blocks what is wanted, or paragraphs again where all of them are that already. Null where no block of
 * words is chosen. A list item that becomes numbered stays as deep as it is.
 */
export function setBlocks(state: EditorState, wanted: Wanted): Transaction | null {
  const blocks = chosenBlocks(state).filter(({ node }) => isText(node));
  if (blocks.length === 0) return null;
  const next: Wanted = blocks.every(({ node }) => sameKind(node, wanted)) ? { kind: 'paragraph' } : wanted;
  const type = typeOf(state, next.kind);
  const change = closeHistory(state.tr);
  for (const { node, at } of blocks) {
    const isSame = node.type === type;
    const level = isSame && node.attrs['level'] ? { level: levelOf(node) } : {};
    const { id, source } = node.attrs;
    change.setNodeMarkup(at, type, { id, source, ...attributesOf({ ...level, ...next }) });
  }
  return change;
}

/** Nests the chosen list items and crossheads deeper, or less deep. Null where none can go there. */
export function nestBlocks(state: EditorState, by: 1 | -1): Transaction | null {
  const change = state.tr;
  for (const { node, at } of chosenBlocks(state)) {
    const limit = deepest[node.type.name];
    const level = levelOf(node) + by;
    if (limit === undefined || level < 1 || level > limit) continue;
    if (by === 1 && node.type.name === nodeNames['list-item'] && level > levelAbove(change.doc, at) + 1) continue;
    change.setNodeAttribute(at, 'level', level === 1 ? null : level);
  }
  return change.docChanged ? closeHistory(change) : null;
}

/** How deep the list item right above a place is; 0 where there is none. An item is at most one deeper. */
function levelAbove(doc: EditorNode, at: number): number {
  const above = doc.resolve(at).nodeBefore;
  return above?.type.name === nodeNames['list-item'] ? levelOf(above) : 0;
}

/**
 * Where a new block belongs: before the one the caret stands at the beginning of, in place of an empty paragraph, else
 * after the one the caret stands in; never among the fields.
 */
function placeForBlock(state: EditorState): { readonly from: number; readonly to: number } {
  const fieldsEnd = [0, 1, 2, 3].reduce((at, index) => at + state.doc.child(index).nodeSize, 0);
  const point = (at: number): { readonly from: number; readonly to: number } => {
    const from = Math.max(at, fieldsEnd);
    return { from, to: from };
  };
  const current = currentBlock(state);
  if (!current) return point(state.selection.from);
  const { at, node } = current;
  const end = at + node.nodeSize;
  if (node.type.name === 'paragraph' && node.content.size === 0) return { from: at, to: end };
  const isAtBeginning = node.isTextblock && state.selection.empty && state.selection.from === at + 1;
  return point(isAtBeginning && at >= fieldsEnd ? at : end);
}

/** Puts a new block into the body and the caret into it; after one that holds no text, into a paragraph behind it. */
export function insertBlock(state: EditorState, node: EditorNode): Transaction {
  const { from, to } = placeForBlock(state);
  const change = closeHistory(state.tr).replaceWith(from, to, node);
  if (!node.isLeaf) return change.setSelection(Selection.near(change.doc.resolve(from + 1))).scrollIntoView();
  const after = from + node.nodeSize;
  if (change.doc.nodeAt(after)?.isTextblock !== true) {
    const paragraph = state.schema.nodes['paragraph']?.create();
    if (paragraph) change.insert(after, paragraph);
  }
  return change.setSelection(TextSelection.create(change.doc, after + 1)).scrollIntoView();
}

export const newRule = ({ schema }: EditorState): EditorNode => schema.node('rule');

/** A picture of which nothing is known yet. */
export const newPicture = ({ schema }: EditorState): EditorNode =>
  schema.node('image', attributesOf({ picture: { src: '', alt: '', credit: null } }));

/** A table with a head, its cells empty. */
export function newTable({ schema }: EditorState, columns: number, rows: number): EditorNode {
  const row = (type: string): EditorNode =>
    schema.node(
      'tableRow',
      null,
      Array.from({ length: columns }, () => schema.node(type)),
    );
  return schema.node(
    'table',
    null,
    Array.from({ length: rows }, (_, at) => row(at === 0 ? 'tableHeader' : 'tableCell')),
  );
}

/** A pull quote of words of a quotation. */
export const newPullQuote = ({ schema }: EditorState, words: string, quotation: string): EditorNode =>
  schema.node('pullQuote', attributesOf({ quotation }), schema.text(words));
