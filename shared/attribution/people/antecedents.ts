import { entryOf } from '../../story/entryOf';
import { is } from '../words/lexicon';
import { genderOf, type Gender, type Person } from './people';
import { bucketsOf, featureSpace, numberIn } from '../speakers/rank';
import { wordsOf } from '../../language/wordList';
import type { LoadedLanguage } from '../../language/loadLanguage';
import type { Mention } from '../mentions/mention';
import type { Scene } from '../scene';
import { bitsAt, sentenceStart, tokenAt, type Words } from '../words/words';

const genders: readonly Gender[] = ['unknown', 'female', 'male', 'plural', 'thing'];
/** What a pronoun can ask for. */
const asked = ['male', 'female', 'plural', 'thing'] as const satisfies readonly Gender[];
export type Wanted = (typeof asked)[number];

const makePronouns = ({ pronouns }: LoadedLanguage): ReadonlyMap<string, Wanted> =>
  new Map(asked.flatMap((gender) => wordsOf(pronouns[gender]).map((word) => [word, gender] as const)));

/** What a pronoun asks of its antecedent; null for a word that is no such pronoun. */
export const wanted = (words: Words, i: number): Wanted | null =>
  words.language.table(makePronouns).get(tokenAt(words, i).word) ?? null;

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

/** So many antecedents are looked at, over so many mentions. */
const most = 7;
const farthest = 40;

/** Somebody a pronoun may stand for, with what speaks for and against, as feature numbers in `antecedentSpace`. */
export interface Antecedent {
  readonly person: number;
  readonly features: readonly number[];
}

/** What the copy read so far says of people. */
export interface Memory {
  /** People in the order in which they last spoke, latest last. */
  readonly sources: number[];
  /** Whom the last pronoun of each kind meant, by number; -1 for none yet. */
  readonly lastPronoun: number[];
}

export const newMemory = (): Memory => ({ sources: [], lastPronoun: [-1, -1, -1, -1] });

/** Notes whom a pronoun meant. */
export const noteMeant = (memory: Memory, want: Wanted, person: number): void => {
  memory.lastPronoun[numberIn(asked, want)] = person;
};

const compatible = (want: Wanted, has: Gender): boolean => {
  if (want === 'plural') return has === 'plural' || has === 'thing' || has === 'unknown';
  if (want === 'thing') return has === 'thing' || has === 'plural' || has === 'unknown';
  return has === want || has === 'unknown';
};

/** True for somebody such a pronoun can stand for at all. */
const mayBe = (want: Wanted, { kind, length }: Person, sourced: number): boolean => {
  if (want === 'thing') return true;
  if (kind === 'document') return false;
  if (want === 'plural') return kind === 'group' || sourced > 0;
  return kind !== 'thing' && (kind === 'person' || sourced > 0 || length === 2);
};

/** The people a pronoun may stand for, nearest first. Looks back over at most 40 mentions. */
export function findAntecedents(scene: Scene, mention: number, want: Wanted, memory: Memory): readonly Antecedent[] {
  const { words, mentions, people, sourced } = scene;
  const found: Antecedent[] = [];
  const m = mentions[mention];
  if (!m) return found;
  for (let i = mention - 1; i >= 0 && mention - i <= farthest && found.length < most; i -= 1) {
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
      found.some((known) => known.person === id) ||
      tokenAt(words, rival.first - 1).shape === 'open'
    )
      continue;
    if (!compatible(want, genderOf(person)) || !mayBe(want, person, sourced[id] ?? 0)) continue;
    const features = describe({ scene, pronoun: m, rival, id, person, want, order: found.length }, memory);
    found.push({ person: id, features });
  }
  return found;
}

const farBuckets = bucketsOf([0, 1, 2, 3, 5, 9], 10);
const paragraphBuckets = bucketsOf([0, 1, 2], 3);
const countBuckets = bucketsOf([1, 2, 4, 8], 9);
const spokeBuckets = bucketsOf([0, 1, 3], 4);

const within = (buckets: readonly number[], value: number): number =>
  buckets[Math.max(0, Math.min(value, buckets.length - 1))] ?? 0;

/** One rival for a pronoun: the mention, the person it names, and how many stood nearer. */
interface Rival {
  readonly scene: Scene;
  readonly pronoun: Mention;
  readonly rival: Mention;
  readonly id: number;
  readonly person: Person;
  readonly want: Wanted;
  readonly order: number;
}

/** How the rival stands in its sentence: 0 at its head, 1 elsewhere, 2 behind a preposition, 3 as an owner. */
function roleOf(words: Words, { first, possessor }: Mention): number {
  if (possessor) return 3;
  if (first === sentenceStart(words, first)) return 0;
  return (bitsAt(words, first - 1) & is.preposition) !== 0 ? 2 : 1;
}

function describe({ scene, pronoun, rival, id, person, want, order }: Rival, memory: Memory): readonly number[] {
  const { words, sourced } = scene;
  const [here, there] = [tokenAt(words, pronoun.first), tokenAt(words, rival.first)];
  const p = numberIn(asked, want);
  const far = within(farBuckets, here.sentence - there.sentence);
  const paragraphs = within(paragraphBuckets, here.block - there.block);
  const role = roleOf(words, rival);
  const spokenAt = memory.sources.lastIndexOf(id);
  const source = spokenAt < 0 ? 4 : Math.min(3, memory.sources.length - 1 - spokenAt);
  const last = memory.lastPronoun[p] ?? -1;
  const chain = last < 0 ? 0 : last === id ? 1 : 2;
  const opens = sentenceStart(words, pronoun.first) === pronoun.first ? 1 : 0;
  const counted = within(countBuckets, person.count);
  const spoken = sourced[id] ?? 0;
  const kind = (p * 5 + numberIn(kinds, person.kind)) * 3 + Math.min(2, person.length - 1);
  return [
    at.gender + (p * 5 + numberIn(genders, genderOf(person))) * 5 + counted,
    at.sentences + p * 7 + far,
    at.order + p * 6 + Math.min(order, 5),
    at.subject + (p * 7 + far) * 4 + role,
    at.source + (p * 5 + source) * 4 + Math.min(far, 3),
    at.count + p * 5 + counted,
    at.chain + (p * 4 + chain) * 4 + Math.min(order, 3),
    at.paragraph + (p * 4 + paragraphs) * 3 + Math.min(order, 2),
    at.framed + (opens * 2 + (source === 0 ? 1 : 0)) * 7 + far,
    at.orderSubject + (p * 6 + Math.min(order, 5)) * 4 + role,
    at.place + p * 4 + within(spokeBuckets, spoken),
    at.kind + kind * 2 + (spoken > 0 ? 1 : 0),
  ];
}
