import type { Annotations, Attribution, DetectedQuotation, Detection, ReadableBlock } from '../story/annotations';
import type { BlockId } from '../story/range';
import { isCrowded, kindIfSpoken, neighbours } from './quotationKinds';
import { scareLikelihood, type ScareLikelihood } from './scareLikelihood';

/** A scare quotation is doubtful up to here: a speaker who is sure enough may claim it. */
const MOST_DOUBT = 0.7;
const SURE_SPEAKER = 0.5;
/** From here on a quotation may be nobody's when it is sure that nobody near by speaks it. */
const LEAST_DOUBT = 0.15;
const SURE_OF_NOBODY = 0.8;

/** Detection in which doubtful scare quotations stand as somebody's words, so that a speaker is looked for. */
export interface Doubted extends Detection {
  /** How likely each doubtful quotation is nobody's words, by its id. */
  readonly doubts: ReadonlyMap<string, number>;
}

/** Gives doubtful scare quotations (a term, or one word that somebody said?) the kind they have if somebody said them. */
export function doubtScares(blocks: readonly ReadableBlock[], detection: Detection, likelihood: ScareLikelihood = scareLikelihood): Doubted {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const doubts = new Map<string, number>();
  const kinds = detection.quotations.map(({ kind }) => kind);
  const quotations = detection.quotations.map((quotation, index): DetectedQuotation => {
    const doubt = doubtOf(detection.quotations, index, texts, likelihood);
    if (doubt < LEAST_DOUBT || doubt > MOST_DOUBT) return quotation;
    doubts.set(quotation.id, doubt);
    return quotation.kind === 'scare' ? { ...quotation, kind: kindIfSpoken(detection.quotations, index, texts, kinds) } : quotation;
  });
  return { marks: detection.marks, quotations, doubts };
}

function doubtOf(quotations: readonly DetectedQuotation[], index: number, texts: ReadonlyMap<BlockId, string>, likelihood: ScareLikelihood): number {
  const { where, segments = [] } = quotations[index] ?? {};
  const [segment] = segments;
  if (!segment || segments.length > 1 || where === 'headline' || where === 'standfirst' || isCrowded(quotations, index)) return 0;
  return likelihood(texts.get(segment.block) ?? '', segment, neighbours(quotations, index));
}

/** Settles the doubts: a quotation that no speaker claims is nobody's words after all. */
export function settleScares(detection: Detection, annotations: Annotations, doubts: ReadonlyMap<string, number>): Annotations {
  const before = new Map(detection.quotations.map(({ id, kind }) => [id, kind]));
  const nobodys = new Set(annotations.attributions.filter(({ quotation, speaker, confidence }) => {
    if (!doubts.has(quotation)) return false;
    if (before.get(quotation) === 'scare') return speaker === null || confidence < SURE_SPEAKER;
    return speaker === null && confidence >= SURE_OF_NOBODY;
  }).map(({ quotation }) => quotation));
  return {
    ...annotations,
    quotations: annotations.quotations.map((quotation) => (nobodys.has(quotation.id) ? { ...quotation, kind: 'scare' } : quotation)),
    attributions: annotations.attributions.map((attribution) => (nobodys.has(attribution.quotation) ? unclaimed(attribution) : attribution)),
  };
}

const unclaimed = ({ quotation }: Attribution): Attribution => ({
  quotation, speaker: null, suggested: null, cue: null, confidence: 0.7, reasons: ['A term or a title in marks: nobody near by is surely quoted with it.'],
});
