import type { DetectedQuotation, Detection, MarkRole, QuoteMark, QuotationPlace, ReadableBlock } from '../story/annotations';
import type { BlockId, TextRange } from '../story/range';
import { findMarks, type FoundMark } from './findMarks';
import { BESIDE, FAMILY } from './glyphs';
import { paragraphCosts } from './markCosts';
import { ROLE, pairMarks, type PairedParagraph, type ParagraphMarks } from './pairMarks';
import { quotationKinds } from './quotationKinds';
import { scareLikelihood, type ScareLikelihood } from './scareLikelihood';

/** Finds every quotation mark's role and every quotation. Linear in the text; never throws. */
export const detectQuotes = (blocks: readonly ReadableBlock[]): Detection => detectWith(blocks, readMarks, scareLikelihood);

/** A block's marks: all of them, and those whose role only pairing can tell with the cost of each. */
export interface BlockMarks {
  readonly found: readonly FoundMark[];
  readonly pending: ParagraphMarks;
}

/** Detection with its two costly questions answered by the caller, who may remember earlier answers. */
export function detectWith(blocks: readonly ReadableBlock[], marksOf: (block: ReadableBlock) => BlockMarks, likelihood: ScareLikelihood): Detection {
  const reading: Reading = { marks: [], spans: [], open: null };
  for (const copy of splitCopies(blocks)) readCopy(reading, copy, copy.map(marksOf));
  const texts = new Map<BlockId, string>();
  for (const { id, text } of blocks) texts.set(id, text);
  const spans = reading.spans.filter(({ segments }) => segments.length > 0);
  const kinds = quotationKinds(spans, texts, likelihood);
  const quotations = spans.map((span, index): DetectedQuotation => ({
    id: `q${index + 1}`, where: span.where, segments: span.segments, closed: span.closed, kind: kinds[index] ?? 'partial',
  }));
  return { marks: reading.marks, quotations };
}

/** A quotation before its kind is known. */
interface Span {
  readonly where: QuotationPlace;
  readonly segments: TextRange[];
  closed: boolean;
}

interface Reading {
  readonly marks: QuoteMark[];
  readonly spans: Span[];
  /** The outer quotation being read, and where its segment began. */
  open: { readonly span: Span; from: number } | null;
}

/** Runs of blocks that a quotation may run through: the same place and, among related stories, the same card. */
function splitCopies(blocks: readonly ReadableBlock[]): readonly (readonly ReadableBlock[])[] {
  const copies: ReadableBlock[][] = [];
  let last: ReadableBlock | null = null;
  for (const block of blocks) {
    if (last !== null && last.where === block.where && cardOf(last) === cardOf(block)) copies.at(-1)?.push(block);
    else copies.push([block]);
    last = block;
  }
  return copies;
}

const cardOf = ({ where, id }: ReadableBlock): string => (where === 'related' ? id.slice(0, Math.max(0, id.lastIndexOf('-'))) : '');

/** Inside a word a single mark is an apostrophe whatever its glyph; pairing need not ask. */
const isInsideWord = (mark: FoundMark): boolean =>
  mark.family === FAMILY.single && mark.before === BESIDE.letter && mark.after === BESIDE.letter && mark.runEnd - mark.runStart === 1;

/** Finds and weighs the marks of one block. */
export function readMarks({ text }: ReadableBlock): BlockMarks {
  const found = findMarks(text);
  const marks = found.filter((mark) => !isInsideWord(mark));
  return { found, pending: { marks, costs: paragraphCosts(text, marks) } };
}

function readCopy(reading: Reading, copy: readonly ReadableBlock[], marks: readonly BlockMarks[]): void {
  const paired = pairMarks(marks.map(({ pending }) => pending));
  copy.forEach((block, index) => {
    const paragraph = paired[index];
    if (paragraph) readParagraph(reading, block, marks[index]?.found ?? [], paragraph);
  });
  leaveQuotation(reading);
}

const roleNames: readonly MarkRole[] = ['open', 'continuation', 'close', 'apostrophe', 'other', 'close'];

function readParagraph(reading: Reading, block: ReadableBlock, found: readonly FoundMark[], paired: PairedParagraph): void {
  if (!paired.isCarried) leaveQuotation(reading);
  else if (reading.open) reading.open.from = 0;
  let pending = 0;
  for (const mark of found) {
    const isSettled = isInsideWord(mark);
    const role = isSettled ? ROLE.apostrophe : (paired.roles[pending] ?? ROLE.other);
    const depth = isSettled ? 0 : (paired.depths[pending] ?? 0);
    if (!isSettled) pending += 1;
    reading.marks.push({ block: block.id, at: mark.at, length: mark.length, role: roleNames[role] ?? 'other', depth });
    if (depth === 1) followOuter(reading, block, mark, role);
  }
  if (reading.open) addSegment(reading.open.span, block, reading.open.from, block.text.length);
}

/** Opens, divides or closes the outer quotation at one of its own marks. */
function followOuter(reading: Reading, block: ReadableBlock, mark: FoundMark, role: number): void {
  const after = mark.at + mark.length;
  if (role === ROLE.stray) return;
  if (reading.open) addSegment(reading.open.span, block, reading.open.from, mark.at);
  if (role === ROLE.continuation && reading.open) reading.open.from = after;
  if (role === ROLE.close && reading.open) reading.open.span.closed = true;
  if (role !== ROLE.continuation) leaveQuotation(reading);
  if (role !== ROLE.open) return;
  const span: Span = { where: block.where, segments: [], closed: false };
  reading.spans.push(span);
  reading.open = { span, from: after };
}

function leaveQuotation(reading: Reading): void {
  reading.open = null;
}

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0xa0 || (unit >= 9 && unit <= 13);

/** Adds the words between two offsets, without the space around them; nothing when there are none. */
function addSegment(span: Span, block: ReadableBlock, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isBlank(block.text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(block.text.charCodeAt(to - 1))) to -= 1;
  if (to > from) span.segments.push({ block: block.id, from, to });
}
