import { places, type Candidate, type Earlier, type Spot } from './candidates';
import { frameKinds } from './findSubject';
import { anyCue, cueBases, is } from './lexicon';
import { genderOf } from './people';
import { endingOf, type Outline } from './outline';
import { bucket, count, featureSpace, type Tally } from './rank';
import { shape, type Words } from './readWords';
import type { Scene } from './scene';

const P = places.length;
const F = frameKinds.length;
const kinds = ['name', 'role', 'pronoun', 'nominal', 'collective', 'document'] as const;
const C = cueBases.length;

export const speakerSpace = featureSpace([
  { name: 'frame', size: P * F * 4 * 6 }, { name: 'between', size: P * F * 3 }, { name: 'kind', size: P * F * 7 },
  { name: 'lead', size: P * F * 11 }, { name: 'tail', size: P * F * 6 * 6 }, { name: 'length', size: P * F * 6 * 2 },
  { name: 'role', size: P * 8 * 7 * 2 }, { name: 'salience', size: P * F * 5 }, { name: 'same', size: P * F * 4 * 4 },
  { name: 'cue', size: 3 * C }, { name: 'order', size: P * F * 5 }, { name: 'where', size: 4 * P * 2 },
  { name: 'carryGap', size: 3 * 5 * 6 * 4 }, { name: 'carryEdge', size: 3 * 11 * 7 * 4 }, { name: 'carryLink', size: 3 * 4 * 3 * 4 }, { name: 'carryLength', size: 3 * 6 * 4 * 2 },
  { name: 'nobodyLead', size: 11 * 6 * 2 }, { name: 'nobodyTail', size: 7 * 6 * 2 }, { name: 'nobodyCase', size: 4 * 6 * 4 }, { name: 'nobodyFrames', size: 3 * 3 * 6 * 2 },
  { name: 'nobodyStep', size: 5 * 6 * 2 }, { name: 'nobodyKind', size: 5 * 4 }, { name: 'nobodyCarry', size: 4 * 6 * 3 }, { name: 'nobodyWord', size: 11 * 7 }, { name: 'nobodyShape', size: 11 * 7 * 5 }, { name: 'nobodyWork', size: 3 * 4 * 6 },
  { name: 'gender', size: P * 6 }, { name: 'leadTail', size: P * 2 * 11 * 7 }, { name: 'cueLead', size: 3 * 4 * 11 * F }, { name: 'open', size: P * F * 3 * 2 },
]);

const offsetOf = (name: string): number => speakerSpace.offset[name] ?? 0;
const at = {
  frame: offsetOf('frame'), between: offsetOf('between'), kind: offsetOf('kind'), lead: offsetOf('lead'),
  tail: offsetOf('tail'), length: offsetOf('length'), role: offsetOf('role'), salience: offsetOf('salience'),
  same: offsetOf('same'), cue: offsetOf('cue'), order: offsetOf('order'), where: offsetOf('where'),
  carryGap: offsetOf('carryGap'), carryEdge: offsetOf('carryEdge'), carryLink: offsetOf('carryLink'), carryLength: offsetOf('carryLength'),
  nobodyLead: offsetOf('nobodyLead'), nobodyTail: offsetOf('nobodyTail'), nobodyCase: offsetOf('nobodyCase'), nobodyFrames: offsetOf('nobodyFrames'),
  nobodyStep: offsetOf('nobodyStep'), nobodyKind: offsetOf('nobodyKind'), nobodyCarry: offsetOf('nobodyCarry'), nobodyWord: offsetOf('nobodyWord'),
  nobodyShape: offsetOf('nobodyShape'), nobodyWork: offsetOf('nobodyWork'), gender: offsetOf('gender'), leadTail: offsetOf('leadTail'),
  cueLead: offsetOf('cueLead'), open: offsetOf('open'),
};

/** The quotation asked about. */
export interface Asked {
  readonly spot: Spot;
  readonly outline: Outline;
}

const gapSteps = [0, 2, 5, 12, 19];
const salienceSteps = [0, 1, 3, 7];
const distanceSteps = [0, 1, 3, 7, 15];
const sentenceSteps = [0, 1, 2, 4];

/** Words that are not punctuation between two places, at most 20. */
const apart = (w: Words, from: number, to: number): number => {
  let found = 0;
  for (let i = from; i < to && found < 20; i += 1) if ((w.shape[i] ?? 9) <= shape.number) found += 1;
  return found;
};

const distance = (scene: Scene, candidate: Candidate, spot: Spot): number => {
  const m = scene.mentions[candidate.mention]; const frame = scene.frames[candidate.frame];
  if (!m) return 0;
  const ahead = frame ? frame.first < spot.first : m.first < spot.first;
  const inner = frame ? (ahead ? Math.max(frame.last, frame.kind === 'inverted' || frame.kind === 'according' ? m.last : 0) : Math.min(frame.first, frame.kind === 'participle' ? frame.first : m.first)) : ahead ? m.last : m.first;
  return ahead ? bucket(apart(scene.words, inner + 1, spot.first), distanceSteps) : bucket(apart(scene.words, spot.last + 1, inner), distanceSteps);
};

/** Other quotations that stand between the candidate and the quotation, 2 for more. */
const quotesBetween = (scene: Scene, candidate: Candidate, spot: Spot): number => {
  const w = scene.words;
  const frame = scene.frames[candidate.frame];
  const from = frame?.first ?? scene.mentions[candidate.mention]?.first ?? 0;
  if (from < spot.first) {
    const nearest = w.spans[spot.firstSpan - 1];
    const second = w.spans[spot.firstSpan - 2];
    return nearest && nearest.first >= from ? (second && second.first >= from ? 2 : 1) : 0;
  }
  const nearest = w.spans[spot.lastSpan + 1];
  return nearest && nearest.first <= from ? 1 : 0;
};

const edgeRole = (w: Words, first: number): number => {
  if (w.sentences[w.sentence[first] ?? 0] === first || first === 0) return 0;
  const i = first - 1;
  if (w.quoted[i] !== 0) return 1;
  const bits = w.bits[i] ?? 0;
  if ((w.shape[i] ?? 9) > shape.number) return w.shape[i] === shape.comma ? 2 : 3;
  if ((bits & is.preposition) !== 0) return 4;
  if ((bits & is.addressee) !== 0) return 5;
  if ((bits & anyCue) !== 0) return 6;
  return 7;
};

const followRole = (w: Words, last: number): number => {
  const i = last + 1;
  if (i >= w.count || w.sentence[i] !== w.sentence[last]) return 0;
  if (w.quoted[i] !== 0) return 1;
  const bits = w.bits[i] ?? 0;
  if ((w.shape[i] ?? 9) > shape.number) return w.shape[i] === shape.comma ? 2 : 3;
  if ((bits & (is.auxiliary | is.skipped)) !== 0) return 4;
  if ((bits & anyCue) !== 0) return 5;
  return 6;
};

const genderIndex = { female: 0, male: 1, plural: 2, thing: 3, unknown: 4 } as const;

const tallyCarry = (tally: Tally, scene: Scene, { spot, outline: o }: Asked, earlier: Earlier, order: number): void => {
  const w = scene.words;
  const gap = apart(w, earlier.spot.last + 1, spot.first);
  const blocks = Math.min(3, (w.block[spot.first] ?? 0) - (w.block[earlier.spot.last] ?? 0));
  const sentences = bucket((w.sentence[spot.first] ?? 0) - (w.sentence[earlier.spot.last] ?? 0), sentenceSteps);
  const ends = endingOf(w, earlier.spot.last);
  const sameSentence = w.sentence[spot.first] === w.sentence[earlier.spot.last] ? 1 : 0;
  count(tally, at.carryGap + ((order * 5 + sentences) * 6 + bucket(gap, gapSteps)) * 4 + blocks);
  count(tally, at.carryEdge + ((order * 11 + o.lead) * 7 + o.tail) * 4 + blocks);
  count(tally, at.carryLink + ((order * 4 + (o.framesBefore * 2 + sameSentence) % 4) * 3 + o.framesAfter) * 4 + blocks);
  count(tally, at.carryLength + ((order * 6 + o.length) * 4 + blocks) * 2 + (ends === 1 ? 1 : 0));
};

const tallyNobody = (tally: Tally, scene: Scene, { spot, outline: o }: Asked, earlier: Earlier | undefined): void => {
  const w = scene.words;
  const blocks = earlier ? Math.min(3, (w.block[spot.first] ?? 0) - (w.block[earlier.spot.last] ?? 0)) : 3;
  const last = earlier === undefined ? 2 : earlier.candidate.place === 'nobody' ? 1 : 0;
  const both = o.length * 2 + o.capital;
  count(tally, at.nobodyLead + o.lead * 12 + both);
  count(tally, at.nobodyTail + o.tail * 12 + both);
  count(tally, at.nobodyCase + (o.casing * 6 + o.length) * 4 + Math.min(3, o.ending));
  count(tally, at.nobodyFrames + (o.framesBefore * 3 + o.framesAfter) * 12 + both);
  count(tally, at.nobodyStep + o.step * 12 + both);
  count(tally, at.nobodyKind + o.ending * 4 + o.where);
  count(tally, at.nobodyCarry + (blocks * 6 + o.length) * 3 + last);
  count(tally, at.nobodyShape + (o.lead * 7 + o.tail) * 5 + Math.min(4, o.length));
  count(tally, at.nobodyWork + (o.work * 4 + o.casing) * 6 + o.length);
  count(tally, at.nobodyWord + o.word * 7 + Math.min(6, o.length));
};

const tallyPlace = (tally: Tally, scene: Scene, asked: Asked, candidate: Candidate, previous: Earlier | undefined): void => {
  const { spot, outline: o } = asked;
  const w = scene.words;
  const m = scene.mentions[candidate.mention]; const frame = scene.frames[candidate.frame];
  if (!m) return;
  const place = places.indexOf(candidate.place);
  const kind = frame ? frameKinds.indexOf(frame.kind) : 0;
  const pf = place * F + kind;
  const far = distance(scene, candidate, spot);
  const cueSort = frame ? (frame.cue === 0 ? 3 : frame.strong ? 2 : 1) : 0;
  const same = previous === undefined ? 3 : previous.candidate.place === 'nobody' ? 2 : previous.candidate.person === candidate.person && candidate.person >= 0 ? 1 : 0;
  const blocks = previous ? Math.min(3, (w.block[spot.first] ?? 0) - (w.block[previous.spot.last] ?? 0)) : 3;
  const side = candidate.place === 'before' ? 0 : candidate.place === 'after' ? 1 : 2;
  count(tally, at.frame + (pf * 4 + cueSort) * 6 + far);
  count(tally, at.between + pf * 3 + quotesBetween(scene, candidate, spot));
  count(tally, at.lead + pf * 11 + o.lead);
  count(tally, at.tail + (pf * 6 + o.ending) * 6 + far);
  count(tally, at.role + ((place * 8 + edgeRole(w, m.first)) * 7 + followRole(w, m.last)) * 2 + (m.possessor ? 1 : 0));
  count(tally, at.same + (pf * 4 + same) * 4 + blocks);
  count(tally, at.order + pf * 5 + Math.min(4, candidate.order));
  count(tally, at.leadTail + ((place * 2 + (frame ? 1 : 0)) * 11 + o.lead) * 7 + o.tail);
  count(tally, at.open + (pf * 3 + (o.atStart ? 0 : o.capital + 1)) * 2 + (o.length > 2 ? 1 : 0));
  if (!frame) return;
  count(tally, at.cue + side * C + frame.cue);
  count(tally, at.cueLead + ((side * 4 + cueSort) * 11 + o.lead) * F + kind);
};

/** Counts what speaks for and against a candidate, as feature numbers in `speakerSpace`. */
export function tallyCandidate(tally: Tally, scene: Scene, asked: Asked, candidate: Candidate, earlier: readonly Earlier[]): void {
  const o = asked.outline;
  const previous = earlier.at(-1);
  if (candidate.place === 'nobody') { tallyNobody(tally, scene, asked, previous); return; }
  const m = scene.mentions[candidate.mention]; const frame = scene.frames[candidate.frame];
  if (!m) return;
  const carried = candidate.place === 'carried';
  const place = places.indexOf(candidate.place);
  const kind = frame && !carried ? frameKinds.indexOf(frame.kind) : 0;
  const pf = place * F + kind;
  const person = scene.people.people[candidate.person];
  count(tally, at.kind + pf * 7 + kinds.indexOf(m.kind));
  count(tally, at.salience + pf * 5 + bucket(scene.sourced[candidate.person] ?? 0, salienceSteps));
  count(tally, at.length + (pf * 6 + o.length) * 2 + o.capital);
  count(tally, at.where + (o.where * P + place) * 2 + (kind > 0 ? 1 : 0));
  count(tally, at.gender + place * 6 + genderIndex[genderOf(person)]);
  if (!carried) { tallyPlace(tally, scene, asked, candidate, previous); return; }
  const source = earlier.findLast((each) => each.candidate.mention === candidate.mention) ?? previous;
  if (source) tallyCarry(tally, scene, asked, source, Math.min(candidate.order, 2));
}
