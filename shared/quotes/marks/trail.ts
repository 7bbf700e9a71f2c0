import { NOTHING_OPEN, stackCount } from './nesting';

/** The cheapest reading so far for each stack of open quotations, and the way each came about. */
export interface Trail {
  now: Float64Array;
  next: Float64Array;
  /** For each step and stack that was reached: the stack before, and above it the role (or for a paragraph's start, 1 when carried). */
  readonly came: Uint8Array;
  step: number;
}

const STACK_BITS = 4;
const STACK_MASK = 15;

const unreached = (): Float64Array => new Float64Array(stackCount).fill(Infinity);

/** Begins a trail of so many steps with nothing open. */
export function startTrail(steps: number): Trail {
  const now = unreached();
  now[NOTHING_OPEN] = 0;
  return { now, next: unreached(), came: new Uint8Array(steps * stackCount), step: 0 };
}

/** Offers one way to reach a stack; kept when it is the cheapest yet. */
export function offer(trail: Trail, stack: number, cost: number, from: number, role: number): void {
  if (!(cost < (trail.next[stack] ?? Infinity))) return;
  trail.next[stack] = cost;
  trail.came[trail.step * stackCount + stack] = from | (role << STACK_BITS);
}

/** Goes on to the next step, with no way to it yet. */
export function takeStep(trail: Trail): void {
  const { now: before, next: reached } = trail;
  trail.now = reached;
  trail.next = before.fill(Infinity);
  trail.step += 1;
}

/** How a stack was reached at a step: `from | role << 4`. */
export const wayTo = (trail: Trail, step: number, stack: number): number => trail.came[step * stackCount + stack] ?? 0;
export const roleOfWay = (way: number): number => way >> STACK_BITS;
export const stackOfWay = (way: number): number => way & STACK_MASK;
