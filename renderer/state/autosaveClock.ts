/** When to save: soon after the last change, and at least every so often while changes keep coming. */
export interface AutosaveClock {
  readonly touch: () => void;
  readonly stop: () => void;
}

interface Timing {
  readonly quiet: number;
  readonly longest: number;
  readonly now: () => number;
  readonly setTimer: (run: () => void, wait: number) => number;
  readonly clearTimer: (timer: number) => void;
}

/** `save` is told whether keys still come; after a save while they did, it is called again when they rest. */
export function createAutosaveClock(save: (isTyping: boolean) => void, timing: Timing): AutosaveClock {
  let timer: number | null = null;
  let first: number | null = null;
  const stop = (): void => {
    if (timer !== null) timing.clearTimer(timer);
    timer = null;
    first = null;
  };
  const fire = (isTyping: boolean): void => {
    stop();
    save(isTyping);
    if (isTyping) timer = timing.setTimer(() => fire(false), timing.quiet);
  };
  const touch = (): void => {
    const now = timing.now();
    first ??= now;
    if (timer !== null) timing.clearTimer(timer);
    const left = Math.max(0, first + timing.longest - now);
    timer = timing.setTimer(() => fire(left < timing.quiet), Math.min(timing.quiet, left));
  };
  return { touch, stop };
}

/**
 * A quarter of a second after the last key, and every second and a half while typing: the journal has each key on the disk
 * long before, and a failed save is said within two seconds.
 */
export const windowTiming: Timing = {
  quiet: 250,
  longest: 1500,
  now: () => performance.now(),
  setTimer: (run, wait) => window.setTimeout(run, wait),
  clearTimer: (timer) => window.clearTimeout(timer),
};
