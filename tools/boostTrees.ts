// Gradient boosted trees with logistic loss, deterministic: what tools/train-cleaning.ts learns with.
// Figures are sorted into bins once, column by column, in typed arrays: most of the time goes into counting bins.

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
  readonly seed: number;
}

export interface BoostedTrees {
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
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

function findCuts(values: Float64Array): readonly number[] {
  const sorted = values.toSorted();
  const distinct = sorted.filter((value, at) => at === 0 || value !== sorted[at - 1]);
  const quantiles = [
    ...new Set(Array.from({ length: bins - 1 }, (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / bins)] ?? 0)),
  ];
  const points = distinct.length <= bins ? [...distinct] : quantiles;
  return points.slice(1).map((value, at) => Number(((value + (points[at] ?? 0)) / 2).toPrecision(4)));
}

interface Column {
  readonly cuts: readonly number[];
  readonly bin: Uint8Array;
}

function binOf(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (cuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function binColumn(samples: readonly Sample[], feature: number): Column {
  const values = new Float64Array(samples.length);
  samples.forEach(({ row }, at) => {
    values[at] = row[feature] ?? 0;
  });
  const cuts = findCuts(values);
  const bin = new Uint8Array(samples.length);
  values.forEach((value, at) => {
    bin[at] = binOf(cuts, value);
  });
  return { cuts, bin };
}

/** The samples of one tree: `order` holds their numbers, a part of the tree being a stretch of it. */
interface Pool {
  readonly order: Int32Array;
  readonly spare: Int32Array;
  readonly slope: Float64Array;
  readonly curve: Float64Array;
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly slope: number;
  readonly curve: number;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

function partOf({ order, slope, curve }: Pool, from: number, to: number): Part {
  let [slopes, curves] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const sample = order[at] ?? 0;
    slopes += slope[sample] ?? 0;
    curves += curve[sample] ?? 0;
  }
  return { from, to, slope: slopes, curve: curves };
}

const binSlope = new Float64Array(bins + 2);
const binCurve = new Float64Array(bins + 2);
const binCount = new Int32Array(bins + 2);

function countBins({ bin }: Column, { order, slope, curve }: Pool, { from, to }: Part): void {
  binSlope.fill(0);
  binCurve.fill(0);
  binCount.fill(0);
  for (let at = from; at < to; at += 1) {
    const sample = order[at] ?? 0;
    const own = bin[sample] ?? 0;
    binSlope[own] = (binSlope[own] ?? 0) + (slope[sample] ?? 0);
    binCurve[own] = (binCurve[own] ?? 0) + (curve[sample] ?? 0);
    binCount[own] = (binCount[own] ?? 0) + 1;
  }
}

function bestOfColumn(
  column: Column,
  feature: number,
  pool: Pool,
  part: Part,
  { leastInLeaf, ridge }: BoostOptions,
): Split | null {
  countBins(column, pool, part);
  const size = part.to - part.from;
  const unsplit = part.slope ** 2 / (part.curve + ridge);
  let best: Split | null = null;
  let [left, heavy, count] = [0, 0, 0];
  for (let bin = 0; bin < column.cuts.length; bin += 1) {
    left += binSlope[bin] ?? 0;
    heavy += binCurve[bin] ?? 0;
    count += binCount[bin] ?? 0;
    if (count < leastInLeaf) continue;
    if (size - count < leastInLeaf) break;
    const gain = left ** 2 / (heavy + ridge) + (part.slope - left) ** 2 / (part.curve - heavy + ridge) - unsplit;
    if (gain > (best?.gain ?? 0.001)) best = { feature, bin, gain };
  }
  return best;
}

/** Sorts a part by one question, noes first; where the yeses begin. */
function divide({ order, spare }: Pool, { from, to }: Part, { bin }: Column, last: number): number {
  let [no, yes] = [from, 0];
  for (let at = from; at < to; at += 1) {
    const sample = order[at] ?? 0;
    if ((bin[sample] ?? 0) <= last) {
      order[no] = sample;
      no += 1;
    } else {
      spare[yes] = sample;
      yes += 1;
    }
  }
  order.set(spare.subarray(0, yes), no);
  return no;
}

/** A tree as the file has it, and for each of its nodes the last bin of the noes: walking by bins is far quicker. */
interface Grown {
  readonly tree: number[];
  readonly lastBins: number[];
}

function growTree(
  columns: readonly Column[],
  chosen: readonly number[],
  pool: Pool,
  size: number,
  options: BoostOptions,
): Grown {
  const tree: number[] = [];
  const lastBins: number[] = [];
  const grow = (part: Part, depth: number): number => {
    const at = tree.length / 4;
    tree.push(-1, (-options.rate * part.slope) / (part.curve + options.ridge), 0, 0);
    lastBins.push(0);
    if (depth === 0 || part.to - part.from < options.leastInLeaf * 2) return at;
    let best: Split | null = null;
    for (const feature of chosen) {
      const column = columns[feature];
      const split = column ? bestOfColumn(column, feature, pool, part, options) : null;
      if (split && split.gain > (best?.gain ?? 0)) best = split;
    }
    const column = columns[best?.feature ?? -1];
    if (!best || !column) return at;
    const middle = divide(pool, part, column, best.bin);
    const no = grow(partOf(pool, part.from, middle), depth - 1);
    const yes = grow(partOf(pool, middle, part.to), depth - 1);
    tree.splice(at * 4, 4, best.feature, column.cuts[best.bin] ?? 0, no, yes);
    lastBins[at] = best.bin;
    return at;
  };
  grow(partOf(pool, 0, size), options.depth);
  return { tree, lastBins };
}

/** Adds what a tree answers to the score of every sample. */
function addAnswers({ tree, lastBins }: Grown, columns: readonly Column[], scores: Float64Array): void {
  for (let sample = 0; sample < scores.length; sample += 1) {
    let node = 0;
    let feature = tree[0] ?? -1;
    while (feature >= 0) {
      node = tree[4 * node + ((columns[feature]?.bin[sample] ?? 0) > (lastBins[node] ?? 0) ? 3 : 2)] ?? 0;
      feature = tree[4 * node] ?? -1;
    }
    scores[sample] = (scores[sample] ?? 0) + (tree[4 * node + 1] ?? 0);
  }
}

/** Learns trees that tell the wanted rows from the others. */
export function boostTrees(samples: readonly Sample[], options: BoostOptions): BoostedTrees {
  const random = makeRandom(options.seed);
  const columns = Array.from({ length: samples[0]?.row.length ?? 0 }, (_, feature) => binColumn(samples, feature));
  const total = samples.reduce((all, { weight }) => all + weight, 0);
  const wanted = samples.reduce((all, { weight, wanted: is }) => all + weight * is, 0);
  const base = Math.log(wanted / (total - wanted));
  const scores = new Float64Array(samples.length).fill(base);
  const [order, spare] = [new Int32Array(samples.length), new Int32Array(samples.length)];
  const [slope, curve] = [new Float64Array(samples.length), new Float64Array(samples.length)];
  const trees: number[][] = [];
  for (let round = 0; round < options.trees; round += 1) {
    samples.forEach(({ weight, wanted: is }, at) => {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      slope[at] = weight * (chance - is);
      curve[at] = Math.max(1e-6, weight * chance * (1 - chance));
    });
    const chosen = columns
      .map((_, feature) => feature)
      .filter((feature) => (columns[feature]?.cuts.length ?? 0) > 0 && random() < options.columns);
    let size = 0;
    for (let sample = 0; sample < samples.length; sample += 1)
      if (random() < options.rows) {
        order[size] = sample;
        size += 1;
      }
    const grown = growTree(columns, chosen, { order, spare, slope, curve }, size, options);
    trees.push(grown.tree);
    addAnswers(grown, columns, scores);
  }
  return { base, trees };
}

/** Several models as one: their answers averaged, and rounded for the file. */
export function averageTrees(models: readonly BoostedTrees[]): BoostedTrees {
  const share = 1 / models.length;
  const round = (value: number): number => Number(value.toFixed(4));
  const weigh = (tree: readonly number[]): number[] =>
    tree.map((value, at) => (at % 4 === 1 && tree[at - 1] === -1 ? round(value * share) : value));
  return {
    base: round(models.reduce((sum, { base }) => sum + base * share, 0)),
    trees: models.flatMap(({ trees }) => trees.map(weigh)),
  };
}
