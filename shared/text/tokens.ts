import { isQuoteGlyph } from './glyphs';
import { firstAfter } from './firstAfter';
import { invisibleUnits } from './invisible';

/** A word, or one sign that is not a quotation mark, with its place. `key` is the same for the same word whatever its glyphs. */
export interface Token {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A figure keeps its minus, points and commas, a word its apostrophes: “-3.5” and “don’t” are one word each.
 * What shows nothing (soft hyphens, zero-width characters, marks of direction and the like) parts no word.
 */
const inWord = `[\\p{L}\\p{N}\\p{M}${invisibleUnits}]`;
const token = new RegExp(
  `(?:(?<![\\p{L}\\p{N}\\p{M}])[-−](?=\\p{N}))?[\\p{L}\\p{N}\\p{M}]${inWord}*(?:['’‘]${inWord}+|(?<=\\p{N})[.,:](?=\\p{N})[\\p{L}\\p{N}\\p{M}]+)*|\\S`,
  'gu',
);
const unseen = new RegExp(`[${invisibleUnits}]`, 'g');

/** Primes stay: feet and minutes are no quotation. */
const isMark = (text: string): boolean =>
  text.length === 1 && text !== '′' && text !== '″' && isQuoteGlyph(text.charCodeAt(0));

/** Tells a text apart into words and signs, leaving out quotation marks and what shows nothing. */
export function tokensOf(text: string): readonly Token[] {
  const straight = text.replaceAll(/[’‘]/g, "'");
  const hasUnseen = text.search(unseen) >= 0;
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(token)) {
    if (isMark(found)) continue;
    const from = index;
    const to = index + found.length;
    const own = straight.slice(from, to);
    const key = hasUnseen ? own.replaceAll(unseen, '') : own;
    if (key !== '') tokens.push({ key, from, to });
  }
  return tokens;
}

/** Index in the one list, index in the other. */
export type TokenPair = readonly [number, number];

interface Stretch {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Pairs the tokens two texts share, in order: from both ends, then around the words that stand once in each. */
export function matchTokens(a: readonly Token[], b: readonly Token[]): readonly TokenPair[] {
  const whole: Stretch = { fromA: 0, toA: a.length, fromB: 0, toB: b.length };
  const start = pairFromStart(a, b, whole);
  const end = pairFromEnd(a, b, { ...whole, fromA: start.length, fromB: start.length });
  const middle: Stretch = {
    fromA: start.length,
    toA: a.length - end.length,
    fromB: start.length,
    toB: b.length - end.length,
  };
  const pairs = [...start];
  let at = { a: middle.fromA, b: middle.fromB };
  for (const [nextA, nextB] of [...anchors(a, b, middle), [middle.toA, middle.toB] as const]) {
    const gap: Stretch = { fromA: at.a, toA: nextA, fromB: at.b, toB: nextB };
    const head = pairFromStart(a, b, gap);
    const tail = pairFromEnd(a, b, { ...gap, fromA: gap.fromA + head.length, fromB: gap.fromB + head.length });
    for (const pair of head) pairs.push(pair);
    for (const pair of tail) pairs.push(pair);
    if (nextA < middle.toA) pairs.push([nextA, nextB]);
    at = { a: nextA + 1, b: nextB + 1 };
  }
  for (const pair of end) pairs.push(pair);
  return pairs;
}

function pairFromStart(a: readonly Token[], b: readonly Token[], { fromA, toA, fromB, toB }: Stretch): TokenPair[] {
  const pairs: TokenPair[] = [];
  for (let i = fromA, j = fromB; i < toA && j < toB && a[i]?.key === b[j]?.key; i += 1, j += 1) pairs.push([i, j]);
  return pairs;
}

function pairFromEnd(a: readonly Token[], b: readonly Token[], { fromA, toA, fromB, toB }: Stretch): TokenPair[] {
  const pairs: TokenPair[] = [];
  for (let i = toA - 1, j = toB - 1; i >= fromA && j >= fromB && a[i]?.key === b[j]?.key; i -= 1, j -= 1)
    pairs.push([i, j]);
  return pairs.toReversed();
}

/** Words that stand exactly once in each stretch, as many as keep their order. */
function anchors(a: readonly Token[], b: readonly Token[], { fromA, toA, fromB, toB }: Stretch): readonly TokenPair[] {
  const inA = placesOfSingles(a, fromA, toA);
  const inB = placesOfSingles(b, fromB, toB);
  const pairs: TokenPair[] = [];
  for (const [key, i] of inA) {
    const j = inB.get(key);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  return longestRising(pairs);
}

/** Where each word stands; -1 for one that stands there more than once. */
function placesOfSingles(tokens: readonly Token[], from: number, to: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let index = from; index < to; index += 1) {
    const key = tokens[index]?.key ?? '';
    places.set(key, places.has(key) ? -1 : index);
  }
  return places;
}

/** The longest run of pairs, given in order of their first index, whose second index rises too. */
function longestRising(pairs: readonly TokenPair[]): readonly TokenPair[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  const second = (index: number | undefined): number => pairs[index ?? -1]?.[1] ?? -1;
  for (let index = 0; index < pairs.length; index += 1) {
    const place = firstAfter(ends, second(index) - 1, second);
    before[index] = ends[place - 1] ?? -1;
    ends[place] = index;
  }
  const rising: TokenPair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rising.push(pair);
  }
  return rising.toReversed();
}
