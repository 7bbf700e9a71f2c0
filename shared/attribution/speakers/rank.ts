import type { LinearWeights } from '../../language/language';

/** A group of features that exclude one another, like “where the candidate stands”; each has its own weights. */
export interface Template {
  readonly name: string;
  readonly size: number;
}

/** Templates laid end to end: feature `value` of a template is `offset + value`. */
export interface FeatureSpace {
  readonly templates: readonly Template[];
  readonly offset: Readonly<Record<string, number>>;
  readonly size: number;
}

/** Lays the templates end to end. */
export function featureSpace(templates: readonly Template[]): FeatureSpace {
  const offset: Record<string, number> = {};
  let size = 0;
  for (const template of templates) {
    offset[template.name] = size;
    size += template.size;
  }
  return { templates, offset, size };
}

/** Learned weights in hundredths, by template. */
export type Weights = LinearWeights;

/** Weights in hundredths, one a feature of a space: whole numbers once learned, broken ones while learning. */
export type Hundredths = ArrayLike<number>;

/** Weights as one list over the space; a template that was not learned counts nothing. */
export const weightsOver = ({ templates }: FeatureSpace, weights: Weights): number[] =>
  templates.flatMap(({ name, size }) => Array.from({ length: size }, (_, i) => weights[name]?.[i] ?? 0));

/** Where the features of one candidate are put as they are found: summed by their weights and, for learning, listed. */
export interface Tally {
  readonly weights: Hundredths;
  sum: number;
  readonly list: number[] | null;
}

/** Counts one feature. */
export const note = (tally: Tally, feature: number): void => {
  tally.sum += tally.weights[feature] ?? 0;
  if (tally.list !== null) tally.list.push(feature);
};

/** Which of some scores is the largest (-1 for none), and what they come to as shares of one: a softmax, without a list of shares. */
export interface Standing {
  readonly best: number;
  readonly top: number;
  readonly total: number;
}

/** How scores stand to one another. */
export function standingOf(scores: readonly number[]): Standing {
  let best = -1;
  let top = -Infinity;
  scores.forEach((score, i) => {
    if (score <= top) return;
    best = i;
    top = score;
  });
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { best, top, total };
}

/** A score's share of one. */
export const shareOf = (score: number, { top, total }: Standing): number => Math.exp(score - top) / total;

/** Sums of weights as shares of one: a softmax. */
function sharesOf(scores: readonly number[]): number[] {
  let best = -Infinity;
  for (const score of scores) if (score > best) best = score;
  let total = 0;
  const parts: number[] = [];
  for (const score of scores) {
    const part = Math.exp(score - best);
    parts.push(part);
    total += part;
  }
  for (let i = 0; i < parts.length; i += 1) parts[i] = (parts[i] ?? 0) / total;
  return parts;
}

/** The shares of candidates given as lists of features. */
export const shares = (weights: Float64Array, candidates: readonly (readonly number[])[]): number[] =>
  sharesOf(candidates.map((features) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0)));

/** Index of the largest; -1 for none. */
export function largest(values: readonly number[]): number {
  let best = -1;
  for (let i = 0; i < values.length; i += 1) if (best < 0 || (values[i] ?? 0) > (values[best] ?? 0)) best = i;
  return best;
}

/** The number of a name in its list; the list's length for another. */
export const numberIn = (names: readonly string[], name: string): number => {
  const number = names.indexOf(name);
  return number < 0 ? names.length : number;
};

/** Which of the steps a value falls under: 0 up to the first, and so on. */
export const bucket = (value: number, steps: readonly number[]): number => {
  let i = 0;
  while (i < steps.length && value > (steps[i] ?? 0)) i += 1;
  return i;
};

/** The bucket of each whole number up to `most`. */
export const bucketsOf = (steps: readonly number[], most: number): readonly number[] =>
  Array.from({ length: most + 1 }, (_, value) => bucket(value, steps));
