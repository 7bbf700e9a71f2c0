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

/** What an answer is trusted with for which nobody else was weighed: of 200 of them in the corpus 155 are right. */
const unrivalled = 0.78;

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
  const share = (entryOf(scene.frames, best.frame)?.certain ?? null) === null ? Math.min(1, sum) : unrivalled;
  const referent = scene.referents.get(best.mention)?.confidence ?? 1;
  return { choice, best, confidence: share * referent };
};
