import type { Attribution } from '../../story/annotations';
import { speakerPerson } from './answer';
import { place } from './candidates';
import { personName, type Scene } from '../scene';
import type { Verdict } from './verdict';

/** What an offer is put in words with. */
interface Names {
  readonly scene: Scene;
  readonly idOf: (person: number) => string;
}

/** A whole sentence that no cue claims, with a name as an offer; -1 for none. */
export const leftOpen = (
  desk: Names,
  id: string,
  { confidence }: Verdict,
  person: number,
  because: (name: string) => string,
): Attribution => {
  const name = personName(desk.scene, person);
  const suggested = person < 0 ? null : { speaker: desk.idOf(person), name, because: because(name) };
  return {
    quotation: id,
    speaker: null,
    suggested,
    cue: null,
    confidence,
    reasons: ['No cue beside the words names a speaker.', ...(suggested ? [suggested.because] : [])],
  };
};

/** For a whole sentence that no cue claims: whoever comes nearest, as an offer. */
export const unclaimed = (desk: Names, id: string, verdict: Verdict): Attribution => {
  const { scene } = desk;
  const { choice } = verdict;
  let person = -1;
  let most = -Infinity;
  choice.candidates.forEach((candidate, i) => {
    const score = choice.scores[i] ?? 0;
    const isBefore = candidate.place !== place.nextSentence && candidate.place !== place.nextParagraph;
    const own = candidate.frame >= 0 && isBefore ? speakerPerson(scene, candidate.mention) : -1;
    if (own >= 0 && score > most) {
      person = own;
      most = score;
    }
  });
  return leftOpen(desk, id, verdict, person, nearest);
};

export const nearest = (name: string): string => `${name} speaks nearest before it, but no cue goes with these words.`;

export const byTurns = (name: string): string =>
  `Two speak by turns, and it is ${name}’s turn; but no cue goes with these words.`;
