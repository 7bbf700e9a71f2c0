/** True in `npm run test:full`: every property is tried as often as it says. For the night and before a release. */
export const isFull = process.env['VERBATIM_FULL'] === '1';

/**
 * How often a property that takes seconds is tried: a tenth of `all` in `npm test`, but never fewer than a hundred, nor
 * more than `all`. The seed is fixed (setSeed.ts), so that the tenth is the same on every machine.
 */
export const runs = (all: number): number => (isFull ? all : Math.min(all, Math.max(100, Math.round(all / 10))));
