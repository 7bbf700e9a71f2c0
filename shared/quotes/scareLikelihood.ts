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

/** The trees laid out flat, for speed: a node asks for a feature, or (feature -1) ends with a value. */
const asks: number[] = [];
const goesOn: number[] = [];
const values: number[] = [];

/** Lays a tree out; the node for “present” follows its parent, `goesOn` says where the one for “absent” stands. */
function layOut(tree: Tree): void {
  const at = asks.length;
  asks.push(typeof tree === 'number' ? -1 : tree[0]);
  goesOn.push(0);
  values.push(typeof tree === 'number' ? tree : 0);
  if (typeof tree === 'number') return;
  layOut(tree[1]);
  goesOn[at] = asks.length;
  layOut(tree[2]);
}

const roots = Int32Array.from(forest.trees, (tree) => {
  const root = asks.length;
  layOut(tree);
  return root;
});
const asked = Int32Array.from(asks);
const absent = Int32Array.from(goesOn);
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
  for (;;) {
    const feature = asked[at] ?? -1;
    if (feature < 0) return ends[at] ?? 0;
    at = present[feature] === 1 ? at + 1 : (absent[at] ?? 0);
  }
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
