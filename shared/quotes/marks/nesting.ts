import { FAMILY } from '../../text/glyphs';

/**
 * Every way quotations may stand open inside one another, outermost first; at most three deep, and only
 * double marks directly inside their own kind (a slip, but a common one). Pairing moves between these by number; number 0 is no quotation open.
 */
const { single: S, double: D, bracket: B } = FAMILY;
const stacks: readonly (readonly number[])[] = [
  [],
  [S],
  [D],
  [B],
  [S, D],
  [D, S],
  [D, B],
  [B, D],
  [S, B],
  [B, S],
  [S, D, S],
  [D, S, D],
  [D, D],
];

export const NOTHING_OPEN = 0;
export const stackCount = stacks.length;

const FAMILIES = 3;
const numberOf = new Map(stacks.map((stack, number) => [stack.join(), number]));
const number = (stack: readonly number[]): number => numberOf.get(stack.join()) ?? -1;

const pushed = Int8Array.from(stacks.flatMap((stack) => [S, D, B].map((family) => number([...stack, family]))));
const popped = Int8Array.from(stacks.map((stack) => (stack.length > 0 ? number(stack.slice(0, -1)) : 0)));
const tops = Int8Array.from(stacks.map((stack) => stack.at(-1) ?? -1));
const outermosts = Int8Array.from(stacks.map((stack) => stack[0] ?? -1));
const depths = Int8Array.from(stacks.map((stack) => stack.length));

/** The stack with one more quotation open, or -1 where that family cannot open there. */
export const push = (stack: number, family: number): number =>
  family < FAMILIES ? (pushed[stack * FAMILIES + family] ?? -1) : -1;
/** The stack with its innermost quotation closed. */
export const pop = (stack: number): number => popped[stack] ?? 0;
/** The family of the innermost quotation, or -1. */
export const innermost = (stack: number): number => tops[stack] ?? -1;
/** The family of the outermost quotation, or -1. */
export const outermost = (stack: number): number => outermosts[stack] ?? -1;
/** How many quotations stand open. */
export const depth = (stack: number): number => depths[stack] ?? 0;
/** The stack of one quotation of this family. */
export const only = (family: number): number => push(NOTHING_OPEN, family);
