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

/** The share each candidate gets: a softmax over the sums of its features' weights. */
export function shares(weights: Float64Array, candidates: readonly (readonly number[])[]): number[] {
  const scores = candidates.map((features) => features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0));
  const best = Math.max(...scores);
  const parts = scores.map((score) => Math.exp(score - best));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
