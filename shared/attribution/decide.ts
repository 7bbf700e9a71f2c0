import type { Detection } from '../story/annotations';
import { candidatesOf, spotsOf, type Candidate, type Earlier, type Spot } from './candidates';
import { features, outline } from './features';
import type { Scene } from './scene';

/** A quotation with everybody who may have spoken it. */
export interface Choice {
  readonly spot: Spot;
  readonly candidates: readonly Candidate[];
  readonly features: readonly (readonly number[])[];
}

/** Names one candidate's index, given the choice. */
export type Choose = (choice: Choice) => number;

/** Goes through the quotations in reading order; each answer is known to the quotations after it. */
export function decide(scene: Scene, detection: Detection, choose: Choose): void {
  const earlier: Earlier[] = [];
  for (const spot of spotsOf(scene.words.spans, detection)) {
    const candidates = candidatesOf(scene, spot, earlier);
    const shape = outline(scene, spot);
    const chosen = choose({ spot, candidates, features: candidates.map((candidate) => features(scene, spot, shape, candidate, earlier)) });
    const candidate = candidates[chosen];
    if (candidate) earlier.push({ spot, candidate });
    if (earlier.length > 4) earlier.shift();
  }
}
