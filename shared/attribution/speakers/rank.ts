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
export type Weights = Readonly<Record<string, readonly number[]>>;

/** Weights in hundredths, one a feature: short numbers once learned, so that they stay near the processor; broken ones while learning. */
export type Hundredths = Int16Array | Float64Array;

/** Weights as one list over the space; a template that was not learned counts nothing. */
export function weightsOver(space: FeatureSpace, weights: Weights): Int16Array {
  const list = new Int16Array(space.size);
  for (const { name } of space.templates) {
    const base = space.offset[name] ?? 0;
    (weights[name] ?? []).forEach((weight, i) => {
      list[base + i] = weight;
    });
  }
  return list;
}

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

/** How the first `count` scores stand to one another. */
export function standingOf(scores: ArrayLike<number>, count: number): Standing {
  let best = -1;
  let top = -Infinity;
  for (let i = 0; i < count; i += 1) {
    const score = scores[i] ?? 0;
    if (score > top) {
      best = i;
      top = score;
    }
  }
  let total = 0;
  for (let i = 0; i < count; i += 1) total += Math.exp((scores[i] ?? 0) - top);
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

/**
 * The number of a name in its list; the list's length for another. Looked for along the list: an object that is asked
 * by one of five names or more takes the engine for a detour.
 */
export const numberIn = (names: readonly string[], name: string): number => {
  let number = 0;
  while (number < names.length && names[number] !== name) number += 1;
  return number;
};

/** Which of the steps a value falls under: 0 up to the first, and so on. */
export const bucket = (value: number, steps: readonly number[]): number => {
  let i = 0;
  while (i < steps.length && value > (steps[i] ?? 0)) i += 1;
  return i;
};

/** The bucket of each whole number up to `most`. */
export const bucketsOf = (steps: readonly number[], most: number): Uint8Array =>
  Uint8Array.from({ length: most + 1 }, (_, value) => bucket(value, steps));
