/** True in `npm run test:full`: every property is tried as often as it says. For the night and before a release. */
export const isFull = process.env['VERBATIM_FULL'] === '1';

/**
 * How often a property that takes seconds is tried: a twentieth of `all` in `npm test`, but never fewer than thirty, nor
 * more than `all`. The seed is fixed (setSeed.ts), so that the part is the same on every machine.
 */
export const runs = (all: number): number => (isFull ? all : Math.min(all, Math.max(30, Math.round(all / 20))));
