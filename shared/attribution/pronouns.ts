import { is } from './lexicon';
import type { Frame } from './findFrames';
import type { Mention } from './findMentions';
import { genderOf, type Gender } from './people';
import { bucket, featureSpace, largest, shares } from './rank';
import { isWord, shape } from './readWords';
import type { Referent, Scene } from './scene';

/** What a pronoun asks of its antecedent. */
const wanted = (word: string): Gender | null => {
  if (word === 'he' || word === 'his') return 'male';
  if (word === 'she' || word === 'her') return 'female';
  if (word === 'they' || word === 'we') return 'plural';
  if (word === 'it') return 'thing';
  return null;
};

const genders: readonly Gender[] = ['unknown', 'female', 'male', 'plural', 'thing'];
const pronounIs: readonly Gender[] = ['male', 'female', 'plural', 'thing'];

export const antecedentSpace = featureSpace([
  { name: 'gender', size: 4 * 5 * 5 }, { name: 'sentences', size: 4 * 7 }, { name: 'order', size: 4 * 6 },
  { name: 'subject', size: 4 * 7 * 4 }, { name: 'source', size: 4 * 5 * 4 }, { name: 'count', size: 4 * 5 },
  { name: 'chain', size: 4 * 4 * 4 }, { name: 'paragraph', size: 4 * 4 * 3 }, { name: 'framed', size: 2 * 2 * 7 },
  { name: 'orderSubject', size: 4 * 6 * 4 }, { name: 'place', size: 4 * 4 }, { name: 'kind', size: 4 * 5 * 3 * 2 },
]);

const offsetOf = (name: string): number => antecedentSpace.offset[name] ?? 0;
const at = {
  gender: offsetOf('gender'), sentences: offsetOf('sentences'), order: offsetOf('order'), subject: offsetOf('subject'),
  source: offsetOf('source'), count: offsetOf('count'), chain: offsetOf('chain'), paragraph: offsetOf('paragraph'),
  framed: offsetOf('framed'), orderSubject: offsetOf('orderSubject'), place: offsetOf('place'), kind: offsetOf('kind'),
};

export interface Antecedent {
  readonly person: number;
  readonly features: readonly number[];
}

const compatible = (want: Gender, has: Gender): boolean => {
  if (want === 'plural') return has === 'plural' || has === 'thing' || has === 'unknown';
  if (want === 'thing') return has === 'thing' || has === 'plural' || has === 'unknown';
  return has === want || has === 'unknown';
};

/** A picture credit or an aside: “(Ann Lee/PA)”. */
const inBrackets = (scene: Scene, first: number): boolean => scene.words.shape[first - 1] === shape.open;

/** What the frames and pronouns read so far say of people; grows as the copy is read. */
interface Memory {
  /** People in the order in which they last spoke, latest last. */
  readonly sources: number[];
  readonly lastPronoun: Map<Gender, number>;
  /** The frame in which two last spoke together. */
  pair: Frame | null;
}

const personKinds = ['person', 'group', 'thing', 'document', 'unknown'] as const;

/** The people a pronoun may stand for, nearest first, with what speaks for each. Looks back over at most 40 mentions. */
export function antecedents(scene: Scene, mention: number, memory: Memory): Antecedent[] {
  const { words, mentions, people } = scene;
  const m = mentions[mention];
  if (!m) return [];
  const want = wanted(words.text.slice(words.from[m.first], words.to[m.first]).toLowerCase());
  if (!want) return [];
  const found: Antecedent[] = [];
  const p = pronounIs.indexOf(want);
  for (let i = mention - 1; i >= 0 && mention - i <= 40 && found.length < 7; i -= 1) {
    const rival = mentions[i];
    const id = people.of[i] ?? -1;
    const person = people.people[id];
    if (!rival || !person || rival.quoted || rival.modifier || found.some((each) => each.person === id) || rival.first > m.first || inBrackets(scene, rival.first)) continue;
    if ((person.kind === 'document' && want !== 'thing') || (person.kind === 'thing' && want !== 'thing' && want !== 'plural')) continue;
    if (want === 'plural' && person.kind !== 'group' && (scene.sourced[id] ?? 0) === 0) continue;
    if ((want === 'male' || want === 'female') && person.kind !== 'person' && (scene.sourced[id] ?? 0) === 0 && person.tokens.length !== 2) continue;
    const has = genderOf(person);
    if (!compatible(want, has)) continue;
    found.push({ person: id, features: describe(scene, { mention, rival: i, id, p, has, order: found.length, memory, want }) });
  }
  return found;
}

const farSteps = [0, 1, 2, 3, 5, 9];
const paragraphSteps = [0, 1, 2];
const countSteps = [1, 2, 4, 8];
const spokeSteps = [0, 1, 3];

interface Pair { mention: number; rival: number; id: number; p: number; has: Gender; order: number; memory: Memory; want: Gender }

const describe = (scene: Scene, { mention, rival, id, p, has, order, memory, want }: Pair): number[] => {
  const { words, mentions, people, sourced } = scene;
  const a = mentions[mention]; const b = mentions[rival];
  if (!a || !b) return [];
  const far = bucket((words.sentence[a.first] ?? 0) - (words.sentence[b.first] ?? 0), farSteps);
  const paragraphs = bucket((words.block[a.first] ?? 0) - (words.block[b.first] ?? 0), paragraphSteps);
  const start = words.sentences[words.sentence[b.first] ?? 0] ?? 0;
  const before = words.bits[b.first - 1] ?? 0;
  const role = b.possessor ? 3 : b.first === start ? 0 : (before & is.preposition) !== 0 && b.first > start ? 2 : 1;
  const place = memory.sources.lastIndexOf(id);
  const source = place < 0 ? 4 : Math.min(3, memory.sources.length - 1 - place);
  const last = memory.lastPronoun.get(want);
  const chain = last === undefined ? 0 : last === id ? 1 : 2;
  const opens = words.sentences[words.sentence[a.first] ?? 0] === a.first ? 1 : 0;
  const counted = bucket(people.people[id]?.count ?? 0, countSteps);
  const spoke = bucket(sourced[id] ?? 0, spokeSteps);
  return [
    at.gender + (p * 5 + genders.indexOf(has)) * 5 + counted,
    at.sentences + p * 7 + far,
    at.order + p * 6 + Math.min(order, 5),
    at.subject + (p * 7 + far) * 4 + role,
    at.source + (p * 5 + source) * 4 + Math.min(far, 3),
    at.count + p * 5 + counted,
    at.chain + (p * 4 + chain) * 4 + Math.min(order, 3),
    at.paragraph + (p * 4 + paragraphs) * 3 + Math.min(order, 2),
    at.framed + (opens * 2 + (source === 0 ? 1 : 0)) * 7 + far,
    at.orderSubject + (p * 6 + Math.min(order, 5)) * 4 + role,
    at.place + p * 4 + spoke,
    at.kind + ((p * 5 + personKinds.indexOf(people.people[id]?.kind ?? 'unknown')) * 3 + Math.min(2, (people.people[id]?.tokens.length ?? 1) - 1)) * 2 + ((sourced[id] ?? 0) > 0 ? 1 : 0),
  ];
};

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
    const later = mentions[i]; const earlier = mentions[i - 1];
    if (!later || !earlier || (words.sentence[later.first] ?? 0) < far) return null;
    if (people.people[people.of[i] ?? -1]?.kind === 'group' && !later.quoted) return null;
    const both = later.kind === 'name' && earlier.kind === 'name' && !later.quoted && !later.possessor && !later.modifier && !earlier.possessor;
    const persons = people.people[people.of[i] ?? -1]?.kind === 'person' && people.people[people.of[i - 1] ?? -1]?.kind === 'person';
    if (both && persons && later.first - earlier.last === 2 && isWord(words, earlier.last + 1, 'and')) return { person: people.of[i] ?? -1, partner: i - 1, confidence: 0.75, rivals: [] };
  }
  return null;
};

/** “They”, after two have spoken together, unless a group has spoken since: those two. */
const asPair = (scene: Scene, mention: number, want: Gender, memory: Memory): Referent | null => {
  if (want !== 'plural') return null;
  const { words, people, mentions } = scene;
  const pair = memory.pair;
  if (!pair || (words.sentence[mentions[mention]?.first ?? 0] ?? 0) - (words.sentence[pair.first] ?? 0) > 12) return namedTogether(scene, mention);
  const last = memory.sources.at(-1) ?? -1;
  const person = people.of[pair.speaker] ?? -1;
  if (person < 0 || (last !== person && people.people[last]?.kind === 'group')) return namedTogether(scene, mention);
  return { person, partner: pair.partner, confidence: 0.8, rivals: [] };
};

export type ChooseAntecedent = (mention: number, candidates: readonly Antecedent[]) => Referent | null;

/** The choice by learned weights. */
export const byWeights = (weights: Float64Array): ChooseAntecedent => (_, candidates) => {
  if (candidates.length === 0) return null;
  const share = shares(weights, candidates.map(({ features }) => features));
  const best = largest(share);
  const person = candidates[best]?.person ?? -1;
  return { person, confidence: share[best] ?? 0, rivals: candidates.map((each) => each.person).filter((each) => each !== person) };
};

/** Says who each pronoun is, in reading order: what was said of earlier ones speaks for later ones. */
export function resolvePronouns(scene: Scene, choose: ChooseAntecedent): Map<number, Referent> {
  const { mentions, frames, words } = scene;
  const memory: Memory = { sources: [], lastPronoun: new Map(), pair: null };
  const referents = new Map<number, Referent>();
  const speaks = new Uint8Array(mentions.length);
  for (const { speaker } of frames) speaks[speaker] = 1;
  let frame = 0;
  mentions.forEach((m, mention) => {
    while (frame < frames.length && (frames[frame]?.first ?? 0) < m.first) {
      const speaker = frames[frame]?.speaker ?? -1;
      const id = scene.people.of[speaker] ?? -1;
      const spoken = id >= 0 ? id : (referents.get(speaker)?.person ?? -1);
      if (spoken >= 0 && frames[frame]?.strong) remember(memory, spoken);
      if ((frames[frame]?.partner ?? -1) >= 0) memory.pair = frames[frame] ?? null;
      frame += 1;
    }
    if (m.kind !== 'pronoun' && (m.kind !== 'document' || ((words.bits[m.first] ?? 0) & is.possessive) === 0)) return;
    const want = wanted(words.text.slice(words.from[m.first], words.to[m.first]).toLowerCase());
    if (!want || (speaks[mention] !== 1 && want !== 'male' && want !== 'female')) return;
    const answer = asPair(scene, mention, want, memory) ?? choose(mention, antecedents(scene, mention, memory));
    if (!answer) return;
    referents.set(mention, answer);
    if (answer.partner === undefined) memory.lastPronoun.set(want, answer.person);
  });
  return referents;
}

/** The gender a pronoun asks for; null for a mention that is none, or that asks for nobody. */
export const answerGender = (words: Scene['words'], m: Mention): Gender | null =>
  (m.kind === 'pronoun' ? wanted(words.text.slice(words.from[m.first], words.to[m.first]).toLowerCase()) : null);
