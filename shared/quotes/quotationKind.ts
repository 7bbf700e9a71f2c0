import type { QuotationKind } from '../story/annotations';
import type { BlockId, TextRange } from '../story/range';
import { BESIDE, besideOf, isQuoteGlyph } from './glyphs';

/** Tells whole sentences in marks from fragments, and words somebody said from titles and terms. */
export function quotationKind(quotation: { readonly segments: readonly TextRange[] }, texts: ReadonlyMap<BlockId, string>): QuotationKind {
  const [first] = quotation.segments;
  if (!first) return 'partial';
  const text = texts.get(first.block) ?? '';
  const isOver = quotation.segments.length > 1;
  if (beginsSentence(text, first)) return isOver || endsSentence(text, first) ? 'direct' : 'partial';
  return isOver || holdsSentenceEnd(text, first) ? 'mixed' : 'partial';
}

const isStop = (unit: number): boolean => unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;

/** A capital (or a digit, or dots) at the quotation's start, where the sentence outside allows one to begin. */
function beginsSentence(text: string, { from, to }: TextRange): boolean {
  let at = from;
  while (at < to && besideOf(text.charCodeAt(at)) !== BESIDE.letter && besideOf(text.charCodeAt(at)) !== BESIDE.digit) at += 1;
  const initial = text.charAt(at);
  return at < to && (besideOf(text.charCodeAt(at)) === BESIDE.digit || initial !== initial.toLowerCase());
}

/** Ends with a stop, or with the comma that hands over to “he said”, or runs on after “he said” in the same breath. */
function endsSentence(text: string, { from, to }: TextRange): boolean {
  let at = to - 1;
  while (at > from && isQuoteGlyph(text.charCodeAt(at))) at -= 1;
  const unit = text.charCodeAt(at);
  if (isStop(unit) || unit === 0x2014 || unit === 0x2013) return true;
  return unit === 0x2c && to - from > 1;
}

function holdsSentenceEnd(text: string, { from, to }: TextRange): boolean {
  for (let at = from; at < to - 2; at += 1) {
    if (isStop(text.charCodeAt(at)) && besideOf(text.charCodeAt(at + 1)) === BESIDE.space && startsCapital(text, at + 2)) return true;
  }
  return false;
}

const startsCapital = (text: string, offset: number): boolean => text.charAt(offset) !== text.charAt(offset).toLowerCase();
