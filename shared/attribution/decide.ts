import type { Detection } from '../story/annotations';
import { candidatesOf, spotsOf, type Candidate, type Earlier, type Spot } from './candidates';
import { tallyCandidate } from './features';
import { outline } from './outline';
import type { Tally } from './rank';
import type { Scene } from './scene';

/** A quotation with everybody who may have spoken it, and the sum of weights each reaches. */
export interface Choice {
  readonly spot: Spot;
  readonly candidates: readonly Candidate[];
  readonly scores: readonly number[];
  /** The features behind the scores; empty unless asked for. */
  readonly features: readonly (readonly number[])[];
}

/** Names one candidate's index, given the choice. */
export type Choose = (choice: Choice) => number;

export interface Ranking {
  readonly weights: Float64Array;
  /** True when learning: the features are listed. */
  readonly listed: boolean;
}

/** Goes through the quotations in reading order; each answer is known to the quotations after it. */
export function decide(scene: Scene, detection: Detection, ranking: Ranking, choose: Choose): void {
  const earlier: Earlier[] = [];
  for (const spot of spotsOf(scene.words.spans, detection)) {
    const candidates = candidatesOf(scene, spot, earlier);
    const asked = { spot, outline: outline(scene, spot) };
    const scores: number[] = [];
    const features: (readonly number[])[] = [];
    for (const candidate of candidates) {
      const tally: Tally = { weights: ranking.weights, sum: 0, list: ranking.listed ? [] : null };
      tallyCandidate(tally, scene, asked, candidate, earlier);
      scores.push(tally.sum);
      if (tally.list) features.push(tally.list);
    }
    const chosen = choose({ spot, candidates, scores, features });
    const candidate = candidates[chosen];
    if (candidate) earlier.push({ spot, candidate });
    if (earlier.length > 4) earlier.shift();
  }
}
