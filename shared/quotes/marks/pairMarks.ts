import type { LoadedLanguage } from '../../language/loadLanguage';
import { entryOf } from '../../story/entryOf';
import { BESIDE } from '../../text/glyphs';
import { EXCLUDED, apostropheWords, makeCosts, weighMark, type ApostropheWords, type MarkCosts } from './markCosts';
import { isInsideWord, makeMark, takeMark, type FoundMark, type MarkTable } from './markTable';
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

/** Consecutive paragraphs whose marks are found: where each paragraph's marks end in the table. */
export interface MarkedParagraphs {
  readonly texts: readonly string[];
  readonly table: MarkTable;
  readonly ends: readonly number[];
}

const mark = makeMark();
const costs = makeCosts();

/**
 * Gives every mark of consecutive paragraphs its role and depth: of all readings in which quotations open, nest,
 * run on and close in order, the one with the lowest total cost. Linear in the number of marks. Returns for each
 * paragraph whether a quotation of the one before runs on into it.
 */
export function pairMarks({ texts, table, ends }: MarkedParagraphs, language: LoadedLanguage): readonly boolean[] {
  const trail = startTrail(table.count + texts.length);
  const words = apostropheWords(texts, language);
  let index = 0;
  texts.forEach((text, paragraph) => {
    const end = ends[paragraph] ?? index;
    enterParagraph(trail, text, table, index, end, words);
    let isLed = false;
    for (; index < end; index += 1) {
      if (isInsideWord(table, index)) continue;
      takeMark(table, index, mark);
      isLed = weighMark(text, mark, costs, isLed, words);
      readMark(trail);
    }
  });
  return retrace(trail, table, ends);
}

const unclosedPrice = (stack: number): number =>
  stack === NOTHING_OPEN ? 0 : PRICE.unclosed + (depth(stack) - 1) * PRICE.unclosedInner;

/** Between paragraphs every open quotation either ends unclosed or runs on into the next one. */
function enterParagraph(
  trail: Trail,
  text: string,
  table: MarkTable,
  first: number,
  end: number,
  words: ApostropheWords,
): void {
  const reopened = reopens(text, table, first, end, words);
  for (let stack = 0; stack < stackCount; stack += 1) {
    const cost = trail.now[stack] ?? Infinity;
    if (cost === Infinity) continue;
    offer(trail, NOTHING_OPEN, cost + unclosedPrice(stack), stack, 0);
    if (stack === NOTHING_OPEN) continue;
    const isMarked = reopened === outermost(stack);
    const carried = cost + (isMarked ? PRICE.carried : PRICE.carriedUnmarked);
    offer(trail, only(outermost(stack)), carried + (depth(stack) - 1) * PRICE.unclosedInner, stack, 1);
    if (depth(stack) === 2 && isMarked && reopens(text, table, first + 1, end, words) === innermost(stack))
      offer(trail, stack, carried, stack, 1);
  }
  takeStep(trail);
}

const NO_FAMILY = -2;

/** The family whose quotation a mark at the paragraph's start can open again. */
function reopens(text: string, table: MarkTable, index: number, end: number, words: ApostropheWords): number {
  if (index >= end || table.before[index] !== BESIDE.edge) return NO_FAMILY;
  takeMark(table, index, mark);
  weighMark(text, mark, costs, false, words);
  return costs.open < 5 ? mark.family : NO_FAMILY;
}

function readMark(trail: Trail): void {
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
function retrace(trail: Trail, table: MarkTable, ends: readonly number[]): readonly boolean[] {
  let stack = cheapestEnd(trail);
  let { step } = trail;
  const carried: boolean[] = ends.map(() => false);
  for (let paragraph = ends.length - 1; paragraph >= 0; paragraph -= 1) {
    const first = entryOf(ends, paragraph - 1) ?? 0;
    for (let index = (ends[paragraph] ?? 0) - 1; index >= first; index -= 1) {
      if (isInsideWord(table, index)) {
        table.role[index] = ROLE.apostrophe;
        table.depth[index] = 0;
        continue;
      }
      step -= 1;
      const way = wayTo(trail, step, stack);
      table.role[index] = roleOfWay(way);
      table.depth[index] = depthOf(roleOfWay(way), stackOfWay(way), stack, table.family[index] ?? 0);
      stack = stackOfWay(way);
    }
    step -= 1;
    const way = wayTo(trail, step, stack);
    carried[paragraph] = roleOfWay(way) === 1;
    stack = stackOfWay(way);
  }
  return carried;
}

function depthOf(role: number, from: number, to: number, family: number): number {
  if (role === ROLE.apostrophe || role === ROLE.other) return 0;
  if (role === ROLE.close) return depth(to) + 1;
  if (role === ROLE.stray) return depth(from) + 1;
  if (role === ROLE.continuation && innermost(to) !== family) return 1;
  return depth(to);
}
