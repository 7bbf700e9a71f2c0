import {
  findAntecedents,
  newMemory,
  noteMeant,
  wanted,
  type Antecedent,
  type Memory,
  type Wanted,
} from './antecedents';
import { entryOf } from '../../story/entryOf';
import type { Frame } from '../speakers/frame';
import type { Mention } from '../mentions/mention';
import { anyCue, is, smallWord } from '../words/lexicon';
import { shareOf, standingOf, type Hundredths } from '../speakers/rank';
import type { Referent, Scene } from '../scene';
import { bitsAt, isLower, isQuoted, isSmallParticle, sentenceStart, tokenAt } from '../words/words';
import { genderOf } from './people';

/** What the frames and pronouns read so far say; grows as the copy is read. */
interface Reading {
  readonly memory: Memory;
  /** The frame in which several last spoke together. */
  pair: Frame | null;
  /** The next frame. */
  frame: number;
}

const remember = (memory: Memory, id: number): void => {
  const known = memory.sources.lastIndexOf(id);
  if (known >= 0) memory.sources.splice(known, 1);
  memory.sources.push(id);
  if (memory.sources.length > 6) memory.sources.shift();
};

/** Two names joined by “and” in the sentences just before: “Ms Lee and Mr Rae will meet.” Not when a group stands nearer. */
const namedTogether = (scene: Scene, mention: number): Referent | null => {
  const { words, mentions, people } = scene;
  const far = tokenAt(words, mentions[mention]?.first ?? 0).sentence - 2;
  for (let i = mention - 1; i > 0 && mention - i <= 12; i -= 1) {
    const later = mentions[i];
    const earlier = mentions[i - 1];
    if (!later || !earlier || tokenAt(words, later.first).sentence < far) return null;
    if (entryOf(people.people, people.of[i] ?? -1)?.kind === 'group' && !later.quoted) return null;
    const both =
      later.kind === 'name' &&
      earlier.kind === 'name' &&
      !later.quoted &&
      !later.possessor &&
      !later.modifier &&
      !earlier.possessor;
    const persons =
      entryOf(people.people, people.of[i] ?? -1)?.kind === 'person' &&
      entryOf(people.people, people.of[i - 1] ?? -1)?.kind === 'person';
    if (both && persons && later.first - earlier.last === 2 && isSmallParticle(words, earlier.last + 1, 'and'))
      return { person: people.of[i] ?? -1, confidence: 0.75, rivals: [], partners: [i - 1] };
  }
  return null;
};

/** “They”, after two have spoken together, unless a group has spoken since: those two. */
const asPair = (scene: Scene, mention: number, want: Wanted, { memory, pair }: Reading): Referent | null => {
  if (want !== 'plural') return null;
  const { words, people, mentions } = scene;
  if (!pair || tokenAt(words, mentions[mention]?.first ?? 0).sentence - tokenAt(words, pair.first).sentence > 12)
    return namedTogether(scene, mention);
  const last = memory.sources.at(-1) ?? -1;
  const person = people.of[pair.speaker] ?? -1;
  if (person < 0 || (last !== person && entryOf(people.people, last)?.kind === 'group'))
    return namedTogether(scene, mention);
  return { person, confidence: 0.8, rivals: [], partners: pair.partners };
};

/** Of 160 whom the corpus names it has 140 as well; of the other 20, read one by one, three are wrong or cannot be told. */
const ofSubject = 0.95;

/** “Brandt’s side go to Tull”: what is owned is nobody who could be meant instead. */
const ownsThing = (words: Scene['words'], { last }: Mention): boolean => {
  for (let i = last + 1; i - last <= 3 && isLower(words, i); i += 1) {
    if ((bitsAt(words, i) & is.role) !== 0) return false;
    if ((bitsAt(words, i) & (smallWord | anyCue)) !== 0) return i > last + 1;
  }
  return isLower(words, last + 1);
};

/** True where between two mentions somebody or something else is named: “Trump’s tale may be odd, said Joe Rae.” */
const namesAnother = ({ words, mentions }: Scene, from: number, to: number): boolean =>
  mentions
    .slice(from + 1, to)
    .some(
      ({ kind, first }) => (kind === 'name' || kind === 'pronoun') && (bitsAt(words, first - 1) & is.preposition) === 0,
    );

/**
 * “Moon was born in Marl. She never married. Asked why, she laughed.”: where nobody else is named before it in its sentence
 * a pronoun stands for whoever opens the sentence before it in the same paragraph, if the gender is the one it asks for.
 */
const asSubject = (
  scene: Scene,
  mention: number,
  want: Wanted,
  referents: ReadonlyMap<number, Referent>,
): Referent | null => {
  const { words, mentions, people, over } = scene;
  const first = mentions[mention]?.first ?? 0;
  const start = sentenceStart(words, first);
  const isFirst = mention === 0 || (mentions[mention - 1]?.first ?? 0) < start;
  if ((want !== 'male' && want !== 'female') || !isFirst) return null;
  const before = words.sentences[tokenAt(words, first).sentence - 1] ?? -1;
  if (before < 0 || tokenAt(words, before).block !== tokenAt(words, first).block || isQuoted(words, before))
    return null;
  const subject = over[before] ?? -1;
  const m = entryOf(mentions, subject);
  if (!m || m.quoted || m.modifier || m.first !== before) return null;
  if (m.possessor && (!ownsThing(words, m) || namesAnother(scene, subject, mention))) return null;
  const person = m.kind === 'name' ? (people.of[subject] ?? -1) : (referents.get(subject)?.person ?? -1);
  const meant = entryOf(people.people, person);
  return genderOf(meant) === want || (genderOf(meant) === 'unknown' && meant?.kind === 'person' && meant.length > 1)
    ? { person, confidence: ofSubject, rivals: [], partners: [] }
    : null;
};

export type ChooseAntecedent = (mention: number, found: readonly Antecedent[]) => Referent | null;

/** The choice by learned weights. */
export const byWeights =
  (weights: Hundredths): ChooseAntecedent =>
  (_, found) => {
    const scores = found.map(({ features }) => features.reduce((sum, f) => sum + (weights[f] ?? 0), 0) / 100);
    const standing = standingOf(scores);
    const best = entryOf(found, standing.best);
    if (!best) return null;
    const rivals = found.map(({ person }) => person).filter((person) => person !== best.person);
    return { person: best.person, confidence: shareOf(standing.top, standing), rivals, partners: [] };
  };

/** Reads on to a mention: who has spoken before it. */
const readOn = (
  reading: Reading,
  { frames, people }: Scene,
  referents: ReadonlyMap<number, Referent>,
  until: number,
): void => {
  for (let frame = frames[reading.frame]; frame && frame.first < until; frame = frames[reading.frame]) {
    const id = people.of[frame.speaker] ?? -1;
    const spoken = id >= 0 ? id : (referents.get(frame.speaker)?.person ?? -1);
    if (spoken >= 0 && frame.strong) remember(reading.memory, spoken);
    if (frame.partners.length > 0) reading.pair = frame;
    reading.frame += 1;
  }
};

/** Says who each pronoun is, in reading order: what was said of earlier ones speaks for later ones. */
export function resolvePronouns(scene: Scene, choose: ChooseAntecedent): Map<number, Referent> {
  const { mentions, frames, words } = scene;
  const reading: Reading = { memory: newMemory(), pair: null, frame: 0 };
  const referents = new Map<number, Referent>();
  const speaks = new Set(frames.map(({ speaker }) => speaker));
  for (let mention = 0; mention < mentions.length; mention += 1) {
    const m = mentions[mention];
    if (!m || (m.kind !== 'pronoun' && (m.kind !== 'document' || (bitsAt(words, m.first) & is.possessive) === 0)))
      continue;
    readOn(reading, scene, referents, m.first);
    const want = wanted(words, m.first);
    if (!want || (!speaks.has(mention) && want !== 'male' && want !== 'female')) continue;
    const answer =
      asPair(scene, mention, want, reading) ??
      asSubject(scene, mention, want, referents) ??
      choose(mention, findAntecedents(scene, mention, want, reading.memory));
    if (!answer) continue;
    referents.set(mention, answer);
    if (answer.partners.length === 0) noteMeant(reading.memory, want, answer.person);
  }
  return referents;
}

/** The gender a pronoun asks for; null for a mention that is none, or that asks for nobody. */
export const answerGender = (words: Scene['words'], m: Mention): Wanted | null =>
  m.kind === 'pronoun' ? wanted(words, m.first) : null;
