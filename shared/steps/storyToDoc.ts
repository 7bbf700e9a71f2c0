import { Fragment, Mark, type Node as DocumentNode, type Schema } from 'prosemirror-model';
import { blockId } from '../story/range';
import { isBody, isField, type Block, type FieldKind, type TextSpan } from '../story/block';
import type { StoryDocument } from '../story/storyDocument';
import { cutSpans } from '../story/spans';
import { takesWords } from './takesWords';
import { attributesOf, type NewBlock } from './blockFields';
import { markedPlaces, type MarkedPlace } from './markedPlaces';
import { nodeNames, idOfMark } from './nodeNames';
import { markOf } from './richSpans';
import { tableRows } from './tableRows';

const noSpans: readonly TextSpan[] = [];

/** Cuts a text where marks and spans begin and end, so that each piece has one set of marks. */
export function inline(
  schema: Schema,
  text: string,
  places: readonly MarkedPlace[],
  spans: readonly TextSpan[] = noSpans,
): Fragment {
  if (text === '') return Fragment.empty;
  const cuts = [...new Set([0, text.length, ...[...places, ...spans].flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .toSorted((a, b) => a - b);
  const pieces: DocumentNode[] = [];
  for (let at = 0; at + 1 < cuts.length; at += 1) {
    const from = cuts[at] ?? 0;
    const to = cuts[at + 1] ?? from;
    const over = places.filter((place) => place.from <= from && place.to >= to);
    const rich = spans.filter((span) => span.from <= from && span.to >= to).map((span) => markOf(schema, span));
    const marks = [...over.map(({ mark, id }) => schema.mark(mark, { [idOfMark[mark]]: id })), ...rich].reduce(
      (set, mark) => mark.addToSet(set),
      Mark.none,
    );
    pieces.push(schema.text(text.slice(from, to), marks));
  }
  return Fragment.fromArray(pieces);
}

/** What of the places lies over a stretch of the text, counted from where the stretch begins. */
const cutPlaces = (places: readonly MarkedPlace[], from: number, to: number): readonly MarkedPlace[] =>
  places.flatMap((place) => {
    const cut = { from: Math.max(place.from, from) - from, to: Math.min(place.to, to) - from };
    return cut.from < cut.to ? [{ ...place, ...cut }] : [];
  });

/** One block as a node, its quotations, links and emphasis marked. */
export function blockToNode(
  schema: Schema,
  block: NewBlock & Partial<Block>,
  places: readonly MarkedPlace[] = [],
): DocumentNode {
  const { id = null, source = null, text, spans } = block;
  const attributes = { id, source, ...(isField(block.kind) ? {} : attributesOf(block)) };
  if (block.kind === 'table') {
    const cell = (from: number, to: number): Fragment =>
      inline(schema, text.slice(from, to), cutPlaces(places, from, to), spans && cutSpans(spans, from, to));
    return schema.node('table', attributes, tableRows(schema, block, cell));
  }
  // A rule has no words. Should a file say it has, they are shown all the same.
  const name = block.kind === 'rule' && text !== '' ? 'paragraph' : nodeNames[block.kind];
  return schema.node(name, attributes, inline(schema, text, places, spans));
}

const fields: readonly FieldKind[] = ['headline', 'standfirst', 'byline', 'dateline'];

const emptyField = (kind: FieldKind, taken: ReadonlySet<string>): Block => {
  const id = taken.has(kind) ? `${kind}-new` : kind;
  return { id: blockId(id), kind, text: '', source: null };
};

/** The story as a document. `storyFromDoc` is its inverse. */
export function storyToDoc(schema: Schema, story: StoryDocument): DocumentNode {
  const places = markedPlaces(story);
  const taken = new Set<string>(story.blocks.map(({ id }) => id));
  const top = fields.map((kind) => story.blocks.find((block) => block.kind === kind) ?? emptyField(kind, taken));
  const body = story.blocks.filter(isBody);
  const nodes = [...top, ...body].map((block) => blockToNode(schema, block, places.get(block.id)));
  if (body.length === 0 || !takesWords(nodes.at(-1))) nodes.push(schema.node('paragraph'));
  return schema.node('doc', null, nodes);
}
