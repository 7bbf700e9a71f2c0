import { place, placeCount, type Candidate, type Earlier, type Spot } from './candidates';
import { entryOf } from '../../story/entryOf';
import type { Frame } from './frame';
import type { Mention, MentionKind } from '../mentions/mention';
import { frameKinds } from './frame';
import { anyCue, is } from '../words/lexicon';
import type { LoadedLanguage } from '../../language/loadLanguage';
import { genderOf, type Gender } from '../people/people';
import { endingOf, type Outline } from './outline';
import { bucketsOf, featureSpace, note, numberIn, type Tally } from './rank';
import type { Scene } from '../scene';
import { bitsAt, inOneSentence, isQuoted, isSign, sentenceStart, tokenAt, type Words } from '../words/words';

const P = placeCount;
const F = frameKinds.length;
const mentionKinds: readonly MentionKind[] = ['name', 'role', 'pronoun', 'nominal', 'collective', 'document'];
const genders: readonly Gender[] = ['female', 'male', 'plural', 'thing', 'unknown'];

/** All features but those of single cues. */
export const speakerSpace = featureSpace([
  { name: 'frame', size: P * F * 4 * 6 },
  { name: 'between', size: P * F * 3 },
  { name: 'kind', size: P * F * 7 },
  { name: 'lead', size: P * F * 11 },
  { name: 'tail', size: P * F * 6 * 6 },
  { name: 'length', size: P * F * 6 * 2 },
  { name: 'role', size: P * 8 * 7 * 2 },
  { name: 'salience', size: P * F * 5 },
  { name: 'same', size: P * F * 4 * 4 },
  { name: 'order', size: P * F * 5 },
  { name: 'where', size: 4 * P * 2 },
  { name: 'carryGap', size: 3 * 5 * 6 * 4 },
  { name: 'carryEdge', size: 3 * 11 * 7 * 4 },
  { name: 'carryLink', size: 3 * 4 * 3 * 4 },
  { name: 'carryLength', size: 3 * 6 * 4 * 2 },
  { name: 'nobodyLead', size: 11 * 6 * 2 },
  { name: 'nobodyTail', size: 7 * 6 * 2 },
  { name: 'nobodyCase', size: 4 * 6 * 4 },
  { name: 'nobodyFrames', size: 3 * 3 * 6 * 2 },
  { name: 'nobodyStep', size: 5 * 6 * 2 },
  { name: 'nobodyKind', size: 5 * 4 },
  { name: 'nobodyCarry', size: 4 * 6 * 3 },
  { name: 'nobodyWord', size: 11 * 7 },
  { name: 'nobodyShape', size: 11 * 7 * 5 },
  { name: 'nobodyWork', size: 3 * 4 * 6 },
  { name: 'gender', size: P * 6 },
  { name: 'leadTail', size: P * 2 * 11 * 7 },
  { name: 'cueLead', size: 3 * 4 * 11 * F },
  { name: 'open', size: P * F * 3 * 2 },
]);

const offsetOf = (name: string): number => speakerSpace.offset[name] ?? 0;
const at = {
  frame: offsetOf('frame'),
  between: offsetOf('between'),
  kind: offsetOf('kind'),
  lead: offsetOf('lead'),
  tail: offsetOf('tail'),
  length: offsetOf('length'),
  role: offsetOf('role'),
  salience: offsetOf('salience'),
  same: offsetOf('same'),
  order: offsetOf('order'),
  where: offsetOf('where'),
  carryGap: offsetOf('carryGap'),
  carryEdge: offsetOf('carryEdge'),
  carryLink: offsetOf('carryLink'),
  carryLength: offsetOf('carryLength'),
  nobodyLead: offsetOf('nobodyLead'),
  nobodyTail: offsetOf('nobodyTail'),
  nobodyCase: offsetOf('nobodyCase'),
  nobodyFrames: offsetOf('nobodyFrames'),
  nobodyStep: offsetOf('nobodyStep'),
  nobodyKind: offsetOf('nobodyKind'),
  nobodyCarry: offsetOf('nobodyCarry'),
  nobodyWord: offsetOf('nobodyWord'),
  nobodyShape: offsetOf('nobodyShape'),
  nobodyWork: offsetOf('nobodyWork'),
  gender: offsetOf('gender'),
  leadTail: offsetOf('leadTail'),
  cueLead: offsetOf('cueLead'),
  open: offsetOf('open'),
};

/** The cues of a language by their base forms, in the order of their features; the empty one is that of a colon. */
const makeCueNumbers = ({ cues }: LoadedLanguage): ReadonlyMap<string, number> =>
  new Map(
    [...new Set(['', ...[...cues.forms().values()].map(({ base }) => base)])].map((base, number) => [base, number]),
  );

export const cueNumbersOf = (language: LoadedLanguage): ReadonlyMap<string, number> => language.table(makeCueNumbers);

/** The number of the feature that a cue stands before the words (0), after them (1) or elsewhere (2): behind all others. */
export const cueFeature = (cues: ReadonlyMap<string, number>, cue: string, side: number): number =>
  speakerSpace.size + (cues.get(cue) ?? 0) * 3 + side;

/** The quotation asked about, and what was answered for the one before it. */
export interface Asked {
  readonly scene: Scene;
  readonly spot: Spot;
  readonly outline: Outline;
  readonly earlier: readonly Earlier[];
  readonly previous: Earlier | undefined;
  /** Paragraphs since the quotation before, at most 3. */
  readonly blocks: number;
  readonly cues: ReadonlyMap<string, number>;
}

/** Asks about a quotation. */
export function ask(scene: Scene, spot: Spot, outline: Outline, earlier: readonly Earlier[]): Asked {
  const { words } = scene;
  const previous = earlier.at(-1);
  const blocks = previous
    ? Math.min(3, tokenAt(words, spot.first).block - tokenAt(words, previous.spot.last).block)
    : 3;
  return { scene, spot, outline, earlier, previous, blocks, cues: cueNumbersOf(words.language) };
}

const farthest = 20;
const gapBuckets = bucketsOf([0, 2, 5, 12, 19], farthest);
const distanceBuckets = bucketsOf([0, 1, 3, 7, 15], farthest);
const salienceBuckets = bucketsOf([0, 1, 3, 7], 8);
const sentenceBuckets = bucketsOf([0, 1, 2, 4], 5);

/** Words that are not punctuation between two places, at most 20. */
const apart = (w: Words, from: number, to: number): number =>
  to > from ? Math.min(farthest, tokenAt(w, to).rank - tokenAt(w, from).rank) : 0;

const distance = (w: Words, m: Mention, frame: Frame | undefined, spot: Spot): number => {
  const ahead = frame ? frame.first < spot.first : m.first < spot.first;
  const inner = frame
    ? ahead
      ? Math.max(frame.last, frame.kind === 'inverted' || frame.kind === 'according' ? m.last : 0)
      : Math.min(frame.first, frame.kind === 'participle' ? frame.first : m.first)
    : ahead
      ? m.last
      : m.first;
  return distanceBuckets[ahead ? apart(w, inner + 1, spot.first) : apart(w, spot.last + 1, inner)] ?? 0;
};

/** Other quotations that stand between the candidate and the quotation, 2 for more. */
const quotesBetween = (w: Words, from: number, spot: Spot): number => {
  if (from < spot.first) {
    const nearest = entryOf(w.spans, spot.firstSpan - 1);
    if (!nearest || nearest.first < from) return 0;
    const second = entryOf(w.spans, spot.firstSpan - 2);
    return second && second.first >= from ? 2 : 1;
  }
  const nearest = w.spans[spot.lastSpan + 1];
  return nearest && nearest.first <= from ? 1 : 0;
};

const edgeRole = (w: Words, first: number): number => {
  if (sentenceStart(w, first) === first || first === 0) return 0;
  const i = first - 1;
  if (isQuoted(w, i)) return 1;
  const bits = bitsAt(w, i);
  if (isSign(w, i)) return tokenAt(w, i).shape === 'comma' ? 2 : 3;
  if ((bits & is.preposition) !== 0) return 4;
  if ((bits & is.addressee) !== 0) return 5;
  if ((bits & anyCue) !== 0) return 6;
  return 7;
};

const followRole = (w: Words, last: number): number => {
  const i = last + 1;
  if (i >= w.count || !inOneSentence(w, i, last)) return 0;
  if (isQuoted(w, i)) return 1;
  const bits = bitsAt(w, i);
  if (isSign(w, i)) return tokenAt(w, i).shape === 'comma' ? 2 : 3;
  if ((bits & (is.auxiliary | is.skipped)) !== 0) return 4;
  if ((bits & anyCue) !== 0) return 5;
  return 6;
};

const tallyCarry = (tally: Tally, { scene, spot, outline: o }: Asked, source: Earlier, order: number): void => {
  const w = scene.words;
  const gap = gapBuckets[apart(w, source.spot.last + 1, spot.first)] ?? 0;
  const blocks = Math.min(3, tokenAt(w, spot.first).block - tokenAt(w, source.spot.last).block);
  const since = tokenAt(w, spot.first).sentence - tokenAt(w, source.spot.last).sentence;
  const sentences = sentenceBuckets[Math.max(0, Math.min(5, since))] ?? 0;
  note(tally, at.carryGap + ((order * 5 + sentences) * 6 + gap) * 4 + blocks);
  note(tally, at.carryEdge + ((order * 11 + o.lead) * 7 + o.tail) * 4 + blocks);
  note(
    tally,
    at.carryLink + ((order * 4 + ((o.framesBefore * 2 + (since === 0 ? 1 : 0)) % 4)) * 3 + o.framesAfter) * 4 + blocks,
  );
  note(
    tally,
    at.carryLength + ((order * 6 + o.length) * 4 + blocks) * 2 + (endingOf(w, source.spot.last) === 1 ? 1 : 0),
  );
};

const tallyNobody = (tally: Tally, { outline: o, previous, blocks }: Asked): void => {
  const last = previous === undefined ? 2 : previous.candidate.place === place.nobody ? 1 : 0;
  const both = o.length * 2 + o.capital;
  note(tally, at.nobodyLead + o.lead * 12 + both);
  note(tally, at.nobodyTail + o.tail * 12 + both);
  note(tally, at.nobodyCase + (o.casing * 6 + o.length) * 4 + Math.min(3, o.ending));
  note(tally, at.nobodyFrames + (o.framesBefore * 3 + o.framesAfter) * 12 + both);
  note(tally, at.nobodyStep + o.step * 12 + both);
  note(tally, at.nobodyKind + o.ending * 4 + o.where);
  note(tally, at.nobodyCarry + (blocks * 6 + o.length) * 3 + last);
  note(tally, at.nobodyShape + (o.lead * 7 + o.tail) * 5 + Math.min(4, o.length));
  note(tally, at.nobodyWork + (o.work * 4 + o.casing) * 6 + o.length);
  note(tally, at.nobodyWord + o.word * 7 + Math.min(6, o.length));
};

const tallyPlace = (tally: Tally, asked: Asked, candidate: Candidate, m: Mention, frame: Frame | undefined): void => {
  const { scene, spot, outline: o, previous, blocks } = asked;
  const w = scene.words;
  const where = candidate.place;
  const kind = frame ? numberIn(frameKinds, frame.kind) : 0;
  const pf = where * F + kind;
  const far = distance(w, m, frame, spot);
  const cueSort = frame ? (frame.cue === '' ? 3 : frame.strong ? 2 : 1) : 0;
  const same =
    previous === undefined
      ? 3
      : previous.candidate.place === place.nobody
        ? 2
        : previous.candidate.person === candidate.person && candidate.person >= 0
          ? 1
          : 0;
  const side = where === place.before ? 0 : where === place.after ? 1 : 2;
  note(tally, at.frame + (pf * 4 + cueSort) * 6 + far);
  note(tally, at.between + pf * 3 + quotesBetween(w, frame ? frame.first : m.first, spot));
  note(tally, at.lead + pf * 11 + o.lead);
  note(tally, at.tail + (pf * 6 + o.ending) * 6 + far);
  note(tally, at.role + ((where * 8 + edgeRole(w, m.first)) * 7 + followRole(w, m.last)) * 2 + (m.possessor ? 1 : 0));
  note(tally, at.same + (pf * 4 + same) * 4 + blocks);
  note(tally, at.order + pf * 5 + Math.min(4, candidate.order));
  note(tally, at.leadTail + ((where * 2 + (frame ? 1 : 0)) * 11 + o.lead) * 7 + o.tail);
  note(tally, at.open + (pf * 3 + (o.atStart ? 0 : o.capital + 1)) * 2 + (o.length > 2 ? 1 : 0));
  if (!frame) return;
  note(tally, cueFeature(asked.cues, frame.cue, side));
  note(tally, at.cueLead + ((side * 4 + cueSort) * 11 + o.lead) * F + kind);
};

const sourceOf = (earlier: readonly Earlier[], mention: number): Earlier | undefined => {
  for (let i = earlier.length - 1; i >= 0; i -= 1) if (earlier[i]?.candidate.mention === mention) return earlier[i];
  return earlier.at(-1);
};

/** Notes what speaks for and against a candidate, as feature numbers in `speakerSpace`. */
export function tallyCandidate(tally: Tally, asked: Asked, candidate: Candidate): void {
  if (candidate.place === place.nobody) {
    tallyNobody(tally, asked);
    return;
  }
  const { outline: o, scene } = asked;
  const m = entryOf(scene.mentions, candidate.mention);
  const frame = entryOf(scene.frames, candidate.frame);
  if (!m) return;
  const carried = candidate.place === place.carried;
  const kind = frame && !carried ? numberIn(frameKinds, frame.kind) : 0;
  const pf = candidate.place * F + kind;
  note(tally, at.kind + pf * 7 + numberIn(mentionKinds, m.kind));
  note(tally, at.salience + pf * 5 + (salienceBuckets[Math.min(8, scene.sourced[candidate.person] ?? 0)] ?? 0));
  note(tally, at.length + (pf * 6 + o.length) * 2 + o.capital);
  note(tally, at.where + (o.where * P + candidate.place) * 2 + (kind > 0 ? 1 : 0));
  note(
    tally,
    at.gender + candidate.place * 6 + numberIn(genders, genderOf(entryOf(scene.people.people, candidate.person))),
  );
  if (!carried) {
    tallyPlace(tally, asked, candidate, m, frame);
    return;
  }
  const source = sourceOf(asked.earlier, candidate.mention);
  if (source) tallyCarry(tally, asked, source, Math.min(candidate.order, 2));
}
