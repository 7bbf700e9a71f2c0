import type { Mark, Node as DocumentNode } from 'prosemirror-model';
import { blockId, type SourceRange, type TextRange } from '../story/range';
import type { Block } from '../story/block';
import type { ReportedSpeech } from '../story/annotations';
import { sameData } from '../desk/sameData';
import type { Quotation, StoryComment, StoryDocument } from '../story/storyDocument';
import type { StoryRecord } from './storyRecord';
import { fieldsOf, type NewBlock } from './blockFields';
import { blockText, eachText, goesOn } from './blockPositions';
import { kindOfNode } from './nodeNames';
import { placedSegments, type Span } from './placedSegments';
import { isRich, spansOf } from './richSpans';
import { headRowsOf } from './tableRows';

const speechKey = (at: number | string): string => `reported ${at}`;

const keyOf = ({ type: { name }, attrs }: Mark): string =>
  name === 'reported' ? speechKey(String(attrs['reported'])) : `${name} ${String(attrs[name])}`;

/** Where every mark lies now, paragraph by paragraph: typing moved it, the record does not know. */
function markedSpans(doc: DocumentNode): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  doc.forEach((node) => {
    const block: unknown = node.attrs['id'];
    if (typeof block !== 'string') return;
    eachText(node, (text, from) => {
      for (const mark of text.marks) {
        if (isRich(mark)) continue;
        const name = keyOf(mark);
        const own = spans.get(name) ?? [];
        const last = own.at(-1);
        const to = from + text.nodeSize;
        const isOn = last?.block === block && goesOn(node, last.to, from);
        const span = isOn ? { ...last, to } : { block: blockId(block), from, to };
        spans.set(name, [...(isOn ? own.slice(0, -1) : own), span]);
      }
    });
  });
  return spans;
}

const isRange = (value: unknown): value is SourceRange => typeof value === 'object' && value !== null;

/** Whether a node is a part of the story: an empty paragraph is a place to type, an empty caption is a picture's. */
export const isPart = (node: DocumentNode): boolean =>
  !node.isTextblock || (node.type.spec.isolating === true && node.type.spec.group === 'body') || node.content.size > 0;

/** What a node is as a block, whatever it is called and wherever it is from. */
export function newBlockOf(node: DocumentNode): NewBlock {
  const headRows = node.type.name === 'table' ? headRowsOf(node) : 0;
  const spans = spansOf(node);
  return {
    kind: kindOfNode(node.type.name),
    text: blockText(node),
    ...fieldsOf(node),
    ...(headRows > 0 ? { headRows } : {}),
    ...(spans.length > 0 ? { spans } : {}),
  };
}

function toBlock(node: DocumentNode): Block | null {
  const id: unknown = node.attrs['id'];
  const source: unknown = node.attrs['source'];
  if (typeof id !== 'string' || !isPart(node)) return null;
  return { id: blockId(id), source: isRange(source) ? source : null, ...newBlockOf(node) };
}

/** The place of the first mark, or where it was if that is still in the text; null when it is gone. */
function placed<T extends TextRange>(range: T, span: Span | undefined, texts: ReadonlyMap<string, string>): T | null {
  if (span && (span.block !== range.block || span.from !== range.from || span.to !== range.to)) {
    return { ...range, block: blockId(span.block), from: span.from, to: span.to };
  }
  return range.to <= (texts.get(range.block)?.length ?? -1) ? range : null;
}

/** Indirect speech where its mark lies; what was deleted is gone, for a story's file holds nothing outside its text. */
function placedSpeech(
  reported: readonly ReportedSpeech[],
  spans: ReadonlyMap<string, readonly Span[]>,
  texts: ReadonlyMap<string, string>,
): readonly ReportedSpeech[] {
  const moved = reported.flatMap((speech, at) => {
    const range = placed(speech.at, spans.get(speechKey(at))?.[0], texts);
    return range ? [range === speech.at ? speech : { ...speech, at: range }] : [];
  });
  return moved.length === reported.length && moved.every((speech, at) => speech === reported[at]) ? reported : moved;
}

/** Comments where their marks lie, from the first to the last; one whose words are gone keeps no place. */
function placedComments(
  comments: readonly StoryComment[],
  spans: ReadonlyMap<string, readonly Span[]>,
): readonly StoryComment[] {
  const placedNow = comments.map((comment): StoryComment => {
    const own = spans.get(`comment ${comment.id}`) ?? [];
    const [first] = own;
    const to = own.findLast(({ block }) => block === first?.block)?.to;
    const at = first && to !== undefined ? { block: first.block, from: first.from, to } : null;
    return sameData(at, comment.at) ? comment : { ...comment, at };
  });
  return placedNow.every((comment, at) => comment === comments[at]) ? comments : placedNow;
}

/** The story that a document and its record are: its words now, its record, and each quotation, and indirect speech, where its mark lies. */
export function storyFromDoc(doc: DocumentNode, record: StoryRecord): StoryDocument {
  const blocks: Block[] = [];
  doc.forEach((node) => {
    const block = toBlock(node);
    if (block) blocks.push(block);
  });
  const spans = markedSpans(doc);
  const texts = new Map<string, string>(blocks.map((block) => [block.id, block.text]));
  const quotations = record.quotations.flatMap((quotation): Quotation[] => {
    const segments = placedSegments(quotation.segments, spans.get(`quotation ${quotation.id}`), texts);
    if (segments.length === 0) return [];
    const same =
      segments.length === quotation.segments.length &&
      segments.every((segment, at) => segment === quotation.segments[at]);
    return [same ? quotation : { ...quotation, segments }];
  });
  const { comments } = record;
  return {
    ...record,
    blocks,
    quotations,
    reported: placedSpeech(record.reported, spans, texts),
    ...(comments && { comments: placedComments(comments, spans) }),
  };
}
