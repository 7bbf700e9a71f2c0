import type { Mark, Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { blockId, type SourceRange, type TextRange } from '../../shared/story/range';
import type { Block } from '../../shared/story/block';
import type { ReportedSpeech } from '../../shared/story/annotations';
import { withSpans } from '../../shared/story/spans';
import type { Quotation, QuotationSegment, StoryDocument } from '../../shared/story/storyDocument';
import { fieldsOf } from './blockFields';
import { kindOfNode } from './blockNodes';
import { blockText, eachText } from './blockPositions';
import { isRich, spansOf } from './richMarks';
import { recordOf } from './storyRecord';
import { headRowsOf } from './tableNodes';

interface Span {
  readonly block: string;
  readonly segment: number;
  from: number;
  to: number;
}

const speechKey = (at: number | string): string => `reported ${at}`;

const keyOf = ({ type, attrs }: Mark): string =>
  type.name === 'reported' ? speechKey(String(attrs['reported'])) : `quotation ${String(attrs['quotation'])}`;

/** Where every mark lies now, paragraph by paragraph: typing moved it, the record does not know. */
function markedSpans(doc: EditorNode): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  doc.forEach((node) => {
    const block: unknown = node.attrs['id'];
    if (typeof block !== 'string') return;
    eachText(node, (text, offset) => {
      for (const mark of text.marks) {
        if (isRich(mark)) continue;
        const name = keyOf(mark);
        const segment = Number(mark.attrs['segment'] ?? 0);
        const own = spans.get(name) ?? [];
        const last = own.at(-1);
        const to = offset + text.nodeSize;
        // Two segments of one paragraph stay two: a continuation mark stands between them.
        if (last?.block === block && (last.segment === segment || last.to === offset)) last.to = to;
        else spans.set(name, [...own, { block, segment, from: offset, to }]);
      }
    });
  });
  return spans;
}

const isRange = (value: unknown): value is SourceRange => typeof value === 'object' && value !== null;

/** Whether a node is a part of the story: an empty paragraph is a place to type, an empty caption is a picture's. */
export const isPart = (node: EditorNode): boolean =>
  !node.isTextblock || (node.type.spec.isolating === true && node.type.spec.group === 'body') || node.content.size > 0;

function toBlock(node: EditorNode): Block | null {
  const id: unknown = node.attrs['id'];
  const source: unknown = node.attrs['source'];
  if (typeof id !== 'string' || !isPart(node)) return null;
  const headRows = node.type.name === 'table' ? headRowsOf(node) : 0;
  return withSpans(
    {
      id: blockId(id),
      kind: kindOfNode(node.type.name),
      text: blockText(node),
      source: isRange(source) ? source : null,
      ...fieldsOf(node),
      ...(headRows > 0 ? { headRows } : {}),
    },
    spansOf(node),
  );
}

/** The place of the first mark, or where it was if that is still in the text; null when it is gone. */
function placed<T extends TextRange>(range: T, span: Span | undefined, lengths: ReadonlyMap<string, number>): T | null {
  if (span && (span.block !== range.block || span.from !== range.from || span.to !== range.to)) {
    return { ...range, block: blockId(span.block), from: span.from, to: span.to };
  }
  return range.to <= (lengths.get(range.block) ?? -1) ? range : null;
}

/** Indirect speech where its mark lies; what was deleted is gone, for a story's file holds nothing outside its text. */
function placedSpeech(
  reported: readonly ReportedSpeech[],
  spans: ReadonlyMap<string, readonly Span[]>,
  lengths: ReadonlyMap<string, number>,
): readonly ReportedSpeech[] {
  const moved = reported.flatMap((speech, at) => {
    const range = placed(speech.at, spans.get(speechKey(at))?.[0], lengths);
    return range ? [range === speech.at ? speech : { ...speech, at: range }] : [];
  });
  return moved.length === reported.length && moved.every((speech, at) => speech === reported[at]) ? reported : moved;
}

/** The segments of a quotation where its marks lie; a paragraph that was split in two gives two. Empty when all is gone. */
function placedSegments(
  quotation: Quotation,
  spans: readonly Span[] | undefined,
  lengths: ReadonlyMap<string, number>,
): readonly QuotationSegment[] {
  // Words of no length carry no mark.
  if (!spans)
    return quotation.segments.filter(({ block, from, to }) => from === to && to <= (lengths.get(block) ?? -1));
  return spans.map(({ block, segment, from, to }) => {
    const was = quotation.segments[segment];
    const isSame = was?.block === block && was.from === from && was.to === to;
    return isSame ? was : { block: blockId(block), from, to, source: was?.source ?? null };
  });
}

/** The story as the editor has it: its words now, its record, and each quotation, and indirect speech, where its mark lies. */
export function storyFromEditor(state: EditorState): StoryDocument {
  const record = recordOf(state);
  const blocks: Block[] = [];
  state.doc.forEach((node) => {
    const block = toBlock(node);
    if (block) blocks.push(block);
  });
  const spans = markedSpans(state.doc);
  const lengths = new Map<string, number>(blocks.map((block) => [block.id, block.text.length]));
  const quotations = record.quotations.flatMap((quotation): Quotation[] => {
    const segments = placedSegments(quotation, spans.get(`quotation ${quotation.id}`), lengths);
    if (segments.length === 0) return [];
    const same =
      segments.length === quotation.segments.length &&
      segments.every((segment, at) => segment === quotation.segments[at]);
    return [same ? quotation : { ...quotation, segments }];
  });
  return { ...record, blocks, quotations, reported: placedSpeech(record.reported, spans, lengths) };
}
