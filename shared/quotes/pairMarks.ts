import type { FoundMark } from './findMarks';
import { BESIDE } from './glyphs';
import type { MarkCosts } from './markCosts';
import { NOTHING_OPEN, depth, innermost, only, outermost, pop, push, stackCount } from './nesting';

/** One paragraph's marks with the cost of each role. */
export interface ParagraphMarks {
  readonly marks: readonly FoundMark[];
  readonly costs: readonly MarkCosts[];
}

/** A mark's role as pairing sees it; a stray is a closing mark that closes nothing. */
export const ROLE = { open: 0, continuation: 1, close: 2, apostrophe: 3, other: 4, stray: 5 } as const;

/** What pairing settled for one paragraph. */
export interface PairedParagraph {
  /** A value of `ROLE` for each mark. */
  readonly roles: Uint8Array;
  readonly depths: Uint8Array;
  /** Whether a quotation of the paragraph before runs on into this one. */
  readonly isCarried: boolean;
}

/** What an unlikely reading costs, on the scale of `MarkCosts`. */
const PRICE = {
  nested: 1,
  nestedInItsOwn: 8,
  unclosedInner: 5,
  unclosed: 6,
  unclosedBeforeNew: 7,
  mismatchedPair: 7,
  stray: 11,
  carried: 0.5,
  carriedUnmarked: 7,
};

/** The cheapest reading so far for each stack of open quotations, and the way each came about. */
interface Trail {
  now: Float64Array;
  next: Float64Array;
  /** For each step and stack: the stack before, and the role (or for a paragraph's start, 1 when carried). */
  readonly from: Uint8Array;
  readonly role: Uint8Array;
  step: number;
}

/**
 * Gives every mark of consecutive paragraphs its role: of all readings in which quotations open, nest,
 * run on and close in order, the one with the lowest total cost. Linear in the number of marks.
 */
export function pairMarks(paragraphs: readonly ParagraphMarks[]): readonly PairedParagraph[] {
  const trail = startTrail(paragraphs);
  for (const paragraph of paragraphs) {
    enterParagraph(trail, paragraph);
    paragraph.marks.forEach((mark, index) => {
      const costs = paragraph.costs[index];
      if (costs) readMark(trail, mark, costs);
    });
  }
  return retrace(trail, paragraphs);
}

function startTrail(paragraphs: readonly ParagraphMarks[]): Trail {
  const steps = paragraphs.reduce((sum, { marks }) => sum + marks.length + 1, 0);
  const now = new Float64Array(stackCount).fill(Infinity);
  now[NOTHING_OPEN] = 0;
  return { now, next: new Float64Array(stackCount), from: new Uint8Array(steps * stackCount), role: new Uint8Array(steps * stackCount), step: 0 };
}

/** Offers one way to reach a stack; kept when it is the cheapest yet. */
function offer(trail: Trail, stack: number, cost: number, from: number, role: number): void {
  if (!(cost < (trail.next[stack] ?? Infinity))) return;
  trail.next[stack] = cost;
  const place = trail.step * stackCount + stack;
  trail.from[place] = from;
  trail.role[place] = role;
}

function takeStep(trail: Trail): void {
  const { now, next } = trail;
  trail.now = next;
  trail.next = now;
  trail.step += 1;
}

const unclosedPrice = (stack: number): number =>
  stack === NOTHING_OPEN ? 0 : PRICE.unclosed + (depth(stack) - 1) * PRICE.unclosedInner;

/** Between paragraphs every open quotation either ends unclosed or runs on into the next one. */
function enterParagraph(trail: Trail, { marks, costs }: ParagraphMarks): void {
  trail.next.fill(Infinity);
  for (let stack = 0; stack < stackCount; stack += 1) {
    const cost = trail.now[stack] ?? Infinity;
    if (cost === Infinity) continue;
    offer(trail, NOTHING_OPEN, cost + unclosedPrice(stack), stack, 0);
    if (stack === NOTHING_OPEN) continue;
    const isMarked = reopens(marks[0], costs[0], outermost(stack));
    const carried = cost + (isMarked ? PRICE.carried : PRICE.carriedUnmarked);
    offer(trail, only(outermost(stack)), carried + (depth(stack) - 1) * PRICE.unclosedInner, stack, 1);
    if (depth(stack) === 2 && isMarked && reopens(marks[1], costs[1], innermost(stack))) offer(trail, stack, carried, stack, 1);
  }
  takeStep(trail);
}

/** Whether a mark at the paragraph's start can open it again in this family. */
const reopens = (mark: FoundMark | undefined, costs: MarkCosts | undefined, family: number): boolean =>
  mark !== undefined && costs !== undefined && mark.family === family && mark.before === BESIDE.edge && costs.open < 5;

function readMark(trail: Trail, mark: FoundMark, costs: MarkCosts): void {
  trail.next.fill(Infinity);
  for (let stack = 0; stack < stackCount; stack += 1) {
    const cost = trail.now[stack] ?? Infinity;
    if (cost === Infinity) continue;
    offer(trail, stack, cost + costs.apostrophe, stack, ROLE.apostrophe);
    offer(trail, stack, cost + costs.other, stack, ROLE.other);
    offer(trail, stack, cost + PRICE.stray + Math.min(costs.close, 9), stack, ROLE.stray);
    offerOpening(trail, mark, costs, stack, cost);
    if (stack !== NOTHING_OPEN) offerClosing(trail, mark, costs, stack, cost);
  }
  takeStep(trail);
}

function offerOpening(trail: Trail, mark: FoundMark, costs: MarkCosts, stack: number, cost: number): void {
  const opened = push(stack, mark.family);
  if (opened >= 0) offer(trail, opened, cost + costs.open + nestingPrice(stack, mark.family), stack, ROLE.open);
  if (innermost(stack) === mark.family) {
    offer(trail, stack, cost + costs.open + PRICE.unclosedBeforeNew, stack, ROLE.open);
    offer(trail, stack, cost + costs.resume, stack, ROLE.continuation);
  } else if (outermost(stack) === mark.family && mark.before === BESIDE.edge) {
    offer(trail, stack, cost + costs.resume, stack, ROLE.continuation);
  }
}

function nestingPrice(stack: number, family: number): number {
  if (stack === NOTHING_OPEN) return 0;
  return innermost(stack) === family ? PRICE.nestedInItsOwn : PRICE.nested;
}

function offerClosing(trail: Trail, mark: FoundMark, costs: MarkCosts, stack: number, cost: number): void {
  if (innermost(stack) === mark.family) offer(trail, pop(stack), cost + costs.close, stack, ROLE.close);
  else if (outermost(stack) === mark.family) offer(trail, NOTHING_OPEN, cost + costs.close + PRICE.unclosedInner, stack, ROLE.close);
  if (innermost(stack) !== mark.family) offer(trail, pop(stack), cost + costs.close + PRICE.mismatchedPair, stack, ROLE.close);
}

/** The stack that ends the cheapest reading, open quotations paid for. */
function cheapestEnd(trail: Trail): number {
  let best = NOTHING_OPEN;
  for (let stack = 1; stack < stackCount; stack += 1) {
    const price = (at: number): number => (trail.now[at] ?? Infinity) + unclosedPrice(at);
    if (price(stack) < price(best)) best = stack;
  }
  return best;
}

/** Walks the cheapest reading back from its end. */
function retrace(trail: Trail, paragraphs: readonly ParagraphMarks[]): readonly PairedParagraph[] {
  let stack = cheapestEnd(trail);
  let step = trail.step;
  const paired: PairedParagraph[] = [];
  for (const { marks } of paragraphs.toReversed()) {
    const roles = new Uint8Array(marks.length);
    const depths = new Uint8Array(marks.length);
    for (let index = marks.length - 1; index >= 0; index -= 1) {
      step -= 1;
      const place = step * stackCount + stack;
      const role = trail.role[place] ?? ROLE.other;
      const from = trail.from[place] ?? NOTHING_OPEN;
      roles[index] = role;
      depths[index] = depthOf(role, from, stack, marks[index]);
      stack = from;
    }
    step -= 1;
    const place = step * stackCount + stack;
    paired.push({ roles, depths, isCarried: trail.role[place] === 1 });
    stack = trail.from[place] ?? NOTHING_OPEN;
  }
  return paired.toReversed();
}

function depthOf(role: number, from: number, to: number, mark: FoundMark | undefined): number {
  if (role === ROLE.apostrophe || role === ROLE.other) return 0;
  if (role === ROLE.close) return depth(to) + 1;
  if (role === ROLE.stray) return depth(from) + 1;
  if (role === ROLE.continuation && innermost(to) !== mark?.family) return 1;
  return depth(to);
}
