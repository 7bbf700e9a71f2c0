import { blockId, type BlockId } from '../story/range';
import type { QuotationSegment } from '../story/storyDocument';

/** Where a mark lies now, in one block. */
export interface Span {
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
}

const quoteMark = '["\'`´‘’‚‛“”„‟«»‹›]';
const marksOnly = new RegExp(`^(?:\\s|${quoteMark})+$`);
const betweenMarks = new RegExp(`^\\s*${quoteMark}.*${quoteMark}\\s*$`, 's');

/** Whether a quotation stops and goes on at what stands between two of its marks. */
const isBreak = (between: string): boolean => marksOnly.test(between) || betweenMarks.test(between);

/**
 * The spans of one quotation in one block, joined over words that came in between them without a mark of their own: what
 * is put inside a quotation is inside it. It may have as many parts as before where its own marks do not part it.
 */
function joinSpans(spans: readonly Span[], text: string, partsBefore: number): readonly Span[] {
  const gaps = spans.slice(1).map((span, at) => text.slice(spans[at]?.to ?? 0, span.from));
  const breaks = gaps.map(isBreak);
  let others = partsBefore - 1 - breaks.filter(Boolean).length;
  const joined: Span[] = [];
  spans.forEach((span, at) => {
    const last = joined.at(-1);
    const isPart = at === 0 || breaks[at - 1] === true || (others -= 1) >= 0;
    if (isPart || !last) joined.push(span);
    else joined[joined.length - 1] = { ...last, to: span.to };
  });
  return joined;
}

/**
 * The segments of a quotation where its marks lie: a paragraph that was split in two gives two. Each keeps the place in
 * the source of the segment it was. Empty when all is gone.
 */
export function placedSegments(
  before: readonly QuotationSegment[],
  spans: readonly Span[] | undefined,
  texts: ReadonlyMap<string, string>,
): readonly QuotationSegment[] {
  // Words of no length carry no mark.
  if (!spans) return before.filter(({ block, from, to }) => from === to && to <= (texts.get(block)?.length ?? -1));
  const blocks = [...new Set(spans.map(({ block }) => block))];
  const placed = blocks.flatMap((block) => {
    const own = before.filter((segment) => segment.block === block);
    const inBlock = spans.filter((span) => span.block === block);
    return joinSpans(inBlock, texts.get(block) ?? '', own.length).map((span, at) => ({ span, was: own[at] }));
  });
  return placed.map(({ span: { block, from, to }, was }, at) => {
    if (was?.from === from && was.to === to) return was;
    return { block: blockId(block), from, to, source: (was ?? before[at])?.source ?? null };
  });
}
