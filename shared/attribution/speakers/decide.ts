import type { Detection } from '../../story/annotations';
import { candidatesOf, spotsOf, type Candidate, type Earlier, type Spot } from './candidates';
import { entryOf } from '../../story/entryOf';
import { ask, tallyCandidate } from './features';
import { outline } from './outline';
import type { Hundredths, Tally } from './rank';
import type { Scene } from '../scene';

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
  readonly weights: Hundredths;
  /** True when learning: the features are listed. */
  readonly listed: boolean;
}

/** Goes through the quotations in reading order; each answer is known to the quotations after it. */
export function decide(scene: Scene, detection: Detection, ranking: Ranking, choose: Choose): void {
  const earlier: Earlier[] = [];
  for (const spot of spotsOf(scene.words.spans, detection)) {
    const candidates = candidatesOf(scene, spot, earlier);
    const asked = ask(scene, spot, outline(scene, spot), earlier);
    const scores: number[] = [];
    const features: (readonly number[])[] = [];
    for (let i = 0; i < candidates.length; i += 1) {
      const candidate = candidates[i];
      if (!candidate) continue;
      const tally: Tally = { weights: ranking.weights, sum: 0, list: ranking.listed ? [] : null };
      tallyCandidate(tally, asked, candidate);
      scores.push(tally.sum / 100);
      if (tally.list) features.push(tally.list);
    }
    const candidate = entryOf(candidates, choose({ spot, candidates, scores, features }));
    if (candidate) earlier.push({ spot, candidate });
    if (earlier.length > 4) earlier.shift();
  }
}
