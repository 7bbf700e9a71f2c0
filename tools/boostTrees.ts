// Gradient boosted trees with logistic loss, small and deterministic: what tools/train-cleaning.ts learns with.

export interface Sample {
  readonly row: Float64Array;
  readonly wanted: number;
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly ridge: number;
  readonly leastInLeaf: number;
  readonly columns: number;
  readonly rows: number;
}

export interface BoostedTrees {
  readonly base: number;
  readonly trees: number[][];
}

const bins = 48;

/** A pseudo-random sequence that is the same in every run. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function findCuts(values: Float64Array): number[] {
  const sorted = values.toSorted();
  const distinct = [...new Set(sorted)];
  const quantiles = [...new Set(Array.from({ length: bins - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / bins)] ?? 0))];
  const points = distinct.length <= bins ? distinct : quantiles;
  return points.slice(1).map((value, at) => Number(((value + (points[at] ?? 0)) / 2).toPrecision(4)));
}

interface Column {
  readonly cuts: readonly number[];
  readonly bin: Uint8Array;
}

function binColumn(samples: readonly Sample[], feature: number): Column {
  const values = Float64Array.from(samples, ({ row }) => row[feature] ?? 0);
  const cuts = findCuts(values);
  return { cuts, bin: Uint8Array.from(values, (value) => { let at = 0; while (at < cuts.length && value >= (cuts[at] ?? 0)) at += 1; return at; }) };
}

interface Slopes {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

interface Split { readonly feature: number; readonly bin: number; readonly gain: number }

const sum = (values: Float64Array, rows: readonly number[]): number => rows.reduce((total, row) => total + (values[row] ?? 0), 0);

function bestOfColumn(column: Column, feature: number, rows: readonly number[], { gradient, curvature }: Slopes, options: BoostOptions, whole: readonly [number, number]): Split | null {
  const g = new Float64Array(bins + 2);
  const h = new Float64Array(bins + 2);
  const n = new Int32Array(bins + 2);
  for (const row of rows) {
    const bin = column.bin[row] ?? 0;
    g[bin] = (g[bin] ?? 0) + (gradient[row] ?? 0);
    h[bin] = (h[bin] ?? 0) + (curvature[row] ?? 0);
    n[bin] = (n[bin] ?? 0) + 1;
  }
  let best: Split | null = null;
  let [left, heavy, count] = [0, 0, 0];
  for (let bin = 0; bin < column.cuts.length; bin += 1) {
    left += g[bin] ?? 0;
    heavy += h[bin] ?? 0;
    count += n[bin] ?? 0;
    if (count < options.leastInLeaf || rows.length - count < options.leastInLeaf) continue;
    const gain = left ** 2 / (heavy + options.ridge) + (whole[0] - left) ** 2 / (whole[1] - heavy + options.ridge) - whole[0] ** 2 / (whole[1] + options.ridge);
    if (gain > (best?.gain ?? 0.001)) best = { feature, bin, gain };
  }
  return best;
}

function growTree(columns: readonly Column[], chosen: readonly number[], rows: readonly number[], slopes: Slopes, options: BoostOptions): number[] {
  const tree: number[] = [];
  const grow = (part: readonly number[], depth: number): number => {
    const at = tree.length / 4;
    const whole: readonly [number, number] = [sum(slopes.gradient, part), sum(slopes.curvature, part)];
    tree.push(-1, Number(((-options.rate * whole[0]) / (whole[1] + options.ridge)).toFixed(4)), 0, 0);
    if (depth === 0 || part.length < options.leastInLeaf * 2) return at;
    let best: Split | null = null;
    for (const feature of chosen) {
      const column = columns[feature];
      const split = column ? bestOfColumn(column, feature, part, slopes, options, whole) : null;
      if (split && split.gain > (best?.gain ?? 0)) best = split;
    }
    if (!best) return at;
    const { feature, bin } = best;
    const column = columns[feature];
    const isLeft = (row: number): boolean => (column?.bin[row] ?? 0) <= bin;
    const no = grow(part.filter(isLeft), depth - 1);
    const yes = grow(part.filter((row) => !isLeft(row)), depth - 1);
    tree.splice(at * 4, 4, feature, column?.cuts[bin] ?? 0, no, yes);
    return at;
  };
  grow(rows, options.depth);
  return tree;
}

function follow(tree: readonly number[], row: Float64Array): number {
  let at = 0;
  while ((tree[at] ?? -1) >= 0) at = 4 * ((row[tree[at] ?? 0] ?? 0) >= (tree[at + 1] ?? 0) ? tree[at + 3] ?? 0 : tree[at + 2] ?? 0);
  return tree[at + 1] ?? 0;
}

/** Learns trees that tell the wanted rows from the others. */
export function boostTrees(samples: readonly Sample[], options: BoostOptions): BoostedTrees {
  const random = makeRandom(1);
  const columns = Array.from({ length: samples[0]?.row.length ?? 0 }, (_, feature) => binColumn(samples, feature));
  const total = samples.reduce((all, { weight }) => all + weight, 0);
  const wanted = samples.reduce((all, { weight, wanted: is }) => all + weight * is, 0);
  const base = Number(Math.log(wanted / (total - wanted)).toFixed(4));
  const scores = new Float64Array(samples.length).fill(base);
  const trees: number[][] = [];
  for (let round = 0; round < options.trees; round += 1) {
    const chance = Float64Array.from(scores, (score) => 1 / (1 + Math.exp(-score)));
    const gradient = Float64Array.from(samples, ({ weight, wanted: is }, at) => weight * ((chance[at] ?? 0) - is));
    const curvature = Float64Array.from(samples, ({ weight }, at) => Math.max(1e-6, weight * (chance[at] ?? 0) * (1 - (chance[at] ?? 0))));
    const chosen = columns.map((_, feature) => feature).filter(() => random() < options.columns);
    const rows = samples.map((_, row) => row).filter(() => random() < options.rows);
    const tree = growTree(columns, chosen, rows, { gradient, curvature }, options);
    trees.push(tree);
    samples.forEach(({ row }, at) => { scores[at] = (scores[at] ?? 0) + follow(tree, row); });
  }
  return { base, trees };
}
