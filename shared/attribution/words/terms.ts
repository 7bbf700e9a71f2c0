import { wordUnit } from './characters';
import { addToHash } from './lexicon';
import type { Words } from './wordColumns';

/** Stretches of the copy as numbers from 1 on: two have the same number when they differ in nothing but capitals. */
export interface Terms {
  /** Numbers by their hash, in as many slots as a power of two. */
  readonly slots: Int32Array;
  lastSlot: number;
  /** Where each first stood, how long it is, and its hash. */
  readonly from: Int32Array;
  readonly length: Int32Array;
  readonly hash: Int32Array;
  count: number;
  /** By their small letters: those with letters beyond Latin, whose capitals the hash does not know, and those whose slots were taken. */
  readonly spelt: Map<string, number>;
}

const slotsFor = (most: number): number => 2 << (31 - Math.clz32(most | 1));

/** Room for so many terms. */
export const termsFor = (most: number): Terms => ({
  slots: new Int32Array(slotsFor(most)),
  lastSlot: 0,
  from: new Int32Array(most + 1),
  length: new Int32Array(most + 1),
  hash: new Int32Array(most + 1),
  count: 0,
  spelt: new Map(),
});

/** Forgets every term, and makes ready for so many. */
export const clearTerms = (terms: Terms, most: number): void => {
  terms.lastSlot = slotsFor(most) - 1;
  terms.slots.fill(0, 0, terms.lastSlot + 1);
  terms.count = 0;
  if (terms.spelt.size > 0) terms.spelt.clear();
};

const isSame = (text: string, known: number, start: number, length: number): boolean => {
  for (let i = 0; i < length; i += 1) {
    const a = text.charCodeAt(known + i);
    const b = text.charCodeAt(start + i);
    if (a !== b && wordUnit(a) !== wordUnit(b)) return false;
  }
  return true;
};

const isWide = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x100 && (code < 0x2000 || code >= 0x2070)) return true;
  }
  return false;
};

/** So many slots are tried. More are taken only in a text made to fill them. */
const mostTried = 64;

/** A new term; `slot` is -1 where none is free near by. */
const addTerm = (terms: Terms, text: string, start: number, end: number, hash: number, slot: number): number => {
  const spelling = slot < 0 || isWide(text, start, end) ? text.slice(start, end).toLowerCase() : null;
  const known = spelling === null ? undefined : terms.spelt.get(spelling);
  if (known !== undefined) return known;
  terms.count += 1;
  const term = terms.count;
  if (spelling !== null) terms.spelt.set(spelling, term);
  if (slot >= 0) terms.slots[slot] = term;
  terms.from[term] = start;
  terms.length[term] = end - start;
  terms.hash[term] = hash;
  return term;
};

const termOf = (terms: Terms, text: string, start: number, end: number, hash: number): number => {
  for (let tried = 0; tried < mostTried; tried += 1) {
    const slot = (hash + tried) & terms.lastSlot;
    const term = terms.slots[slot] ?? 0;
    if (term === 0) return addTerm(terms, text, start, end, hash, slot);
    if (
      terms.hash[term] === hash &&
      terms.length[term] === end - start &&
      isSame(text, terms.from[term] ?? 0, start, end - start)
    )
      return term;
  }
  return addTerm(terms, text, start, end, hash, -1);
};

/** A word as a term, without the full stop of an abbreviation. */
export const termOfWord = (terms: Terms, w: Words, i: number): number => {
  const end = w.to[i] ?? 0;
  return termOf(terms, w.text, w.from[i] ?? 0, w.text.charCodeAt(end - 1) === 0x2e ? end - 1 : end, w.hash[i] ?? 0);
};

/** The text from one word through another as a term. */
export const termOfWords = (terms: Terms, w: Words, first: number, last: number): number => {
  let hash = w.hash[first] ?? 0;
  for (let i = first + 1; i <= last; i += 1) hash = addToHash(hash, w.hash[i] ?? 0);
  return termOf(terms, w.text, w.from[first] ?? 0, w.to[last] ?? 0, hash);
};
