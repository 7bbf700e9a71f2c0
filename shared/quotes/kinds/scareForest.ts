import { TRAIT, alphabetsOf, questions, traitsOf, type Alphabet, type Trait } from './scareQuestions';
import trained from './scareTrees.json';
import { makeVocabulary } from '../marks/surroundings';

/** A tree asks whether a feature is there and goes on with the one answer or the other; a number ends it. */
type Tree = number | readonly [feature: number, present: Tree, absent: Tree];

interface Forest {
  readonly base: number;
  readonly cueShares: Readonly<Record<string, number>>;
  readonly features: readonly string[];
  /** What each feature adds by itself, besides the trees. */
  readonly weights: readonly number[];
  readonly trees: readonly Tree[];
}

const forest = trained as unknown as Forest;
const featureNumbers = new Map(forest.features.map((feature, number) => [feature, number]));

const answersByQuestion = new Map<string, string[]>();
for (const feature of forest.features) {
  const question = feature.slice(0, feature.indexOf('='));
  const answers = answersByQuestion.get(question) ?? [];
  answers.push(feature.slice(question.length + 1));
  answersByQuestion.set(question, answers);
}

/** The answers that features give to a question, without the question. */
const answersTo = (question: string): readonly string[] => answersByQuestion.get(question) ?? [];

const wordQuestions = ['first', 'b1', 'b2', 'a1', 'a2', 'cue', 'auxiliary', 'begins', 'word before', 'word after'];
const isWord = (answer: string): boolean => /^[a-z0-9]/.test(answer);
const askedWords = wordQuestions.flatMap((question) => answersTo(question).filter(isWord));
const endings = [...new Set([...answersTo('suffix'), ...answersTo('suffix n').map((answer) => answer.slice(0, -1))])];

/** The words and endings that the trees know. */
export const vocabulary = makeVocabulary(askedWords, endings, new Map(Object.entries(forest.cueShares)));

const alphabets = alphabetsOf(vocabulary.book.words.slice(1), endings);

/** The numbers of each letter of an alphabet: the program starts with this, and some alphabets have hundreds. */
const lettersOf = new Map<Alphabet, ReadonlyMap<string, readonly number[]>>();
function numbersIn(alphabet: Alphabet): ReadonlyMap<string, readonly number[]> {
  const known = lettersOf.get(alphabet);
  if (known) return known;
  const numbers = new Map<string, number[]>();
  alphabet.forEach((letter, number) => {
    if (letter !== null) numbers.set(letter, [...(numbers.get(letter) ?? []), number]);
  });
  lettersOf.set(alphabet, numbers);
  return numbers;
}

/** All ways to spell an answer with one letter of each alphabet, as a number: the letters' own, each weighed by the alphabets after it. */
function spellings(answer: string, traits: readonly Trait[], from = 0): readonly number[] {
  const trait = traits[from];
  if (trait === undefined) return answer === '' ? [0] : [];
  const weight = traits.slice(from + 1).reduce((product, each) => product * alphabets[each].length, 1);
  const letters = numbersIn(alphabets[trait]);
  const found: number[] = [];
  for (let length = 0; length <= answer.length; length += 1) {
    const numbers = letters.get(answer.slice(0, length)) ?? [];
    if (numbers.length === 0) continue;
    const rest = spellings(answer.slice(length), traits, from + 1);
    for (const number of numbers) for (const sum of rest) found.push(sum + number * weight);
  }
  return found;
}

// Each question's traits, and where its answers begin in the table of features.
const NO_TRAIT = -1;
const first = Int32Array.from(questions, ([, trait]) => TRAIT[trait]);
const second = Int32Array.from(questions, ([, , trait]) => (trait ? TRAIT[trait] : NO_TRAIT));
const third = Int32Array.from(questions, ([, , , trait]) => (trait ? TRAIT[trait] : NO_TRAIT));
const sizes = Int32Array.from(Object.values(TRAIT), () => 0);
for (const [name, place] of Object.entries(TRAIT)) sizes[place] = alphabets[name as Trait].length;

const places = new Int32Array(questions.length);
let answerCount = 0;
questions.forEach((question, index) => {
  const same = questions.findIndex(([name]) => name === question[0]);
  places[index] = same < index ? (places[same] ?? 0) : answerCount;
  if (same === index)
    answerCount += traitsOf(question).reduce((product, trait) => product * alphabets[trait].length, 1);
});

const NO_FEATURE = -1;
const featureAt = new Int16Array(answerCount).fill(NO_FEATURE);
questions.forEach((question, index) => {
  if (questions.findIndex(([name]) => name === question[0]) < index) return;
  const traits = traitsOf(question);
  for (const answer of answersTo(question[0])) {
    const feature = featureNumbers.get(`${question[0]}=${answer}`) ?? NO_FEATURE;
    for (const number of spellings(answer, traits)) featureAt[(places[index] ?? 0) + number] = feature;
  }
});

/*
 * The trees, for speed: not followed from question to question but answered all at once. A tree's ends are bits, in
 * order, those of a question's “absent” before those of its “present”. A feature that is there takes the ends under
 * “absent” away, in every tree that asks for it; the first end left is the one the questions would have led to.
 */
const ends: number[] = [];
const taken: { readonly tree: number; readonly kept: number }[][] = forest.features.map(() => []);

/** Lays a tree out from an end on; returns how many ends it has, which must be no more than a number has bits. */
function layOut(tree: Tree, number: number, at: number): number {
  if (typeof tree === 'number') {
    ends.push(tree);
    return 1;
  }
  const [feature, present, absent] = tree;
  const without = layOut(absent, number, at);
  let away = 0;
  for (let end = at; end < at + without; end += 1) away |= 1 << end;
  taken[feature]?.push({ tree: number, kept: ~away });
  return without + layOut(present, number, at + without);
}
const endsFrom = Int32Array.from(forest.trees, (tree, number) => {
  const from = ends.length;
  layOut(tree, number, 0);
  return from;
});
const endValues = Float64Array.from(ends);

const treeOf = Uint16Array.from(taken.flat(), ({ tree }) => tree);
const keptOf = Int32Array.from(taken.flat(), ({ kept }) => kept);
const takenFrom = new Int32Array(taken.length + 1);
taken.forEach((list, feature) => {
  takenFrom[feature + 1] = (takenFrom[feature] ?? 0) + list.length;
});

const left = new Int32Array(forest.trees.length);
const weights = Float64Array.from(forest.weights);
/** The asking in which each feature was last met: a word that stands there twice counts once. */
const metIn = new Int32Array(forest.features.length);
let asking = 0;

/** How likely a quotation with these answers is nobody's words: 0 to 1. */
export function likelihoodOf(answers: Int32Array): number {
  left.fill(-1);
  asking = (asking + 1) | 0;
  let sum = forest.base;
  for (let question = 0; question < first.length; question += 1) {
    const number = answerTo(question, answers);
    const feature = number < 0 ? NO_FEATURE : (featureAt[(places[question] ?? 0) + number] ?? NO_FEATURE);
    if (feature === NO_FEATURE || metIn[feature] === asking) continue;
    metIn[feature] = asking;
    sum += weights[feature] ?? 0;
    takeAway(feature);
  }
  for (let tree = 0; tree < left.length; tree += 1) {
    const still = left[tree] ?? 0;
    sum += endValues[(endsFrom[tree] ?? 0) + 31 - Math.clz32(still & -still)] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** The answer to a question by its number; negative where it is not asked. */
function answerTo(question: number, answers: Int32Array): number {
  const number = answers[first[question] ?? 0] ?? -1;
  const next = second[question] ?? NO_TRAIT;
  if (number < 0 || next === NO_TRAIT) return number;
  const pair = number * (sizes[next] ?? 1) + (answers[next] ?? 0);
  const last = third[question] ?? NO_TRAIT;
  return last === NO_TRAIT ? pair : pair * (sizes[last] ?? 1) + (answers[last] ?? 0);
}

function takeAway(feature: number): void {
  const end = takenFrom[feature + 1] ?? 0;
  for (let at = takenFrom[feature] ?? 0; at < end; at += 1) {
    const tree = treeOf[at] ?? 0;
    left[tree] = (left[tree] ?? 0) & (keptOf[at] ?? 0);
  }
}
