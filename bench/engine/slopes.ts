// How the engine's CPU time grows with hostile text: the slope of log time over log size, 1 for linear.
import { countFindings, readStory } from './preflightShare';
import { engineSteps, sourceOf } from './speed';
import { hostileShapes, shaped } from './hostileShapes';

const SIZES = [1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000];
const TRIES = 3;
/** A short reading is repeated until so much has been measured. */
const LEAST_MILLISECONDS = 20;

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** CPU time of one reading, all threads of the process counted: the best of three tries after one that only warms up. Wall clock would measure the neighbours. */
function quickest(step: () => number): number {
  let best = Infinity;
  measure(step);
  for (let attempt = 0; attempt < TRIES; attempt += 1) best = Math.min(best, measure(step));
  return best;
}

function measure(step: () => number): number {
  const start = cpuMilliseconds();
  let spent = 0;
  let readings = 0;
  for (; spent < LEAST_MILLISECONDS; readings += 1) spent = step() >= 0 ? cpuMilliseconds() - start : Infinity;
  return spent / readings;
}

function slope(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** A step over a source that is made ready for it, which is not measured. */
const overSource = (name: string) => (text: string) => {
  const source = sourceOf(text);
  return (): number => engineSteps[name]?.(source) ?? 0;
};

/** Each step, ready to be run over a text. */
const readySteps: Readonly<Record<string, (text: string) => () => number>> = {
  clean: overSource('clean'),
  detectOnly: overSource('detectOnly'),
  cleanAndDetect: overSource('cleanAndDetect'),
  withAttribution: overSource('withAttribution'),
  preflight: (text) => {
    const story = readStory(text);
    return () => countFindings(story);
  },
};

/** For each step the slope of each shape in CPU time, the worst, and the time of a megabyte of each. */
export function slopeFigures(): Readonly<Record<string, unknown>> {
  const figures = Object.entries(readySteps).map(([name, makeReady]) => {
    const slopes = Object.entries(hostileShapes).map(([shape, piece]) => {
      const points = SIZES.map((size) => {
        return [size, quickest(makeReady(shaped(piece, size)))] as const;
      });
      return {
        shape,
        slope: Number(slope(points).toFixed(2)),
        megabyteMilliseconds: Math.round(points.at(-1)?.[1] ?? 0),
      };
    });
    const worst = slopes.toSorted((a, b) => b.slope - a.slope)[0];
    return [
      name,
      {
        worst,
        slopes: Object.fromEntries(slopes.map((each) => [each.shape, [each.slope, each.megabyteMilliseconds]])),
      },
    ] as const;
  });
  return Object.fromEntries(figures);
}
