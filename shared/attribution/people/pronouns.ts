import {
  featureCount,
  findAntecedents,
  newAntecedents,
  newMemory,
  noteMeant,
  wanted,
  type Antecedents,
  type Memory,
} from './antecedents';
import { entryOf } from '../../story/entryOf';
import type { Frame } from '../speakers/frame';
import type { Mention } from '../mentions/findMentions';
import { is } from '../words/lexicon';
import { bytes } from '../words/paper';
import type { Gender } from './people';
import { shareOf, standingOf, type Hundredths } from '../speakers/rank';
import { isWord } from '../words/readWords';
import type { Referent, Scene } from '../scene';

/** What the frames and pronouns read so far say; grows as the copy is read. */
interface Reading {
  readonly memory: Memory;
  readonly found: Antecedents;
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
  const far = (words.sentence[mentions[mention]?.first ?? 0] ?? 0) - 2;
  for (let i = mention - 1; i > 0 && mention - i <= 12; i -= 1) {
    const later = mentions[i];
    const earlier = mentions[i - 1];
    if (!later || !earlier || (words.sentence[later.first] ?? 0) < far) return null;
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
    if (both && persons && later.first - earlier.last === 2 && isWord(words, earlier.last + 1, 'and'))
      return { person: people.of[i] ?? -1, confidence: 0.75, rivals: [], partners: [i - 1] };
  }
  return null;
};

/** “They”, after two have spoken together, unless a group has spoken since: those two. */
const asPair = (scene: Scene, mention: number, want: Gender, { memory, pair }: Reading): Referent | null => {
  if (want !== 'plural') return null;
  const { words, people, mentions } = scene;
  if (!pair || (words.sentence[mentions[mention]?.first ?? 0] ?? 0) - (words.sentence[pair.first] ?? 0) > 12)
    return namedTogether(scene, mention);
  const last = memory.sources.at(-1) ?? -1;
  const person = people.of[pair.speaker] ?? -1;
  if (person < 0 || (last !== person && entryOf(people.people, last)?.kind === 'group'))
    return namedTogether(scene, mention);
  return { person, confidence: 0.8, rivals: [], partners: pair.partners };
};

export type ChooseAntecedent = (mention: number, found: Antecedents) => Referent | null;

/** The choice by learned weights. */
export const byWeights =
  (weights: Hundredths): ChooseAntecedent =>
  (_, { persons, features, scores, count }) => {
    if (count === 0) return null;
    for (let row = 0; row < count; row += 1) {
      let sum = 0;
      for (let f = row * featureCount; f < (row + 1) * featureCount; f += 1) sum += weights[features[f] ?? 0] ?? 0;
      scores[row] = sum / 100;
    }
    const standing = standingOf(scores, count);
    const rivals: number[] = [];
    for (let row = 0; row < count; row += 1) if (row !== standing.best) rivals.push(persons[row] ?? -1);
    return { person: persons[standing.best] ?? -1, confidence: shareOf(standing.top, standing), rivals, partners: [] };
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
  const reading: Reading = { memory: newMemory(), found: newAntecedents(words.paper), pair: null, frame: 0 };
  const referents = new Map<number, Referent>();
  const speaks = bytes(words.paper, mentions.length);
  for (const { speaker } of frames) speaks[speaker] = 1;
  for (let mention = 0; mention < mentions.length; mention += 1) {
    const m = mentions[mention];
    if (!m || (m.kind !== 'pronoun' && (m.kind !== 'document' || ((words.bits[m.first] ?? 0) & is.possessive) === 0)))
      continue;
    readOn(reading, scene, referents, m.first);
    const want = wanted(words, m.first);
    if (!want || (speaks[mention] !== 1 && want !== 'male' && want !== 'female')) continue;
    let answer = asPair(scene, mention, want, reading);
    if (!answer) {
      findAntecedents(reading.found, scene, mention, want, reading.memory);
      answer = choose(mention, reading.found);
    }
    if (!answer) continue;
    referents.set(mention, answer);
    if (answer.partners.length === 0) noteMeant(reading.memory, want, answer.person);
  }
  return referents;
}

/** The gender a pronoun asks for; null for a mention that is none, or that asks for nobody. */
export const answerGender = (words: Scene['words'], m: Mention): Gender | null =>
  m.kind === 'pronoun' ? wanted(words, m.first) : null;
