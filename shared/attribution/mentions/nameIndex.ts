import type { Mention } from './mention';
import type { Qualifiers } from '../people/qualifiers';
import { openNameParts, type NameParts } from './nameParts';
import type { Person } from '../people/people';
import { tokenAt, type Words } from '../words/words';

/** Who a word without a title was found to name; unsure where it could be two people. */
export interface BareName {
  readonly person: number;
  readonly unsure: boolean;
}

/** The people found so far, and what they are found again by: names and nouns in small letters. */
export interface Index {
  readonly w: Words;
  readonly mentions: readonly Mention[];
  readonly people: Person[];
  readonly parts: NameParts;
  /** What stood beside the head noun where somebody was first called by one. */
  readonly qualified: Map<number, Qualifiers>;
  /** Who was called by a surname alone before another of that surname came. */
  readonly owners: Map<string, number>;
  /** The first word of each person's name, by the person's number; empty for somebody without a name. */
  readonly givenOf: string[];
  /** The person of each full name. */
  readonly byFull: Map<string, number>;
  /** People with that last, or first, word in their name, in the order in which they were met. */
  readonly byLast: Map<string, number[]>;
  readonly byFirst: Map<string, number[]>;
  /** People who bear that office or are called by that noun, in order of the copy. */
  readonly heads: Map<string, number[]>;
  /** Words without a title whose person has been found. */
  readonly bare: Map<string, BareName>;
  /** Knights by their title and first name. */
  readonly knights: Map<string, number>;
  /** The person each mention names; -1 for none yet. */
  readonly of: number[];
  /** Mentions that could name two people. */
  readonly unsure: Set<number>;
}

/** An index without people. */
export const openIndex = (w: Words, mentions: readonly Mention[]): Index => ({
  w,
  mentions,
  people: [],
  parts: openNameParts(),
  qualified: new Map(),
  owners: new Map(),
  givenOf: [],
  byFull: new Map(),
  byLast: new Map(),
  byFirst: new Map(),
  heads: new Map(),
  bare: new Map(),
  knights: new Map(),
  of: mentions.map(() => -1),
  unsure: new Set(),
});

/** Words in small letters, one blank between, without the full stops of initials: “ann b lee”. */
export function keyOf(w: Words, first: number, last: number): string {
  let key = wordKey(w, first);
  for (let i = first + 1; i <= last; i += 1) key += ` ${wordKey(w, i)}`;
  return key;
}

/** One word of a name in small letters, without the full stop of an initial. */
export const wordKey = (w: Words, i: number): string => {
  const { text } = tokenAt(w, i);
  return (text.endsWith('.') ? text.slice(0, -1) : text).toLowerCase();
};

/** So many people are kept under one word; copy with more of one name is no news copy. */
const most = 12;

/** Adds a person under a word, unless they are there or the list is full. */
export function addUnder(lists: Map<string, number[]>, key: string, person: number): void {
  const known = lists.get(key);
  if (!known) lists.set(key, [person]);
  else if (known.length < most && !known.includes(person)) known.push(person);
}
