import type { Detection } from '../../story/annotations';
import { candidatesOf, place, spotsOf, type Candidate, type Earlier, type Spot } from './candidates';
import { entryOf } from '../../story/entryOf';
import { ask, tallyCandidate } from './features';
import { outline } from './outline';
import type { Hundredths, Tally } from './rank';
import type { Scene } from '../scene';
import { is } from '../words/lexicon';
import { bitsAt, isSmallParticle } from '../words/words';

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

/** How much less is said for nobody where a verb of speech governs the words, in the unit of the scores. Set by hand: the development articles lose nothing by it, direct or not. */
const governedDiscount = 1.9;
/** “of”, “as”, “the ruling as”: so many words stand between such a verb and the words it governs, at most. */
const farthest = 5;
const between = is.preposition | is.determiner | is.possessive | is.pronoun | is.pronounOther;

/** True for “warning of “dangerous days””, “described it as “plain theft””: what stands in marks is the object of a verb of speech. */
const isGoverned = ({ words, frames }: Scene, spot: Spot, { frame: index, place: where }: Candidate): boolean => {
  const frame = entryOf(frames, index);
  if (!frame || where !== place.before || frame.kind === 'relative' || frame.kind === 'participle') return false;
  if (frame.last < frame.first || spot.first - frame.last - 1 > farthest) return false;
  if (!frame.strong && !words.lexicon.governingCues.has(frame.cue)) return false;
  let others = 0;
  for (let i = frame.last + 1; i < spot.first; i += 1) if ((bitsAt(words, i) & between) === 0) others += 1;
  return others === 0 || isSmallParticle(words, spot.first - 1, 'as');
};

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
      const governed = candidate.place === place.nobody && candidates.some((each) => isGoverned(scene, spot, each));
      scores.push(tally.sum / 100 - (governed ? governedDiscount : 0));
      if (tally.list) features.push(tally.list);
    }
    const candidate = entryOf(candidates, choose({ spot, candidates, scores, features }));
    if (candidate) earlier.push({ spot, candidate });
    if (earlier.length > 4) earlier.shift();
  }
}
