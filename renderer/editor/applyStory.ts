import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { sameData } from '../../shared/desk/sameData';
import { isBody, type Block, type TextSpan } from '../../shared/story/block';
import { spanKinds } from '../../shared/story/spans';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { attributesOf } from './blockFields';
import { nodeNames } from './blockNodes';
import { runsOf, toPosition } from './blockPositions';
import { markedPlaces, type MarkedPlace } from './markedPlaces';
import { markOf, spansOf } from './richMarks';
import { setRecord } from './storyRecord';
import { isPart } from './storyFromEditor';
import { blockToNode } from './storyToEditor';

interface Place {
  readonly node: EditorNode;
  readonly at: number;
}
type Marked = ReadonlyMap<string, readonly MarkedPlace[]>;

function places(doc: EditorNode): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  doc.forEach((node, at) => {
    if (typeof node.attrs['id'] === 'string') found.set(node.attrs['id'], { node, at });
  });
  return found;
}

/** Length of what two texts have in common at their beginning, or at their end beyond `from`. */
function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function commonEnd(a: string, b: string, from: number): number {
  let at = 0;
  while (at < a.length - from && at < b.length - from && a[a.length - 1 - at] === b[b.length - 1 - at]) at += 1;
  return at;
}

/** Changes only the letters that differ, so that cursor and marks around them stay. `at` is where the text begins. */
function changeText(change: Transaction, at: number, now: string, text: string): void {
  if (now === text) return;
  const start = commonStart(now, text);
  const end = commonEnd(now, text, start);
  const inserted = text.slice(start, text.length - end);
  const from = at + start;
  const to = at + now.length - end;
  if (inserted === '') change.delete(from, to);
  else change.replaceWith(from, to, change.doc.type.schema.text(inserted));
}

const noSpans: readonly TextSpan[] = [];

/** Brings the links and emphasis of a block, whose text is in place, in line with its spans. */
function changeSpans(change: Transaction, at: number, spans = noSpans): void {
  const { doc } = change;
  const node = doc.nodeAt(at);
  if (!node || sameData(spansOf(node), spans)) return;
  for (const kind of spanKinds) change.removeMark(at, at + node.nodeSize, doc.type.schema.marks[kind]);
  for (const span of spans)
    change.addMark(toPosition(node, at, span.from), toPosition(node, at, span.to), markOf(doc.type.schema, span));
}

/** Gives a node of text the block's kind and fields. */
function changeMarkup(change: Transaction, { node, at }: Place, block: Block): void {
  const type = change.doc.type.schema.nodes[nodeNames[block.kind]];
  const attributes = { ...node.attrs, source: block.source, ...attributesOf(block) };
  if (type && (node.type !== type || !sameData(node.attrs, attributes))) change.setNodeMarkup(at, type, attributes);
}

const cellKinds = (table: EditorNode): readonly (readonly string[])[] =>
  table.children.map((row) => row.children.map((cell) => cell.type.name));

/** Whether two tables have the same rows of the same cells, whatever stands in them. */
const isSameShape = (a: EditorNode, b: EditorNode): boolean =>
  a.type.name === 'table' && b.type.name === 'table' && sameData(cellKinds(a), cellKinds(b));

const hasOneText = (node: EditorNode, { kind }: Block): boolean =>
  node.isTextblock && kind !== 'table' && kind !== 'rule';

function changeBlock(
  change: Transaction,
  place: Place,
  block: Block,
  marked: readonly MarkedPlace[] | undefined,
): void {
  const { node, at } = place;
  if (hasOneText(node, block)) {
    changeText(change, at + 1, node.textContent, block.text);
    changeSpans(change, at, block.spans);
    changeMarkup(change, place, block);
    return;
  }
  const next = blockToNode(change.doc.type.schema, block, marked);
  if (isSameShape(node, next)) {
    const texts = runsOf(next).map((run) => run.node.textContent);
    runsOf(node)
      .map((run, cell) => ({ ...run, text: texts[cell] ?? '' }))
      .toReversed()
      .forEach((run) => changeText(change, at + run.start, run.node.textContent, run.text));
    changeSpans(change, at, block.spans);
    changeMarkup(change, place, block);
    return;
  }
  change.replaceWith(at, at + node.nodeSize, next);
}

/** Walks the body from its end to its beginning, so that places found before stay right. */
function changeBody(change: Transaction, after: readonly Block[], marked: Marked): void {
  const { doc } = change;
  const found = places(doc);
  const keep = new Set<string>(after.map(({ id }) => id));
  let next = doc.content.size;
  const steps: { at: number; order: number; run: () => void }[] = [];
  after.toReversed().forEach((block, order) => {
    const place = found.get(block.id);
    if (place) {
      next = place.at;
      steps.push({ at: place.at, order, run: () => changeBlock(change, place, block, marked.get(block.id)) });
      return;
    }
    const at = next;
    steps.push({ at, order, run: () => change.insert(at, blockToNode(doc.type.schema, block, marked.get(block.id))) });
  });
  doc.forEach((node, at) => {
    const gone = node.type.spec.group === 'body' && isPart(node) && !keep.has(String(node.attrs['id']));
    if (gone) steps.push({ at, order: after.length, run: () => change.delete(at, at + node.nodeSize) });
  });
  for (const step of steps.toSorted((a, b) => b.at - a.at || a.order - b.order)) step.run();
}

function changeFields(change: Transaction, after: readonly Block[]): void {
  const { doc } = change;
  const tops: { node: EditorNode; at: number }[] = [];
  doc.forEach((node, at) => {
    if (node.type.spec.group === 'field') tops.push({ node, at });
  });
  for (const place of tops.toReversed()) {
    const block = after.find(({ kind }) => nodeNames[kind] === place.node.type.name);
    changeText(change, place.at + 1, place.node.textContent, block?.text ?? '');
    changeSpans(change, place.at, block?.spans);
    const { id, source } = place.node.attrs;
    if (block && (id !== block.id || source !== block.source))
      change.setNodeMarkup(place.at, null, { id: block.id, source: block.source });
  }
}

/** True when the blocks both stories have come in the same order. */
function sameOrder(before: readonly Block[], after: readonly Block[]): boolean {
  const order = new Map<string, number>(before.map(({ id }, at) => [id, at]));
  const shared = after.flatMap(({ id }) => order.get(id) ?? []);
  return shared.every((place, at) => at === 0 || place > (shared[at - 1] ?? -1));
}

function changeBlocks(change: Transaction, before: readonly Block[], after: readonly Block[], marked: Marked): void {
  const body = after.filter(isBody);
  if (sameOrder(before.filter(isBody), body)) changeBody(change, body, marked);
  else {
    const { schema } = change.doc.type;
    const first = [0, 1, 2, 3].reduce((at, index) => at + change.doc.child(index).nodeSize, 0);
    change.replaceWith(
      first,
      change.doc.content.size,
      body.map((block) => blockToNode(schema, block, marked.get(block.id))),
    );
  }
  changeFields(change, after);
}

/** One undoable change that makes the editor's story `after`; blocks that stay as they are are not touched. */
export function applyStory(state: EditorState, before: StoryDocument, after: StoryDocument): Transaction {
  const change = state.tr;
  if (before.blocks !== after.blocks) changeBlocks(change, before.blocks, after.blocks, markedPlaces(after));
  return setRecord(state, change, after);
}
