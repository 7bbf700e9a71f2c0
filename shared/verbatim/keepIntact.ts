import type { DetectedQuotation, Detection, QuotationPlace, ReadableBlock } from '../story/annotations';
import { isQuoteGlyph } from '../text/glyphs';
import type { BlockId, TextRange } from '../story/range';
import { saidOf } from '../story/said';
import type { Quotation, StoryDocument, TakenFrom } from '../story/storyDocument';
import { gatherBy } from '../text/gatherBy';
import { letters } from '../text/letters';
import { firstAfter } from '../text/firstAfter';

/** What a quotation that was kept is called among those read now. */
export const keptId = (id: string): string => `kept ${id}`;

/**
 * Holds quotations whose outer marks stand as the source has them against a new reading of the copy: their words may be
 * changed, their paragraphs split or joined, and a mark typed elsewhere must not move them.
 */
export function keepIntact(
  story: Pick<StoryDocument, 'quotations' | 'source'>,
  blocks: readonly ReadableBlock[],
  found: Detection,
): Detection {
  const places = new Map(blocks.map(({ id, text, where }, order): [BlockId, Place] => [id, { order, text, where }]));
  const intact = story.quotations.filter((quotation) => isIntact(quotation, story.source.text, places));
  const now = new Set(found.quotations.map(extentOf));
  if (intact.length === found.quotations.length && intact.every((quotation) => now.has(extentOf(quotation))))
    return found;
  const covers = coverage(intact);
  const kept = intact.map((quotation): DetectedQuotation => ({
    id: keptId(quotation.id),
    where: places.get(quotation.segments[0]?.block ?? firstBlock)?.where ?? quotation.where,
    kind: quotation.kind,
    segments: quotation.segments.map(({ block, from, to }) => ({ block, from, to })),
    closed: quotation.closed,
  }));
  const others = found.quotations.filter(({ segments }) => !segments.some(covers));
  return { ...found, quotations: inStoryOrder([...kept, ...others], places) };
}

interface Place {
  readonly order: number;
  readonly text: string;
  readonly where: QuotationPlace;
}

const firstBlock = '' as BlockId;

const extentOf = ({ segments }: { readonly segments: readonly TextRange[] }): string =>
  segments.map(({ block, from, to }) => `${block} ${from} ${to}`).join();

/** False beside the edge of the text, where there is no character. */
const isMarkAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isQuoteGlyph(text.charCodeAt(at));

const doubled = /''|``|,,/g;

/** A doubled mark is set as one. */
function countMarks(text: string): number {
  let count = 0;
  const single = text.replaceAll(doubled, '"');
  for (let at = 0; at < single.length; at += 1) if (isMarkAt(single, at)) count += 1;
  return count;
}

/** Its paragraphs follow one another, its marks inside are as many as the source's, and it begins and ends at its own. */
function isIntact(quotation: Quotation, source: string, places: ReadonlyMap<BlockId, Place>): boolean {
  const { segments, madeBy, tag, takenFrom } = quotation;
  const [first] = segments;
  const last = segments.at(-1);
  const bound = saidOf(segments).filter(({ start }, index, all) => start !== all[index - 1]?.start);
  const start = bound[0]?.start;
  const end = bound.at(-1)?.end;
  if (!first || !last) return false;
  const stand = segments.every(({ block, from, to }) => places.has(block) && from < to);
  const follows = segments.every((segment, index) => {
    const place = places.get(segment.block);
    const before = places.get(segments[index - 1]?.block ?? firstBlock);
    if (place === undefined || segment.from >= segment.to) return false;
    return index === 0 || (before !== undefined && (place === before || place.order === before.order + 1));
  });
  // Where the editor set the extent, no mark decides over it.
  if (madeBy === 'editor' || tag === 'untagged') return stand;
  const textOf = ({ block }: TextRange): string => places.get(block)?.text ?? '';
  const words = segments.map((segment) => textOf(segment).slice(segment.from, segment.to)).join('\n');
  if (takenFrom) {
    const marks = { opens: isMarkAt(textOf(first), first.from - 1), closes: isMarkAt(textOf(last), last.to) };
    return follows && isTakenIntact(takenFrom, words, marks);
  }
  if (!follows || start === undefined || end === undefined) return false;
  const said = bound.map((range) => source.slice(range.start, range.end)).join('\n');
  return (
    countMarks(words) === countMarks(said) &&
    isMarkAt(textOf(first), first.from - 1) === isMarkAt(source, start - 1) &&
    isMarkAt(textOf(last), last.to) === isMarkAt(source, end)
  );
}

/**
 * Of words from another story: they begin at a mark, end at one unless their end is gone, and have no mark between that
 * was not said; whole paragraphs may be missing.
 */
function isTakenIntact(
  { said }: TakenFrom,
  words: string,
  { opens, closes }: { readonly opens: boolean; readonly closes: boolean },
): boolean {
  const all = said.map((each) => each.words).join('\n');
  const [now, was] = [countMarks(words), countMarks(all)];
  const hasEnd = letters(words).endsWith(letters(all).slice(-20));
  return opens && closes === hasEnd && now <= was && now % 2 === was % 2;
}

/** Tells whether a range touches any of the quotations. */
function coverage(quotations: readonly Quotation[]): (range: TextRange) => boolean {
  const stretches = new Map<BlockId, readonly TextRange[]>();
  for (const [block, own] of gatherBy(
    quotations.flatMap(({ segments }) => segments),
    (segment) => segment.block,
  )) {
    stretches.set(block, outermost(own));
  }
  return ({ block, from, to }) => {
    const own = stretches.get(block) ?? [];
    const next = own[firstAfter(own, from, ({ to: end }) => end)];
    return next !== undefined && next.from < to;
  };
}

function outermost(ranges: readonly TextRange[]): readonly TextRange[] {
  const outer: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (range.to > (outer.at(-1)?.to ?? 0)) outer.push(range);
  }
  return outer;
}

const inStoryOrder = (
  quotations: readonly DetectedQuotation[],
  places: ReadonlyMap<BlockId, Place>,
): readonly DetectedQuotation[] => {
  const order = ({ segments: [first] }: DetectedQuotation): number =>
    places.get(first?.block ?? firstBlock)?.order ?? 0;
  return quotations.toSorted((a, b) => order(a) - order(b) || (a.segments[0]?.from ?? 0) - (b.segments[0]?.from ?? 0));
};
