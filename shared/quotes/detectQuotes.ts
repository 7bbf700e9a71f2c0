import type { LoadedLanguage } from '../language/loadLanguage';
import type {
  DetectedQuotation,
  Detection,
  MarkRole,
  QuoteMark,
  QuotationPlace,
  ReadableBlock,
} from '../story/annotations';
import type { BlockId, TextRange } from '../story/range';
import { findMarks } from './marks/findMarks';
import { ROLE, pairMarks, type PairedMark } from './marks/pairMarks';
import { quotationKinds } from './kinds/quotationKinds';
import { scareLikelihood, type ScareLikelihood } from './kinds/scareLikelihood';
import { introducedSpeaker } from './kinds/speeches';
import { isSignature, lostClosing, namesSpeaker, signatureBehind, signatureIn } from './kinds/signatures';

/** Finds every quotation mark's role and every quotation. Linear in the text; never throws. `likelihood` may remember earlier answers. */
export function detectQuotes(
  blocks: readonly ReadableBlock[],
  language: LoadedLanguage,
  likelihood: ScareLikelihood = scareLikelihood(language),
): Detection {
  const reading: Reading = { language, marks: [], spans: [], open: null };
  for (const copy of splitCopies(blocks)) readCopy(reading, copy);
  const { marks, spans } = reading;
  nameSigned(blocks, spans, language);
  nameSpeeches(blocks, spans, language);
  const kinds = quotationKinds(spans, textsOf(blocks), likelihood);
  const quotations: DetectedQuotation[] = [];
  for (const { where, segments, closed, named } of spans) {
    const index = quotations.length;
    const kind = kinds[index] ?? 'partial';
    quotations.push({ id: `q${index + 1}`, where, segments, closed, kind, ...(named ? { named } : {}) });
  }
  return { marks, quotations };
}

/** Names the speaker of each paragraph in marks that the one below it signs: “— Ann Lee, tenor”. */
function nameSigned(blocks: readonly ReadableBlock[], spans: readonly Span[], language: LoadedLanguage): void {
  const places = new Map(blocks.map(({ id }, at) => [id, at]));
  for (const span of spans) {
    const last = span.segments.at(-1);
    if (!last || span.led || !span.closed) continue;
    const at = places.get(last.block) ?? blocks.length;
    const [own, below] = [blocks[at], blocks[at + 1]];
    // The closing mark, and perhaps a stop behind it.
    if (!own || below?.where !== span.where || own.text.length - last.to > 2) continue;
    const signed = signatureBehind(below.text, 0, language);
    if (signed) span.named ??= { block: below.id, ...signed };
  }
}

/** Names the speaker of each speech that is given in full below an introduction. */
function nameSpeeches(blocks: readonly ReadableBlock[], spans: readonly Span[], language: LoadedLanguage): void {
  const places = new Map(blocks.map(({ id }, at) => [id, at]));
  for (const span of spans) {
    const [first] = span.segments;
    const above = first && !span.led ? blocks[(places.get(first.block) ?? 0) - 1] : undefined;
    const name = above?.where === span.where ? introducedSpeaker(above.text, language) : null;
    if (above && name) span.named ??= { block: above.id, ...name };
  }
}

/** The text of each block, by its id. */
export function textsOf(blocks: readonly ReadableBlock[]): ReadonlyMap<BlockId, string> {
  const texts = new Map<BlockId, string>();
  for (const { id, text } of blocks) texts.set(id, text);
  return texts;
}

/** A quotation before its kind is known. */
interface Span {
  readonly where: QuotationPlace;
  readonly segments: TextRange[];
  closed: boolean;
  /** Copy stands before it in its first paragraph, which may name the speaker. */
  readonly led: boolean;
  /** See `DetectedQuotation`. */
  named: TextRange | null;
}

/** A quotation being read, and where its segment began. */
interface Open {
  readonly span: Span;
  from: number;
}

interface Reading {
  readonly language: LoadedLanguage;
  readonly marks: QuoteMark[];
  /** Those with words in them. */
  readonly spans: Span[];
  /** The outer quotation being read. */
  open: Open | null;
}

/** Runs of blocks that a quotation may run through: the same place and, among related stories, the same card. */
function splitCopies(blocks: readonly ReadableBlock[]): readonly (readonly ReadableBlock[])[] {
  const copies: ReadableBlock[][] = [];
  let last: ReadableBlock | null = null;
  for (const block of blocks) {
    if (last !== null && last.where === block.where && (block.where !== 'related' || cardOf(last) === cardOf(block)))
      copies.at(-1)?.push(block);
    else copies.push([block]);
    last = block;
  }
  return copies;
}

const cardOf = ({ id }: ReadableBlock): string => id.slice(0, Math.max(0, id.lastIndexOf('-')));

function readCopy(reading: Reading, copy: readonly ReadableBlock[]): void {
  const paragraphs = copy.map(({ text }) => ({ text, marks: findMarks(text) }));
  if (paragraphs.every(({ marks }) => marks.length === 0)) return;
  pairMarks(paragraphs, reading.language).forEach(({ marks, carried }, index) => {
    const block = copy[index];
    if (!carried) reading.open = null;
    if (block) readParagraph(reading, block, marks);
  });
  reading.open = null;
}

const roleNames: readonly MarkRole[] = ['open', 'continuation', 'close', 'apostrophe', 'other', 'close'];

function readParagraph(reading: Reading, block: ReadableBlock, marks: readonly PairedMark[]): void {
  if (reading.open) reading.open.from = 0;
  for (const { at, length, role, depth } of marks) {
    reading.marks.push({ block: block.id, at, length, role: roleNames[role] ?? 'other', depth });
    if (depth === 1 && role !== ROLE.stray) followOuter(reading, block, at, at + length, role);
  }
  if (reading.open) addOpen(reading, reading.open, block, block.text.length);
}

/** Adds what was read of the open quotation up to an offset. Where its closing mark is lost before that, it is over. */
function addOpen(reading: Reading, { span, from }: Open, block: ReadableBlock, to: number): void {
  const lost = from > 0 ? lostClosing(block.text, from, to, reading.language) : null;
  addSegment(reading, span, block, from, lost?.at ?? to);
  if (lost === null) return;
  reading.open = null;
  if (lost.name) span.named = { block: block.id, ...lost.name };
}

/** Opens, divides or closes the outer quotation at one of its own marks. */
function followOuter(reading: Reading, block: ReadableBlock, at: number, after: number, role: number): void {
  const { open } = reading;
  if (open && role === ROLE.close) {
    addSegment(reading, open.span, block, open.from, at);
    closeSpan(reading, open.span, block, after);
  } else if (open) addOpen(reading, open, block, at);
  if (role === ROLE.continuation && reading.open) {
    reading.open.from = after;
    return;
  }
  if (role === ROLE.continuation) reopen(reading.marks, block.id);
  reading.open =
    role === ROLE.close
      ? null
      : { span: { where: block.where, segments: [], closed: false, led: at > 0, named: null }, from: after };
}

/**
 * The name of the speaker, set below the words of a pull quote and inside its marks, is none of them. A speaker named
 * behind them is a new one where the quotation was already somebody's: it was never closed.
 */
function closeSpan(
  { language, spans, marks }: Reading,
  span: Span,
  { id, text, where }: ReadableBlock,
  after: number,
): void {
  const last = span.segments.at(-1);
  if (last?.block !== id) {
    span.closed = true;
    return;
  }
  const runsOn = span.segments.length > 1;
  if (runsOn && span.led && last.from > 0 && namesSpeaker(text, after, language)) {
    span.segments.pop();
    reopen(marks, id);
    spans.push({ where, segments: [last], closed: true, led: false, named: null });
    return;
  }
  span.closed = true;
  if (runsOn && isSignature(text, last, language)) {
    span.segments.pop();
    span.named = last;
    return;
  }
  const behind = signatureBehind(text, after, language);
  if (behind) span.named = { block: id, ...behind };
  const signed = signatureIn(text, last, language);
  if (signed === null) return;
  span.segments.pop();
  span.named = { block: id, from: signed, to: last.to };
  const words = text.slice(last.from, signed).replace(/[\s—–-]+$/u, '');
  span.segments.push({ block: id, from: last.from, to: last.from + words.length });
}

/** The mark that seemed to go on with a quotation in this paragraph begins one. */
function reopen(marks: QuoteMark[], block: BlockId): void {
  for (let at = marks.length - 1; at >= 0; at -= 1) {
    const mark = marks[at];
    if (!mark || mark.block !== block) return;
    if (mark.role === 'continuation' && mark.depth === 1) {
      marks[at] = { ...mark, role: 'open' };
      return;
    }
  }
}

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0xa0 || (unit >= 9 && unit <= 13);

/** Adds the words between two offsets, without the space around them; nothing when there are none. */
function addSegment({ spans }: Reading, span: Span, block: ReadableBlock, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && isBlank(block.text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(block.text.charCodeAt(to - 1))) to -= 1;
  if (to <= from) return;
  if (span.segments.length === 0) spans.push(span);
  span.segments.push({ block: block.id, from, to });
}
