import type { QuotationKind, QuotationPlace } from '../../story/annotations';
import { entryOf } from '../../story/entryOf';
import type { BlockId, TextRange } from '../../story/range';
import { BESIDE, besideOf, isQuoteGlyph } from '../../text/glyphs';
import { isCapitalAt } from './nearbyWords';
import type { ScareLikelihood } from './scareLikelihood';

interface Found {
  readonly where: QuotationPlace;
  readonly segments: readonly TextRange[];
}

type Texts = ReadonlyMap<BlockId, string>;

/** From here on words in marks are taken for nobody's. */
const SCARE_LINE = 0.45;
const NEIGHBOURS = 3;
const MOST_IN_PARAGRAPH = 50;
/** So many headline quotations are looked for in the body; a headline with more is no headline. */
const MOST_HEADLINES = 8;

/** Tells whole sentences in marks from fragments, and words somebody said from titles, terms and markup; one kind a quotation. */
export function quotationKinds(
  quotations: readonly Found[],
  texts: Texts,
  likelihood: ScareLikelihood,
): readonly QuotationKind[] {
  let headlines = 0;
  const kinds: QuotationKind[] = [];
  quotations.forEach(({ where, segments }, index) => {
    const [first] = segments;
    const text = first ? (texts.get(first.block) ?? '') : '';
    if (
      !first ||
      segments.length > 1 ||
      isCrowded(quotations, index) ||
      likelihood(text, first, neighbours(quotations, index)) <= SCARE_LINE
    ) {
      kinds.push(kindIfSpoken(quotations, index, texts, kinds));
      return;
    }
    const isTraced =
      (where === 'headline' || where === 'standfirst') &&
      (headlines += 1) <= MOST_HEADLINES &&
      isSpokenBelow(text, first, quotations, texts);
    kinds.push(isTraced ? spokenKind(text, first) : 'scare');
  });
  return kinds;
}

/** A paragraph with so many quotations before this one is no news copy, and not worth the time. */
export const isCrowded = (quotations: readonly Found[], index: number): boolean =>
  index >= MOST_IN_PARAGRAPH &&
  quotations[index - MOST_IN_PARAGRAPH]?.segments.at(-1)?.block === quotations[index]?.segments[0]?.block;

/** The kind of a quotation that somebody said. `kinds` are those of the quotations before it. */
export function kindIfSpoken(
  quotations: readonly Found[],
  index: number,
  texts: Texts,
  kinds: readonly QuotationKind[],
): QuotationKind {
  const segments = quotations[index]?.segments ?? [];
  const [first] = segments;
  if (!first) return 'partial';
  const text = texts.get(first.block) ?? '';
  const previous = entryOf(quotations, index - 1)?.segments.at(-1);
  if (
    entryOf(kinds, index - 1) === 'direct' &&
    previous?.block === first.block &&
    resumesSentence(text, previous, first)
  )
    return 'direct';
  if (segments.length > 1) return beginsSentence(text, first) ? 'direct' : 'mixed';
  return spokenKind(text, first);
}

const LONGEST_CUE = 120;

/** A sentence broken off for its cue and taken up again: “Yes,” he said, “but not today.” */
function resumesSentence(text: string, previous: TextRange, segment: TextRange): boolean {
  if (segment.from - previous.to > LONGEST_CUE || text.charCodeAt(previous.to - 1) !== 0x2c) return false;
  let at = segment.from - 1;
  while (at > previous.to && (isQuoteGlyph(text.charCodeAt(at)) || besideOf(text.charCodeAt(at)) === BESIDE.space))
    at -= 1;
  return text.charCodeAt(at) === 0x2c && endsSentence(text, segment);
}

function spokenKind(text: string, segment: TextRange): QuotationKind {
  if (beginsSentence(text, segment)) return endsSentence(text, segment) ? 'direct' : 'partial';
  return holdsSentenceEnd(text, segment) ? 'mixed' : 'partial';
}

/** Words of a headline that stand inside a longer quotation below are that speaker's words. */
function isSpokenBelow(text: string, segment: TextRange, quotations: readonly Found[], texts: Texts): boolean {
  const words = text.slice(segment.from, segment.to).toLowerCase();
  return quotations.some(
    ({ where, segments }) =>
      where === 'body' &&
      segments.some(
        ({ block, from, to }) =>
          to - from > words.length && (texts.get(block) ?? '').slice(from, to).toLowerCase().includes(words),
      ),
  );
}

/** The few quotations on either side of one that stand in the same paragraph. */
export function neighbours(quotations: readonly Found[], index: number): readonly TextRange[] {
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
  while (at < to && besideOf(text.charCodeAt(at)) !== BESIDE.letter && besideOf(text.charCodeAt(at)) !== BESIDE.digit)
    at += 1;
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
    if (isStop(text.charCodeAt(at)) && besideOf(text.charCodeAt(at + 1)) === BESIDE.space && isCapitalAt(text, at + 2))
      return true;
  }
  return false;
}
