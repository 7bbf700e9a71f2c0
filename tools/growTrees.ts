// Gradient-boosted decision trees over features that are there or not, and beside them one weight a feature.
// Deterministic: the same examples give the same forest.
import { fitWeights } from './fitWeights';

export interface Example {
  readonly features: readonly string[];
  readonly answer: 0 | 1;
}

export type Tree = number | [feature: number, present: Tree, absent: Tree];

export interface Forest {
  readonly base: number;
  readonly features: readonly string[];
  /** What each feature adds by itself, besides the trees. */
  readonly weights: readonly number[];
  readonly trees: readonly Tree[];
}

const settings = {
  groves: 3,
  trees: 100,
  depth: 4,
  rate: 0.14,
  penalty: 3,
  leaf: 16,
  uses: 16,
  rows: 0.6,
  columns: 0.15,
  line: 0.3,
};

/** A repeatable sequence of numbers between 0 and 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

interface Pool {
  readonly rows: readonly Int32Array[];
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly isOffered: Uint8Array;
}

interface Split {
  readonly feature: number;
  readonly gain: number;
}

const worth = (slope: number, curve: number): number => (slope * slope) / (curve + settings.penalty);

function bestSplit(pool: Pool, members: readonly number[], slope: number, curve: number): Split {
  const slopes = new Float64Array(pool.isOffered.length);
  const curves = new Float64Array(pool.isOffered.length);
  const counts = new Int32Array(pool.isOffered.length);
  for (const member of members) {
    for (const feature of pool.rows[member] ?? []) {
      slopes[feature] = (slopes[feature] ?? 0) + (pool.slopes[member] ?? 0);
      curves[feature] = (curves[feature] ?? 0) + (pool.curves[member] ?? 0);
      counts[feature] = (counts[feature] ?? 0) + 1;
    }
  }
  let best: Split = { feature: -1, gain: 1e-3 };
  counts.forEach((count, feature) => {
    if (pool.isOffered[feature] !== 1 || count < settings.leaf || members.length - count < settings.leaf) return;
    const [left, under] = [slopes[feature] ?? 0, curves[feature] ?? 0];
    const gain = worth(left, under) + worth(slope - left, curve - under) - worth(slope, curve);
    if (gain > best.gain) best = { feature, gain };
  });
  return best;
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

function grow(pool: Pool, members: readonly number[], depth: number): Tree {
  const slope = members.reduce((sum, member) => sum + (pool.slopes[member] ?? 0), 0);
  const curve = members.reduce((sum, member) => sum + (pool.curves[member] ?? 0), 0);
  const end = rounded((-settings.rate * slope) / (curve + settings.penalty));
  if (depth === 0 || members.length < 2 * settings.leaf) return end;
  const { feature } = bestSplit(pool, members, slope, curve);
  if (feature < 0) return end;
  const has = (member: number): boolean => pool.rows[member]?.includes(feature) ?? false;
  return [
    feature,
    grow(pool, members.filter(has), depth - 1),
    grow(
      pool,
      members.filter((member) => !has(member)),
      depth - 1,
    ),
  ];
}

function follow(tree: Tree, row: Int32Array): number {
  let at = tree;
  while (typeof at !== 'number') at = row.includes(at[0]) ? at[1] : at[2];
  return at;
}

/** The features that enough examples have. */
function commonFeatures(examples: readonly Example[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= settings.uses && count < examples.length)
    .map(([feature]) => feature);
}

const probability = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Grows a forest that tells answers of 1 from answers of 0. */
export function growTrees(examples: readonly Example[]): Forest {
  const features = commonFeatures(examples);
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const rows = examples.map((example) =>
    Int32Array.from(example.features.flatMap((feature) => numbers.get(feature) ?? [])),
  );
  const share = examples.filter(({ answer }) => answer === 1).length / examples.length;
  const base = rounded(Math.log(share / (1 - share)));
  // Several groves, each grown by other chances, vote with equal weight: steadier than one.
  const groves = Array.from({ length: settings.groves }, (_, grove) =>
    growGrove(examples, rows, features, base, sequence(grove * 4 + 3)),
  );
  const line = fitWeights(
    rows,
    examples.map(({ answer }) => answer),
    features.length,
    base,
  );
  return onlyUsed({
    base: rounded((1 - settings.line) * base + settings.line * line.base),
    features,
    weights: Array.from(line.weights, (weight) => rounded(settings.line * weight)),
    trees: groves.flat(),
  });
}

function growGrove(
  examples: readonly Example[],
  rows: readonly Int32Array[],
  features: readonly string[],
  base: number,
  next: () => number,
): readonly Tree[] {
  const sums = new Float64Array(examples.length).fill(base);
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round += 1) {
    const odds = sums.map(probability);
    const pool: Pool = {
      rows,
      slopes: odds.map((odd, index) => odd - (examples[index]?.answer ?? 0)),
      curves: odds.map((odd) => Math.max(1e-6, odd * (1 - odd))),
      isOffered: Uint8Array.from(features, () => (next() < settings.columns ? 1 : 0)),
    };
    const tree = grow(
      pool,
      [...rows.keys()].filter(() => next() < settings.rows),
      settings.depth,
    );
    trees.push(weighed(tree));
    rows.forEach((row, index) => {
      sums[index] = (sums[index] ?? 0) + follow(tree, row);
    });
  }
  return trees;
}

/** A tree with its share of the vote. */
function weighed(tree: Tree): Tree {
  if (typeof tree === 'number') return rounded((tree * (1 - settings.line)) / settings.groves);
  return [tree[0], weighed(tree[1]), weighed(tree[2])];
}

/** The forest without the features that no tree asks for and that weigh nothing. */
function onlyUsed({ base, features, weights, trees }: Forest): Forest {
  const used: number[] = [];
  const places = new Map<number, number>();
  const placeOf = (feature: number): number => {
    const place = places.get(feature) ?? used.push(feature) - 1;
    places.set(feature, place);
    return place;
  };
  const place = (tree: Tree): Tree =>
    typeof tree === 'number' ? tree : [placeOf(tree[0]), place(tree[1]), place(tree[2])];
  const placed = trees.map(place);
  weights.forEach((weight, feature) => {
    if (weight !== 0) placeOf(feature);
  });
  return {
    base,
    features: used.map((feature) => features[feature] ?? ''),
    weights: used.map((feature) => weights[feature] ?? 0),
    trees: placed,
  };
}

/** A tree as `TreeModel` has it: four numbers a node. */
export function flatTree(tree: Tree): readonly number[] {
  const nodes: number[] = [];
  const lay = (part: Tree): number => {
    const at = nodes.length / 4;
    nodes.push(-1, typeof part === 'number' ? part : 0, 0, 0);
    if (typeof part !== 'number') {
      const no = lay(part[2]);
      nodes.splice(at * 4, 4, part[0], 1, no, lay(part[1]));
    }
    return at;
  };
  lay(tree);
  return nodes;
}

/** How likely the answer is 1. */
export function likelihood({ base, features, weights, trees }: Forest, present: readonly string[]): number {
  const has = new Set(present);
  const row = Int32Array.from(features.flatMap((feature, number) => (has.has(feature) ? [number] : [])));
  const line = row.reduce((sum, feature) => sum + (weights[feature] ?? 0), base);
  return probability(trees.reduce<number>((sum, tree) => sum + follow(tree, row), line));
}
