import type { Mention } from './findMentions';
import { bytes, ints } from '../words/paper';
import type { Person } from '../people/people';
import { listsFor, type PersonLists } from '../people/personLists';
import { clearTerms, termsFor, type Terms } from '../words/terms';
import type { Qualifiers } from '../people/qualifiers';
import { openNameParts, type NameParts } from './nameParts';
import type { Words } from '../words/wordColumns';

/** What people are found again by. The columns count in terms; a list's number is that of its first entry, 0 for none. */
interface Shelf {
  readonly terms: Terms;
  readonly lists: PersonLists;
  /** 1 + the person of that full name. */
  readonly byFull: Int32Array;
  /** People with that last, or first, word in their name. */
  readonly byLast: Int32Array;
  readonly byFirst: Int32Array;
  /** People who bear that office or are called by that noun, in order of the copy. */
  readonly heads: Int32Array;
  /** For a word without a title, once found: 1 + the person, negative where it could be two. */
  readonly bare: Int32Array;
}

/** The people found so far. */
export interface Index extends Shelf {
  readonly w: Words;
  readonly parts: NameParts;
  /** What stood beside the head noun where somebody was first called by one. */
  readonly qualified: Map<number, Qualifiers>;
  /** Who was called by a surname alone, as a term, before another of that surname came. */
  readonly owners: Map<number, number>;
  readonly mentions: readonly Mention[];
  readonly people: Person[];
  /** The first word of each person's name, as a term. */
  readonly givenOf: number[];
  readonly of: Int32Array;
  readonly unsure: Uint8Array;
  /** Names with the full stop of an initial left out, and knights by their first name, where there are any. */
  readonly respelt: Map<string, number>;
}

const shelfFor = (room: number): Shelf => {
  const column = (): Int32Array => new Int32Array(room + 1);
  return {
    terms: termsFor(room),
    lists: listsFor(room),
    byFull: column(),
    byLast: column(),
    byFirst: column(),
    heads: column(),
    bare: column(),
  };
};

/** No mention asks for more terms, or is put in more lists. */
const perMention = 6;
const usual = 0x1000;
/** The shelf for stories of the usual length: each writes over the one before, and nothing is read from it later. */
const usualShelf = shelfFor(usual);

/** An index without people. */
export function openIndex(w: Words, mentions: readonly Mention[]): Index {
  const room = mentions.length * perMention;
  const shelf = room > usual ? shelfFor(room) : usualShelf;
  const { terms, lists, byFull, byLast, byFirst, heads, bare } = shelf;
  // Only what the last story wrote on.
  const end = terms.count + 1;
  byFull.fill(0, 0, end);
  byLast.fill(0, 0, end);
  byFirst.fill(0, 0, end);
  heads.fill(0, 0, end);
  bare.fill(0, 0, end);
  clearTerms(terms, room);
  lists.used = 0;
  return {
    terms,
    lists,
    byFull,
    byLast,
    byFirst,
    heads,
    bare,
    w,
    parts: openNameParts(),
    qualified: new Map(),
    owners: new Map(),
    mentions,
    people: [],
    givenOf: [],
    of: ints(w.paper, mentions.length, -1),
    unsure: bytes(w.paper, mentions.length),
    respelt: new Map(),
  };
}
