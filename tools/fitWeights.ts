// Logistic regression over features that are there or not: what tools/growTrees.ts adds to its trees.

const settings = { rounds: 25, rate: 0.15, baseRate: 0.01, shrink: 0.02 };

export interface Line {
  readonly base: number;
  readonly weights: Float64Array;
}

/** The rows in another order each time; the same orders in every run. */
function shuffler(count: number): () => Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  let seed = 1;
  return () => {
    for (let last = count - 1; last > 0; last -= 1) {
      seed = (seed * 48271) % 2147483647;
      const other = seed % (last + 1);
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    return order;
  };
}

/** Fits a weight to each feature, one row after another, with steps that shrink as a feature has been seen. */
export function fitWeights(
  rows: readonly Int32Array[],
  answers: readonly number[],
  features: number,
  start: number,
): Line {
  const weights = new Float64Array(features);
  const squares = new Float64Array(features).fill(1);
  const shuffled = shuffler(rows.length);
  let base = start;
  for (let round = 0; round < settings.rounds; round += 1) {
    const pace = 1 / (1 + 0.3 * round);
    for (const index of shuffled()) {
      const row = rows[index] ?? new Int32Array();
      const sum = row.reduce((total, feature) => total + (weights[feature] ?? 0), base);
      const miss = 1 / (1 + Math.exp(-sum)) - (answers[index] ?? 0);
      for (const feature of row) {
        const slope = miss + settings.shrink * (weights[feature] ?? 0);
        squares[feature] = (squares[feature] ?? 1) + slope * slope;
        weights[feature] = (weights[feature] ?? 0) - (settings.rate * pace * slope) / Math.sqrt(squares[feature] ?? 1);
      }
      base -= settings.baseRate * pace * miss;
    }
  }
  return { base, weights };
}
