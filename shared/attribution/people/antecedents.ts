import { entryOf } from '../../story/entryOf';
import { is, numberOf } from '../words/lexicon';
import { ints, type Paper } from '../words/paper';
import { genderOf, type Gender, type Person } from './people';
import { bucketsOf, featureSpace, numberIn } from '../speakers/rank';
import { shape, type Words } from '../words/readWords';
import type { Scene } from '../scene';

const pronouns: ReadonlyMap<number, Gender> = new Map([
  ...['he', 'his'].map((word) => [numberOf(word), 'male'] as const),
  ...['she', 'her'].map((word) => [numberOf(word), 'female'] as const),
  ...['they', 'we'].map((word) => [numberOf(word), 'plural'] as const),
  [numberOf('it'), 'thing'],
]);

/** What a pronoun asks of its antecedent; null for a word that is no such pronoun. */
export const wanted = (words: Words, word: number): Gender | null => pronouns.get(words.fact[word] ?? 0) ?? null;

const genders: readonly Gender[] = ['unknown', 'female', 'male', 'plural', 'thing'];
/** What a pronoun can ask for. */
const asked: readonly Gender[] = ['male', 'female', 'plural', 'thing'];
const kinds: readonly Person['kind'][] = ['person', 'group', 'thing', 'document', 'unknown'];

export const antecedentSpace = featureSpace([
  { name: 'gender', size: 4 * 5 * 5 },
  { name: 'sentences', size: 4 * 7 },
  { name: 'order', size: 4 * 6 },
  { name: 'subject', size: 4 * 7 * 4 },
  { name: 'source', size: 4 * 5 * 4 },
  { name: 'count', size: 4 * 5 },
  { name: 'chain', size: 4 * 4 * 4 },
  { name: 'paragraph', size: 4 * 4 * 3 },
  { name: 'framed', size: 2 * 2 * 7 },
  { name: 'orderSubject', size: 4 * 6 * 4 },
  { name: 'place', size: 4 * 4 },
  { name: 'kind', size: 4 * 5 * 3 * 2 },
]);

const offsetOf = (name: string): number => antecedentSpace.offset[name] ?? 0;
const at = {
  gender: offsetOf('gender'),
  sentences: offsetOf('sentences'),
  order: offsetOf('order'),
  subject: offsetOf('subject'),
  source: offsetOf('source'),
  count: offsetOf('count'),
  chain: offsetOf('chain'),
  paragraph: offsetOf('paragraph'),
  framed: offsetOf('framed'),
  orderSubject: offsetOf('orderSubject'),
  place: offsetOf('place'),
  kind: offsetOf('kind'),
};

/** How many features each antecedent has, and how many antecedents are looked at. */
export const featureCount = 12;
const most = 7;
const farthest = 40;

/** The people a pronoun may stand for, nearest first, their features in a row, and room for what these come to. */
export interface Antecedents {
  readonly persons: Int32Array;
  readonly features: Int32Array;
  readonly scores: Float64Array;
  count: number;
}

/** Room for the antecedents of one pronoun after another. */
export const newAntecedents = (paper: Paper): Antecedents => ({
  persons: ints(paper, most, 0),
  features: ints(paper, most * featureCount, 0),
  scores: new Float64Array(most),
  count: 0,
});

/** What the copy read so far says of people. */
export interface Memory {
  /** People in the order in which they last spoke, latest last. */
  readonly sources: number[];
  /** Whom the last pronoun of each kind meant, by number; -1 for none yet. */
  readonly lastPronoun: number[];
}

export const newMemory = (): Memory => ({ sources: [], lastPronoun: [-1, -1, -1, -1] });

/** Notes whom a pronoun meant. */
export const noteMeant = (memory: Memory, want: Gender, person: number): void => {
  memory.lastPronoun[numberIn(asked, want)] = person;
};

const compatible = (want: Gender, has: Gender): boolean => {
  if (want === 'plural') return has === 'plural' || has === 'thing' || has === 'unknown';
  if (want === 'thing') return has === 'thing' || has === 'plural' || has === 'unknown';
  return has === want || has === 'unknown';
};

/** True for somebody such a pronoun can stand for at all. */
const canBe = (want: Gender, { kind, length }: Person, sourced: number): boolean => {
  if (want === 'thing') return true;
  if (kind === 'document') return false;
  if (want === 'plural') return kind === 'group' || sourced > 0;
  return kind !== 'thing' && (kind === 'person' || sourced > 0 || length === 2);
};

const isListed = ({ persons, count }: Antecedents, person: number): boolean => {
  for (let i = 0; i < count; i += 1) if (persons[i] === person) return true;
  return false;
};

/** Fills in the people a pronoun may stand for. Looks back over at most 40 mentions. */
export function findAntecedents(found: Antecedents, scene: Scene, mention: number, want: Gender, memory: Memory): void {
  const { words, mentions, people, sourced } = scene;
  found.count = 0;
  const m = mentions[mention];
  if (!m) return;
  for (let i = mention - 1; i >= 0 && mention - i <= farthest && found.count < most; i -= 1) {
    const id = people.of[i] ?? -1;
    const person = entryOf(people.people, id);
    const rival = mentions[i];
    // In brackets: a picture credit or an aside, “(Ann Lee/PA)”.
    if (
      !rival ||
      !person ||
      rival.quoted ||
      rival.modifier ||
      rival.first > m.first ||
      isListed(found, id) ||
      words.shape[rival.first - 1] === shape.open
    )
      continue;
    const has = genderOf(person);
    if (!compatible(want, has) || !canBe(want, person, sourced[id] ?? 0)) continue;
    describe(found, scene, mention, i, want, has, memory);
    found.persons[found.count] = id;
    found.count += 1;
  }
}

const farBuckets = bucketsOf([0, 1, 2, 3, 5, 9], 10);
const paragraphBuckets = bucketsOf([0, 1, 2], 3);
const countBuckets = bucketsOf([1, 2, 4, 8], 9);
const spokeBuckets = bucketsOf([0, 1, 3], 4);

const within = (buckets: Uint8Array, value: number): number =>
  buckets[Math.max(0, Math.min(value, buckets.length - 1))] ?? 0;

const lastPlaceOf = (list: readonly number[], entry: number): number => {
  let i = list.length - 1;
  while (i >= 0 && list[i] !== entry) i -= 1;
  return i;
};

/** The features of one rival, put into the next row. */
const describe = (
  found: Antecedents,
  scene: Scene,
  mention: number,
  rival: number,
  want: Gender,
  has: Gender,
  memory: Memory,
): void => {
  const { words, mentions, people, sourced } = scene;
  const a = mentions[mention];
  const b = mentions[rival];
  const id = people.of[rival] ?? -1;
  const person = entryOf(people.people, id);
  if (!a || !b || !person) return;
  const p = numberIn(asked, want);
  const order = found.count;
  const far = within(farBuckets, (words.sentence[a.first] ?? 0) - (words.sentence[b.first] ?? 0));
  const paragraphs = within(paragraphBuckets, (words.block[a.first] ?? 0) - (words.block[b.first] ?? 0));
  const start = words.sentences[words.sentence[b.first] ?? 0] ?? 0;
  const role = b.possessor
    ? 3
    : b.first === start
      ? 0
      : ((words.bits[b.first - 1] ?? 0) & is.preposition) !== 0 && b.first > start
        ? 2
        : 1;
  const spokenAt = lastPlaceOf(memory.sources, id);
  const source = spokenAt < 0 ? 4 : Math.min(3, memory.sources.length - 1 - spokenAt);
  const last = memory.lastPronoun[p] ?? -1;
  const chain = last < 0 ? 0 : last === id ? 1 : 2;
  const opens = words.sentences[words.sentence[a.first] ?? 0] === a.first ? 1 : 0;
  const counted = within(countBuckets, person.count);
  const spoken = sourced[id] ?? 0;
  const { features } = found;
  const row = found.count * featureCount;
  features[row] = at.gender + (p * 5 + numberIn(genders, has)) * 5 + counted;
  features[row + 1] = at.sentences + p * 7 + far;
  features[row + 2] = at.order + p * 6 + Math.min(order, 5);
  features[row + 3] = at.subject + (p * 7 + far) * 4 + role;
  features[row + 4] = at.source + (p * 5 + source) * 4 + Math.min(far, 3);
  features[row + 5] = at.count + p * 5 + counted;
  features[row + 6] = at.chain + (p * 4 + chain) * 4 + Math.min(order, 3);
  features[row + 7] = at.paragraph + (p * 4 + paragraphs) * 3 + Math.min(order, 2);
  features[row + 8] = at.framed + (opens * 2 + (source === 0 ? 1 : 0)) * 7 + far;
  features[row + 9] = at.orderSubject + (p * 6 + Math.min(order, 5)) * 4 + role;
  features[row + 10] = at.place + p * 4 + within(spokeBuckets, spoken);
  features[row + 11] =
    at.kind + ((p * 5 + numberIn(kinds, person.kind)) * 3 + Math.min(2, person.length - 1)) * 2 + (spoken > 0 ? 1 : 0);
};
