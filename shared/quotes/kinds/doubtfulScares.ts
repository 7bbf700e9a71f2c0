import type { Annotations, Attribution, DetectedQuotation, Detection, ReadableBlock } from '../../story/annotations';
import type { BlockId } from '../../story/range';
import { isCrowded, kindIfSpoken, neighbours } from './quotationKinds';
import type { ScareLikelihood } from './scareLikelihood';

/** Below and above these likelihoods the trees are sure: no speaker, however sure, would change the answer. */
const LEAST_DOUBT = 0.15;
const MOST_DOUBT = 0.94;

/**
 * What speaks for nobody's words, on the scale of log odds: the trees' likelihood, and the speaker found, or that none
 * was, each by its confidence. Fitted to articles that neither the trees nor attribution had learned from.
 */
const WEIGHTS = { likelihood: 0.71, speaker: -0.43, speakerConfidence: -0.43, nobodyConfidence: 0.23 };

/** Detection in which doubtful scare quotations stand as somebody's words, so that a speaker is looked for. */
export interface Doubted extends Detection {
  /** How likely each doubtful quotation is nobody's words, by its id. */
  readonly doubts: ReadonlyMap<string, number>;
}

/** Gives doubtful scare quotations (a term, or one word that somebody said?) the kind they have if somebody said them. */
export function doubtScares(
  blocks: readonly ReadableBlock[],
  detection: Detection,
  likelihood: ScareLikelihood,
): Doubted {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const doubts = new Map<string, number>();
  const kinds = detection.quotations.map(({ kind }) => kind);
  const quotations = detection.quotations.map((quotation, index): DetectedQuotation => {
    const doubt = doubtOf(detection.quotations, index, texts, likelihood);
    if (doubt < LEAST_DOUBT || doubt > MOST_DOUBT) return quotation;
    doubts.set(quotation.id, doubt);
    return quotation.kind === 'scare'
      ? { ...quotation, kind: kindIfSpoken(detection.quotations, index, texts, kinds) }
      : quotation;
  });
  return { marks: detection.marks, quotations, doubts };
}

function doubtOf(
  quotations: readonly DetectedQuotation[],
  index: number,
  texts: ReadonlyMap<BlockId, string>,
  likelihood: ScareLikelihood,
): number {
  const { where, segments = [] } = quotations[index] ?? {};
  const [segment] = segments;
  if (!segment || segments.length > 1 || where === 'headline' || where === 'standfirst' || isCrowded(quotations, index))
    return 0;
  return likelihood(texts.get(segment.block) ?? '', segment, neighbours(quotations, index));
}

/**
 * Settles the doubts: whether a doubtful quotation is nobody's words after all, by the trees and the speaker together,
 * whose own share is given by the quotation's id.
 */
export function settleScares(
  annotations: Annotations,
  doubts: ReadonlyMap<string, number>,
  shares: ReadonlyMap<string, number>,
): Annotations {
  const nobodys = new Set(
    annotations.attributions
      .filter(({ quotation, speaker }) => {
        const doubt = doubts.get(quotation);
        return doubt !== undefined && isNobodys(doubt, speaker !== null, shares.get(quotation) ?? 0);
      })
      .map(({ quotation }) => quotation),
  );
  return {
    ...annotations,
    quotations: annotations.quotations.map((quotation) =>
      nobodys.has(quotation.id) ? { ...quotation, kind: 'scare' } : quotation,
    ),
    attributions: annotations.attributions.map((attribution) =>
      nobodys.has(attribution.quotation) ? unclaimed(attribution) : attribution,
    ),
  };
}

function isNobodys(likelihood: number, hasSpeaker: boolean, confidence: number): boolean {
  const bySpeaker = hasSpeaker
    ? WEIGHTS.speaker + WEIGHTS.speakerConfidence * logOdds(confidence)
    : WEIGHTS.nobodyConfidence * logOdds(confidence);
  return WEIGHTS.likelihood * logOdds(likelihood) + bySpeaker > 0;
}

const SUREST = 0.98;

const logOdds = (share: number): number => {
  const bounded = Math.min(SUREST, Math.max(1 - SUREST, share));
  return Math.log(bounded / (1 - bounded));
};

const unclaimed = ({ quotation }: Attribution): Attribution => ({
  quotation,
  speaker: null,
  suggested: null,
  cue: null,
  confidence: 0.7,
  reasons: ['A term or a title in marks: nobody near by is surely quoted with it.'],
});
