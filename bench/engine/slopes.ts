// How the engine's time grows with hostile text: the slope of log time over log size, 1 for linear.
import { engineSteps, sourceOf } from './speed';
import { hostileShapes, shaped } from './hostileShapes';

const SIZES = [4_000, 16_000, 64_000, 256_000, 1_000_000];
const TRIES = 3;

function quickest(step: () => number): number {
  let best = Infinity;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const start = performance.now();
    const answer = step();
    if (answer >= 0) best = Math.min(best, performance.now() - start);
  }
  return Math.max(best, 1e-3);
}

function slope(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** For each step the slope of each shape, the worst, and the time of a megabyte of the worst. */
export function slopeFigures(): Readonly<Record<string, unknown>> {
  const figures = ['clean', 'detectOnly', 'cleanAndDetect', 'withAttribution'].map((name) => {
    const step = engineSteps[name] ?? (() => 0);
    const slopes = Object.entries(hostileShapes).map(([shape, piece]) => {
      const points = SIZES.map((size) => {
        const source = sourceOf(shaped(piece, size));
        return [size, quickest(() => step(source))] as const;
      });
      return { shape, slope: Number(slope(points).toFixed(2)), megabyteMilliseconds: Math.round(points.at(-1)?.[1] ?? 0) };
    });
    const worst = slopes.toSorted((a, b) => b.slope - a.slope)[0];
    return [name, { worst, slopes: Object.fromEntries(slopes.map((each) => [each.shape, [each.slope, each.megabyteMilliseconds]])) }] as const;
  });
  return Object.fromEntries(figures);
}
