import { entryOf } from '../../story/entryOf';
import type { Scene } from '../scene';
import type { Candidate } from './candidates';
import type { Choice } from './decide';
import { shareOf, standingOf } from './rank';
import type { Verdict } from './verdict';

/** A bare name that speaks together with another candidate, “Ann Lee and Joe Rae said”, stands for both of them. */
const withPartners = (scene: Scene, candidates: readonly Candidate[], best: Candidate): Candidate =>
  (best.frame < 0
    ? candidates.find(({ frame }) => entryOf(scene.frames, frame)?.partners.includes(best.mention) === true)
    : undefined) ?? best;

/** The likeliest of a quotation's candidates; all that name one person speak for that person. Null where there are none. */
export const judge = (scene: Scene, choice: Choice): Verdict | null => {
  const { candidates, scores } = choice;
  const standing = standingOf(scores);
  const nearest = entryOf(candidates, standing.best);
  if (!nearest) return null;
  const best = withPartners(scene, candidates, nearest);
  const persons = new Set([best.person, nearest.person].filter((person) => person >= 0));
  let sum = 0;
  for (let i = 0; i < scores.length; i += 1)
    if (i === standing.best || persons.has(candidates[i]?.person ?? -1)) sum += shareOf(scores[i] ?? 0, standing);
  const certain = scene.referents.get(best.mention)?.confidence ?? 1;
  return { choice, best, confidence: Math.min(1, sum) * certain };
};
