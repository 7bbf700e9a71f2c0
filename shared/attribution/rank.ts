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
  for (const template of templates) { offset[template.name] = size; size += template.size; }
  return { templates, offset, size };
}

/** Learned weights in hundredths, by template. */
export type Weights = Readonly<Record<string, readonly number[]>>;

/** Weights as one list over the space; a template that was not learned counts nothing. */
export function weightsOver(space: FeatureSpace, weights: Weights): Float64Array {
  const list = new Float64Array(space.size);
  for (const { name } of space.templates) {
    const base = space.offset[name] ?? 0;
    (weights[name] ?? []).forEach((weight, i) => { list[base + i] = weight / 100; });
  }
  return list;
}

/** Where features are put as they are found: summed by their weights and, for learning, listed. */
export interface Tally {
  readonly weights: Float64Array;
  sum: number;
  readonly list: number[] | null;
}

/** Counts one feature. */
export const count = (tally: Tally, feature: number): void => {
  tally.sum += tally.weights[feature] ?? 0;
  tally.list?.push(feature);
};

/** Sums of weights as shares of one: a softmax. */
export function sharesOf(scores: readonly number[]): number[] {
  let best = -Infinity;
  for (const score of scores) if (score > best) best = score;
  let total = 0;
  const parts: number[] = [];
  for (const score of scores) { const part = Math.exp(score - best); parts.push(part); total += part; }
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

/** Which of the steps a value falls under: 0 up to the first, and so on. */
export const bucket = (value: number, steps: readonly number[]): number => {
  let i = 0;
  while (i < steps.length && value > (steps[i] ?? 0)) i += 1;
  return i;
};
