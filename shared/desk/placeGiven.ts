import type { DetectedQuotation, Detection, QuotationKind, QuotationPlace, ReadableBlock } from '../story/annotations';
import type { BlockId, SourceRange, TextRange } from '../story/range';
import type { SortedSource } from '../story/sortedSource';
import type { GivenQuotation, Source } from '../story/source';
import { readableCopy } from './readableBlocks';
import { firstAfter } from '../text/firstAfter';

/** A quotation that the file marks, in the copy. */
export interface PlacedGiven {
  readonly given: GivenQuotation;
  readonly id: string;
  readonly where: QuotationPlace;
  readonly segments: readonly TextRange[];
}

/** The stretches a given quotation stands on: its parts, or its lines. */
function partsOf({ start, end, parts }: GivenQuotation, { lines }: Source): readonly SourceRange[] {
  if (parts) return parts;
  const own: SourceRange[] = [];
  for (
    let at = firstAfter(lines, start, (line) => line.end);
    at < lines.length && (lines[at]?.start ?? end) < end;
    at += 1
  ) {
    const line = lines[at];
    if (line) own.push({ start: Math.max(start, line.start), end: Math.min(end, line.end) });
  }
  return own;
}

/** Finds the quotations that the file marks in the blocks made of it; what stands outside the copy is passed over. */
export function placeGiven(sorted: SortedSource): readonly PlacedGiven[] {
  const given = sorted.source.given ?? [];
  if (given.length === 0) return [];
  const places = new Map(readableCopy(sorted.blocks).map(({ id, where }) => [id, where]));
  const blocks = sorted.blocks
    .filter(({ id, source }) => source !== null && places.has(id))
    .toSorted((a, b) => (a.source?.start ?? 0) - (b.source?.start ?? 0));
  const find = (range: SourceRange): TextRange[] => {
    const segments: TextRange[] = [];
    for (let at = firstAfter(blocks, range.start, ({ source }) => source?.end ?? 0); at < blocks.length; at += 1) {
      const block = blocks[at];
      const source = block?.source;
      if (!block || !source || source.start >= range.end) break;
      segments.push({
        block: block.id,
        from: Math.max(range.start, source.start) - source.start,
        to: Math.min(range.end, source.end) - source.start,
      });
    }
    return segments;
  };
  return given.flatMap((each, at): PlacedGiven[] => {
    const segments = partsOf(each, sorted.source)
      .flatMap(find)
      .filter(({ from, to }) => from < to);
    const [first] = segments;
    return first
      ? [{ given: each, id: each.id ?? `file-q${at + 1}`, where: places.get(first.block) ?? 'body', segments }]
      : [];
  });
}

const wordSign = /[\p{L}\p{N}]/u;

/** A quotation’s extent by its words alone: marks and stops at its ends are a matter of style. */
function wordsExtent(segments: readonly TextRange[], texts: ReadonlyMap<BlockId, string>): string {
  return segments
    .map(({ block, from, to }) => {
      const text = texts.get(block) ?? '';
      let start = from;
      let end = to;
      while (start < end && !wordSign.test(text.charAt(start)) && !/[\ud800-\udfff]/.test(text.charAt(start)))
        start += 1;
      while (end > start && !wordSign.test(text.charAt(end - 1)) && !/[\ud800-\udfff]/.test(text.charAt(end - 1)))
        end -= 1;
      return `${block} ${start} ${end}`;
    })
    .join();
}

/** Tells which of the quotations a range touches. */
function toucher(quotations: readonly DetectedQuotation[]): (range: TextRange) => readonly DetectedQuotation[] {
  const byBlock = new Map<BlockId, { from: number; to: number; quotation: DetectedQuotation }[]>();
  for (const quotation of quotations) {
    for (const { block, from, to } of quotation.segments) {
      const own = byBlock.get(block);
      if (own) own.push({ from, to, quotation });
      else byBlock.set(block, [{ from, to, quotation }]);
    }
  }
  for (const own of byBlock.values()) own.sort((a, b) => a.from - b.from);
  return ({ block, from, to }) => {
    const own = byBlock.get(block) ?? [];
    const low = firstAfter(own, from, ({ to: end }) => end);
    const touched: DetectedQuotation[] = [];
    for (let at = low; at < own.length && (own[at]?.from ?? to) < to; at += 1) {
      const one = own[at];
      if (one) touched.push(one.quotation);
    }
    return touched;
  };
}

const shapeOf = ({ given, segments }: PlacedGiven, texts: ReadonlyMap<BlockId, string>): QuotationKind => {
  const last = segments.at(-1);
  const text = last ? (texts.get(last.block) ?? '').slice(last.from, last.to) : '';
  return given.kind === 'block' || /[.!?…]['’"”]?$/.test(text.slice(-4)) ? 'direct' : 'partial';
};

/** What the file marks and what reading finds, as one: the file’s extents stand where both mark the same words. */
export interface MergedDetection {
  readonly detection: Detection;
  /** Those of the file’s quotations that stand, with the ids they have in the detection. */
  readonly placed: readonly PlacedGiven[];
}

/** Ranges mostly come in order, so that the last one tells. */
function overlaps(ranges: readonly TextRange[] = [], { from, to }: TextRange): boolean {
  const last = ranges.at(-1);
  return last !== undefined && from < last.to && ranges.some((range) => range.from < to && from < range.to);
}

function addRange(done: Map<BlockId, TextRange[]>, range: TextRange): void {
  const own = done.get(range.block) ?? [];
  if ((own.at(-1)?.to ?? 0) <= range.to) own.push(range);
  else
    own.splice(
      own.findIndex(({ to }) => to > range.to),
      0,
      range,
    );
  done.set(range.block, own);
}

/** Merges the file’s quotations into those found; those only found stay, and those only in the file are added. */
export function mergeDetection(
  found: Detection,
  blocks: readonly ReadableBlock[],
  given: readonly PlacedGiven[],
): MergedDetection {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const touching = toucher(found.quotations);
  const replaced = new Set<DetectedQuotation>();
  const done = new Map<BlockId, TextRange[]>();
  const placed: PlacedGiven[] = [];
  const added: DetectedQuotation[] = [];
  for (const each of given) {
    if (each.segments.some((segment) => overlaps(done.get(segment.block), segment))) continue;
    const touched = new Set(each.segments.flatMap((segment) => touching(segment)));
    const extent = wordsExtent(each.segments, texts);
    const same = [...touched].find(({ segments }) => wordsExtent(segments, texts) === extent);
    // Nobody is named and others are quoted inside: the block is set in, and no quotation itself.
    if (
      each.given.kind === 'block' &&
      each.given.speaker === null &&
      each.given.status === undefined &&
      touched.size > 0 &&
      !same
    )
      continue;
    for (const quotation of touched) replaced.add(quotation);
    for (const segment of each.segments) addRange(done, segment);
    placed.push(each);
    const kind = same !== undefined && same.kind !== 'scare' ? same.kind : shapeOf(each, texts);
    added.push({ id: each.id, where: each.where, kind, segments: each.segments, closed: same?.closed ?? true });
  }
  const taken = new Set(added.map(({ id }) => id));
  const kept = found.quotations
    .filter((quotation) => !replaced.has(quotation))
    .map((quotation) => ({ ...quotation, id: freeId(quotation.id, taken) }));
  return { detection: { ...found, quotations: inOrder([...added, ...kept], blocks) }, placed };
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

function inOrder(
  quotations: readonly DetectedQuotation[],
  blocks: readonly ReadableBlock[],
): readonly DetectedQuotation[] {
  const order = new Map(blocks.map(({ id }, at) => [id, at]));
  const place = ({ segments: [first] }: DetectedQuotation): readonly [number, number] => [
    first ? (order.get(first.block) ?? 0) : 0,
    first?.from ?? 0,
  ];
  return quotations.toSorted((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}
