import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { blockId, type SourceRange } from '../../shared/story/range';
import type { Block } from '../../shared/story/block';
import type { Quotation, QuotationSegment, StoryDocument } from '../../shared/story/storyDocument';
import { kindOfNode } from './blockNodes';
import { recordOf } from './storyRecord';

interface Span { readonly block: string; from: number; to: number }

const key = (quotation: string, segment: number): string => `${segment} ${quotation}`;

/** Where every quotation's mark lies now: typing moved it, the record does not know. */
function markedSpans(doc: EditorNode): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  doc.forEach((node) => {
    const block: unknown = node.attrs['id'];
    if (typeof block !== 'string') return;
    node.forEach((text, offset) => {
      for (const { attrs } of text.marks) {
        const name = key(String(attrs['quotation']), Number(attrs['segment']));
        const span = spans.get(name);
        if (span?.block === block) span.to = offset + text.nodeSize;
        else if (!span) spans.set(name, { block, from: offset, to: offset + text.nodeSize });
      }
    });
  });
  return spans;
}

const isRange = (value: unknown): value is SourceRange => typeof value === 'object' && value !== null;

function toBlock(node: EditorNode): Block | null {
  const id: unknown = node.attrs['id'];
  const source: unknown = node.attrs['source'];
  // An empty block is a place to type, not yet a part of the story.
  if (typeof id !== 'string' || node.content.size === 0) return null;
  return { id: blockId(id), kind: kindOfNode(node.type.name), text: node.textContent, source: isRange(source) ? source : null };
}

function placed(segment: QuotationSegment, span: Span | undefined, lengths: ReadonlyMap<string, number>): QuotationSegment | null {
  if (span && (span.block !== segment.block || span.from !== segment.from || span.to !== segment.to)) {
    return { ...segment, block: blockId(span.block), from: span.from, to: span.to };
  }
  return segment.to <= (lengths.get(segment.block) ?? -1) ? segment : null;
}

/** The story as the editor has it: its words now, its record, and each quotation where its mark lies. */
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
    const segments = quotation.segments.flatMap((segment, at) => placed(segment, spans.get(key(quotation.id, at)), lengths) ?? []);
    if (segments.length === 0) return [];
    const same = segments.length === quotation.segments.length && segments.every((segment, at) => segment === quotation.segments[at]);
    return [same ? quotation : { ...quotation, segments }];
  });
  return { ...record, blocks, quotations };
}
