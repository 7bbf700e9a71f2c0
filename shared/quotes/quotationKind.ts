import type { QuotationKind } from '../story/annotations';
import type { BlockId, TextRange } from '../story/range';
import { BESIDE, besideOf, isQuoteGlyph } from './glyphs';
import { isCapitalAt } from './nearbyWords';
import { scareLikelihood } from './scareLikelihood';

interface Segmented {
  readonly segments: readonly TextRange[];
}

/** From here on words in marks are taken for nobody's. */
const SCARE_LINE = 0.45;
const NEIGHBOURS = 3;

/** Tells whole sentences in marks from fragments, and words somebody said from titles and terms. */
export function quotationKind(quotations: readonly Segmented[], index: number, texts: ReadonlyMap<BlockId, string>): QuotationKind {
  const segments = quotations[index]?.segments ?? [];
  const [first] = segments;
  if (!first) return 'partial';
  const text = texts.get(first.block) ?? '';
  const isOver = segments.length > 1;
  if (!isOver && scareLikelihood(text, first, neighbours(quotations, index)) > SCARE_LINE) return 'scare';
  if (beginsSentence(text, first)) return isOver || endsSentence(text, first) ? 'direct' : 'partial';
  return isOver || holdsSentenceEnd(text, first) ? 'mixed' : 'partial';
}

/** The few quotations on either side of one that stand in the same paragraph. */
export function neighbours(quotations: readonly Segmented[], index: number): readonly TextRange[] {
  const block = quotations[index]?.segments[0]?.block;
  const near: TextRange[] = [];
  for (let at = Math.max(0, index - NEIGHBOURS); at <= index + NEIGHBOURS; at += 1) {
    const segment = at < index ? quotations[at]?.segments.at(-1) : quotations[at]?.segments[0];
    if (at !== index && segment && segment.block === block) near.push(segment);
  }
  return near;
}

const isStop = (unit: number): boolean => unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;

/** A capital or a digit at the quotation's start. */
function beginsSentence(text: string, { from, to }: TextRange): boolean {
  let at = from;
  while (at < to && besideOf(text.charCodeAt(at)) !== BESIDE.letter && besideOf(text.charCodeAt(at)) !== BESIDE.digit) at += 1;
  return at < to && (besideOf(text.charCodeAt(at)) === BESIDE.digit || isCapitalAt(text, at));
}

/** Ends with a stop, with the comma that hands over to “he said”, or breaks off at a dash. */
function endsSentence(text: string, { from, to }: TextRange): boolean {
  let at = to - 1;
  while (at > from && isQuoteGlyph(text.charCodeAt(at))) at -= 1;
  const unit = text.charCodeAt(at);
  return isStop(unit) || unit === 0x2c || unit === 0x2014 || unit === 0x2013;
}

function holdsSentenceEnd(text: string, { from, to }: TextRange): boolean {
  for (let at = from; at < to - 2; at += 1) {
    if (isStop(text.charCodeAt(at)) && besideOf(text.charCodeAt(at + 1)) === BESIDE.space && isCapitalAt(text, at + 2)) return true;
  }
  return false;
}
