import type { TextRange } from '../story/range';
import { BESIDE, besideOf } from './glyphs';
import { isPlainScare, isPlainSpeech } from './plainScares';
import { LONGEST_TERM, scareFeatures } from './scareFeatures';
import trained from './scareTrees.json';

/** A tree asks whether a feature is there and goes on with the one answer or the other; a number ends it. */
type Tree = number | readonly [feature: number, present: Tree, absent: Tree];

interface Forest {
  readonly base: number;
  readonly cueShares: Readonly<Record<string, number>>;
  readonly features: readonly string[];
  readonly trees: readonly Tree[];
}

const forest = trained as unknown as Forest;
const cueShares = new Map(Object.entries(forest.cueShares));
const splitOnce = (feature: string): readonly string[] => [feature.slice(0, feature.indexOf('=')), feature.slice(feature.indexOf('=') + 1)];

/** The number of each feature, by its question and then its answer. */
const featureNumbers = new Map<string, Map<string, number>>();
forest.features.forEach((feature, number) => {
  const [question = '', answer = ''] = splitOnce(feature);
  const answers = featureNumbers.get(question) ?? new Map<string, number>();
  featureNumbers.set(question, answers.set(answer, number));
});

/**
 * The trees laid out flat, for speed: a node asks for a feature and has two nodes to go on with, absent then present.
 * A node that ends with a value goes on with itself, so that every tree is followed equally far and nothing has to be
 * foreseen.
 */
const asks: number[] = [];
const goesOn: number[] = [];
const values: number[] = [];

/** Lays a tree out; returns how many questions deep it is. */
function layOut(tree: Tree): number {
  const at = asks.length;
  asks.push(typeof tree === 'number' ? 0 : tree[0]);
  goesOn.push(at, at);
  values.push(typeof tree === 'number' ? tree : 0);
  if (typeof tree === 'number') return 0;
  goesOn[2 * at + 1] = asks.length;
  const present = layOut(tree[1]);
  goesOn[2 * at] = asks.length;
  return 1 + Math.max(present, layOut(tree[2]));
}

let deepest = 0;
const roots = Int32Array.from(forest.trees, (tree) => {
  const root = asks.length;
  deepest = Math.max(deepest, layOut(tree));
  return root;
});
const levels = deepest;
const asked = Int32Array.from(asks);
const next = Int32Array.from(goesOn);
const ends = Float64Array.from(values);

/** Which features the quotation at hand has; one list for all, since making one costs more than filling it. */
const present = new Uint8Array(forest.features.length);

const takeFeature = (question: string, answer: string): void => {
  const number = featureNumbers.get(question)?.get(answer);
  if (number !== undefined) present[number] = 1;
};

/** How likely words in marks are nobody's words (a title, a term, so-called): 0 to 1. `others` are quotations near by in the paragraph. */
export type ScareLikelihood = (text: string, quotation: TextRange, others: readonly TextRange[]) => number;

/** The likelihood by the trained trees; 0 for longer quotations, 1 for what can be nobody's. */
export const scareLikelihood: ScareLikelihood = (text, quotation, others) => {
  if (isPlainScare(text, quotation)) return 1;
  if (!isShort(text, quotation) || isPlainSpeech(text, quotation, others)) return 0;
  present.fill(0);
  scareFeatures(text, quotation, others, cueShares, takeFeature);
  let sum = forest.base;
  for (let tree = 0; tree < roots.length; tree += 1) sum += follow(roots[tree] ?? 0);
  return 1 / (1 + Math.exp(-sum));
};

/** The same likelihood, remembered by place: for the several questions of one reading, in which no text changes. */
export function rememberLikelihood(): ScareLikelihood {
  const known = new Map<string, number>();
  return (text, quotation, others) => {
    const place = `${quotation.block} ${quotation.from}`;
    const answer = known.get(place) ?? scareLikelihood(text, quotation, others);
    known.set(place, answer);
    return answer;
  };
}

function follow(root: number): number {
  let at = root;
  for (let level = 0; level < levels; level += 1) at = next[2 * at + (present[asked[at] ?? 0] ?? 0)] ?? 0;
  return ends[at] ?? 0;
}

const LONGEST_WORD = 40;

/** At most so many words, counted by the spaces between them. */
function isShort(text: string, { from, to }: TextRange): boolean {
  if (to - from > LONGEST_TERM * LONGEST_WORD) return false;
  let count = 1;
  for (let at = from + 1; at < to && count <= LONGEST_TERM; at += 1) {
    if (besideOf(text.charCodeAt(at)) === BESIDE.space && besideOf(text.charCodeAt(at - 1)) !== BESIDE.space) count += 1;
  }
  return count <= LONGEST_TERM;
}
