import { speakerPerson } from './answer';
import type { Choice } from './decide';
import { place, type Candidate, type Place } from './candidates';
import { entryOf } from '../../story/entryOf';
import { genderOf, type Gender } from '../people/people';
import { personName, type Scene } from '../scene';
import { textOf } from '../words/words';

const where: Readonly<Record<Place, string>> = {
  [place.before]: 'before the words, in the same sentence',
  [place.after]: 'after the words, in the same sentence',
  [place.nextSentence]: 'in the sentence straight after',
  [place.previousSentence]: 'in the sentence before',
  [place.earlier]: 'earlier in the paragraph',
  [place.previousParagraph]: 'at the end of the paragraph before',
  [place.paragraphBefore]: 'in the paragraph before',
  [place.nextParagraph]: 'in the paragraph after',
  [place.carried]: 'with the quotation before',
  [place.nobody]: '',
};

const cuePhrase = (scene: Scene, candidate: Candidate): string => {
  const m = entryOf(scene.mentions, candidate.mention);
  const frame = entryOf(scene.frames, candidate.frame);
  if (!m) return '';
  const name = textOf(scene.words, m.first, m.last);
  if (!frame || frame.last < frame.first) return `“${name}”`;
  const cue = textOf(scene.words, frame.first, frame.last);
  if (m.first > frame.last) return `“${cue} ${name}”`;
  return frame.first === m.last + 1 ? `“${name} ${cue}”` : `“${name} … ${cue}”`;
};

const sexes: Readonly<Record<Gender, string>> = {
  female: 'a woman',
  male: 'a man',
  plural: 'several',
  thing: 'no person',
  unknown: '',
};

const tellPronoun = (reasons: string[], scene: Scene, mention: number): void => {
  const m = entryOf(scene.mentions, mention);
  const referent = m && (m.kind === 'pronoun' || m.kind === 'document') ? scene.referents.get(mention) : undefined;
  if (!m || !referent) return;
  const pronoun = textOf(scene.words, m.first, m.last);
  if (referent.partners.length > 0) {
    reasons.push(`“${pronoun}” are those who spoke together last.`);
    return;
  }
  const who = personName(scene, referent.person);
  const own = genderOf(entryOf(scene.people.people, referent.person));
  reasons.push(
    `“${pronoun}” ${m.kind === 'document' ? 'speaks for' : 'is'} ${who}, the last ${own === 'female' ? 'woman' : own === 'male' ? 'man' : 'one'} in play who fits.`,
  );
  const rivals = referent.rivals
    .slice(0, 2)
    .map((rival) => personName(scene, rival))
    .filter((name) => name !== '' && name !== who);
  if (rivals.length > 0)
    reasons.push(`Ruled out for “${pronoun}”: ${rivals.join(', ')} (farther off or not the one speaking).`);
  const unfit = nearbyUnfit(scene, m.first, own);
  if (unfit >= 0)
    reasons.push(`Ruled out: ${personName(scene, unfit)} (${sexes[genderOf(scene.people.people[unfit])]}).`);
};

/** The nearest person named before a pronoun whose gender does not fit; -1. */
const nearbyUnfit = (scene: Scene, before: number, gender: Gender): number => {
  if (gender !== 'female' && gender !== 'male') return -1;
  for (let i = before - 1; i >= 0 && before - i < 60; i -= 1) {
    const id = scene.people.of[scene.over[i] ?? -1] ?? -1;
    const person = entryOf(scene.people.people, id);
    const has = genderOf(person);
    if (person?.kind === 'person' && (has === 'female' || has === 'male') && has !== gender) return id;
  }
  return -1;
};

/** The likeliest candidate for somebody else than two people; -1 for none worth a word. */
const bestRival = (scene: Scene, { candidates, scores }: Choice, speaker: number, told: number): number => {
  let best = -1;
  let most = 0;
  for (let i = 0; i < candidates.length; i += 1) {
    const person = candidates[i]?.person ?? -1;
    const score = scores[i] ?? 0;
    if (person < 0 || (best >= 0 && score <= most) || person === speaker || person === told) continue;
    const kind = scene.people.people[person]?.kind;
    if (kind === 'person' || kind === 'group' || (scene.sourced[person] ?? 0) > 0) {
      best = i;
      most = score;
    }
  }
  return best;
};

const ruleOutRivals = (reasons: string[], scene: Scene, choice: Choice, best: Candidate): void => {
  const speaker = speakerPerson(scene, best.mention);
  let told = -1;
  for (let step = 0; step < 2; step += 1) {
    const candidate = entryOf(choice.candidates, bestRival(scene, choice, speaker, told));
    if (!candidate) break;
    const rival = candidate.person;
    told = rival;
    const why =
      candidate.frame < 0
        ? 'named near by, but no cue goes with the name'
        : candidate.place === place.carried
          ? 'spoke the quotation before, but another cue stands nearer'
          : `“${cueText(scene, candidate)}” belongs to other words`;
    reasons.push(`Ruled out: ${personName(scene, rival)} (${why}).`);
  }
};

const cueText = (scene: Scene, candidate: Candidate): string => {
  const frame = entryOf(scene.frames, candidate.frame);
  return frame && frame.last >= frame.first ? textOf(scene.words, frame.first, frame.last) : ':';
};

/** What spoke for an answer and which rivals were ruled out, for the sub-editor to read. */
export function explain(scene: Scene, choice: Choice, best: Candidate): string[] {
  if (best.place === place.nobody)
    return ['No cue beside the words claims them: a term, a title or the reporter’s own marks.'];
  const lead =
    best.place === place.carried
      ? 'The words go on from the quotation before, and no new cue stands between.'
      : `${cuePhrase(scene, best)} stands ${where[best.place]}.`;
  const reasons = [lead];
  tellPronoun(reasons, scene, best.mention);
  ruleOutRivals(reasons, scene, choice, best);
  return reasons;
}
