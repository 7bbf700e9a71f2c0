/** So many at once, and so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Says of each thing that comes whether it is within the rate. `now` is in milliseconds. */
export interface Limit {
  /** `many`: as how many it counts. One that is within is taken whole, and what it is too much is made up for by waiting. */
  readonly take: (now: number, many?: number) => boolean;
  /** Whether the next would be within it. */
  readonly hasRoom: (now: number) => boolean;
}

export function createLimit({ burst, perSecond }: Rate): Limit {
  let left = burst;
  let last = -Infinity;
  const hasRoom = (now: number): boolean => {
    left = Math.min(burst, left + (Math.max(0, now - last) / 1000) * perSecond);
    last = now;
    return left >= 1;
  };
  return {
    hasRoom,
    take: (now, many = 1) => {
      if (!hasRoom(now)) return false;
      left -= many;
      return true;
    },
  };
}

/** One limit for each name, such as a network address; those that have long been quiet are forgotten. */
export interface Limits {
  readonly take: (name: string, now: number, many?: number) => boolean;
  readonly hasRoom: (name: string, now: number) => boolean;
}

const mostNames = 10_000;

export function createLimits(rate: Rate): Limits {
  const limits = new Map<string, Limit>();
  return {
    hasRoom: (name, now) => limits.get(name)?.hasRoom(now) ?? true,
    take: (name, now, many) => {
      const limit = limits.get(name) ?? createLimit(rate);
      limits.delete(name);
      limits.set(name, limit);
      // The oldest goes: it has rested the longest.
      if (limits.size > mostNames) limits.delete(limits.keys().next().value ?? '');
      return limit.take(now, many);
    },
  };
}
