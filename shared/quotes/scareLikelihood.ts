import type { TextRange } from '../story/range';
import { wordsBetween } from './nearbyWords';
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
const featureNumbers = new Map(forest.features.map((feature, number) => [feature, number]));

/** How likely words in marks are nobody's words (a title, a term, so-called): 0 to 1. `others` are quotations near by in the paragraph. */
export function scareLikelihood(text: string, quotation: TextRange, others: readonly TextRange[]): number {
  if (!isShort(text, quotation)) return 0;
  const present = new Uint8Array(forest.features.length);
  for (const feature of scareFeatures(text, quotation, others, cueShares)) {
    const number = featureNumbers.get(feature);
    if (number !== undefined) present[number] = 1;
  }
  let sum = forest.base;
  for (const tree of forest.trees) sum += follow(tree, present);
  return 1 / (1 + Math.exp(-sum));
}

const LONGEST_WORD = 40;

const isShort = (text: string, { from, to }: TextRange): boolean =>
  to - from <= LONGEST_TERM * LONGEST_WORD && wordsBetween(text, from, to).length <= LONGEST_TERM;

function follow(tree: Tree, present: Uint8Array): number {
  let at = tree;
  while (typeof at !== 'number') at = present[at[0]] === 1 ? at[1] : at[2];
  return at;
}
