import type { LoadedLanguage } from '../../language/loadLanguage';
import { BESIDE } from '../../text/glyphs';
import { isInsideWord, type FoundMark } from './foundMark';
import { EXCLUDED, apostropheWords, weighAlone, weighMark, type ApostropheWords, type MarkCosts } from './markCosts';
import { NOTHING_OPEN, depth, innermost, only, outermost, pop, push, stackCount } from './nesting';
import { offer, roleOfWay, stackOfWay, startTrail, takeStep, wayTo, type Trail } from './trail';

/** A mark's role as pairing sees it; a stray is a closing mark that closes nothing. */
export const ROLE = { open: 0, continuation: 1, close: 2, apostrophe: 3, other: 4, stray: 5 } as const;

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

/** A paragraph whose marks are found. */
export interface MarkedParagraph {
  readonly text: string;
  readonly marks: readonly FoundMark[];
}

/** What pairing settles of a mark: a value of `ROLE`, and how deep the quotation lies whose mark it is. */
export interface PairedMark {
  readonly at: number;
  readonly length: number;
  readonly role: number;
  readonly depth: number;
}

/** A paragraph whose marks are paired. */
export interface PairedParagraph {
  readonly marks: readonly PairedMark[];
  /** A quotation of the paragraph before runs on into this one. */
  readonly carried: boolean;
}

/**
 * Gives every mark of consecutive paragraphs its role and depth: of all readings in which quotations open, nest,
 * run on and close in order, the one with the lowest total cost. Linear in the number of marks.
 */
export function pairMarks(
  paragraphs: readonly MarkedParagraph[],
  language: LoadedLanguage,
): readonly PairedParagraph[] {
  const words = apostropheWords(
    paragraphs.map(({ text }) => text),
    language,
  );
  const steps = paragraphs.reduce((sum, { marks }) => sum + 1 + marks.length, 0);
  const trail = startTrail(steps);
  for (const paragraph of paragraphs) {
    enterParagraph(trail, paragraph, words);
    let isLed = false;
    for (const mark of paragraph.marks) {
      if (isInsideWord(mark)) continue;
      const weighed = weighMark(paragraph.text, mark, isLed, words);
      ({ isLed } = weighed);
      readMark(trail, mark, weighed.costs);
    }
  }
  return retrace(trail, paragraphs);
}

const unclosedPrice = (stack: number): number =>
  stack === NOTHING_OPEN ? 0 : PRICE.unclosed + (depth(stack) - 1) * PRICE.unclosedInner;

/** Between paragraphs every open quotation either ends unclosed or runs on into the next one. */
function enterParagraph(trail: Trail, { text, marks }: MarkedParagraph, words: ApostropheWords): void {
  const reopened = reopens(text, marks[0], words);
  for (let stack = 0; stack < stackCount; stack += 1) {
    const cost = trail.now[stack] ?? Infinity;
    if (cost === Infinity) continue;
    offer(trail, NOTHING_OPEN, cost + unclosedPrice(stack), stack, 0);
    if (stack === NOTHING_OPEN) continue;
    const isMarked = reopened === outermost(stack);
    const carried = cost + (isMarked ? PRICE.carried : PRICE.carriedUnmarked);
    offer(trail, only(outermost(stack)), carried + (depth(stack) - 1) * PRICE.unclosedInner, stack, 1);
    if (depth(stack) === 2 && isMarked && reopens(text, marks[1], words) === innermost(stack))
      offer(trail, stack, carried, stack, 1);
  }
  takeStep(trail);
}

const NO_FAMILY = -2;

/** The family whose quotation a mark at the paragraph's start can open again. */
function reopens(text: string, mark: FoundMark | undefined, words: ApostropheWords): number {
  if (mark?.before !== BESIDE.edge) return NO_FAMILY;
  return weighAlone(text, mark, words).open < 5 ? mark.family : NO_FAMILY;
}

function readMark(trail: Trail, mark: FoundMark, costs: MarkCosts): void {
  for (let stack = 0; stack < stackCount; stack += 1) {
    const cost = trail.now[stack] ?? Infinity;
    if (cost === Infinity) continue;
    // What is excluded would lose to the stray in any case.
    if (costs.apostrophe < EXCLUDED) offer(trail, stack, cost + costs.apostrophe, stack, ROLE.apostrophe);
    if (costs.other < EXCLUDED) offer(trail, stack, cost + costs.other, stack, ROLE.other);
    offer(trail, stack, cost + PRICE.stray + Math.min(costs.close, 9), stack, ROLE.stray);
    offerOpening(trail, mark, costs, stack, cost);
    if (stack !== NOTHING_OPEN) offerClosing(trail, mark, costs, stack, cost);
  }
  takeStep(trail);
}

function offerOpening(
  trail: Trail,
  { family, before }: FoundMark,
  { open, resume }: MarkCosts,
  stack: number,
  cost: number,
): void {
  const opened = push(stack, family);
  if (opened >= 0) offer(trail, opened, cost + open + nestingPrice(stack, family), stack, ROLE.open);
  if (innermost(stack) === family) {
    offer(trail, stack, cost + open + PRICE.unclosedBeforeNew, stack, ROLE.open);
    offer(trail, stack, cost + resume, stack, ROLE.continuation);
  } else if (outermost(stack) === family && before === BESIDE.edge) {
    offer(trail, stack, cost + resume, stack, ROLE.continuation);
  }
}

function nestingPrice(stack: number, family: number): number {
  if (stack === NOTHING_OPEN) return 0;
  return innermost(stack) === family ? PRICE.nestedInItsOwn : PRICE.nested;
}

function offerClosing(trail: Trail, { family }: FoundMark, { close }: MarkCosts, stack: number, cost: number): void {
  if (innermost(stack) === family) offer(trail, pop(stack), cost + close, stack, ROLE.close);
  else if (outermost(stack) === family)
    offer(trail, NOTHING_OPEN, cost + close + PRICE.unclosedInner, stack, ROLE.close);
  if (innermost(stack) !== family) offer(trail, pop(stack), cost + close + PRICE.mismatchedPair, stack, ROLE.close);
}

/** The stack that ends the cheapest reading, open quotations paid for. */
function cheapestEnd({ now }: Trail): number {
  let best = NOTHING_OPEN;
  for (let stack = 1; stack < stackCount; stack += 1) {
    if ((now[stack] ?? Infinity) + unclosedPrice(stack) < (now[best] ?? Infinity) + unclosedPrice(best)) best = stack;
  }
  return best;
}

/** Walks the cheapest reading back from its end and notes every role. */
function retrace(trail: Trail, paragraphs: readonly MarkedParagraph[]): readonly PairedParagraph[] {
  let stack = cheapestEnd(trail);
  let { step } = trail;
  const stepBack = (): number => {
    step -= 1;
    const way = wayTo(trail, step, stack);
    stack = stackOfWay(way);
    return roleOfWay(way);
  };
  const pair = (mark: FoundMark): PairedMark => {
    const { at, length, family } = mark;
    if (isInsideWord(mark)) return { at, length, role: ROLE.apostrophe, depth: 0 };
    const to = stack;
    const role = stepBack();
    return { at, length, role, depth: depthOf(role, stack, to, family) };
  };
  const paired = paragraphs.toReversed().map(({ marks }): PairedParagraph => {
    const inReverse = marks.toReversed().map(pair);
    return { marks: inReverse.toReversed(), carried: stepBack() === 1 };
  });
  return paired.toReversed();
}

function depthOf(role: number, from: number, to: number, family: number): number {
  if (role === ROLE.apostrophe || role === ROLE.other) return 0;
  if (role === ROLE.close) return depth(to) + 1;
  if (role === ROLE.stray) return depth(from) + 1;
  if (role === ROLE.continuation && innermost(to) !== family) return 1;
  return depth(to);
}
