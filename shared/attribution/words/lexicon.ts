import { commonWords } from '../../language/english/commonWords';
import { addresseeCues, cueForms, skippedBeforeCue } from '../speakers/cues';
import { femaleNames, maleNames } from '../../language/english/firstNames';
import {
  abbreviations,
  collectiveNouns,
  documentNouns,
  nameLinks,
  nameSuffixes,
  organisationNouns,
  roleNouns,
  titledWorks,
  titles,
} from '../mentions/nouns';

/** What a word can be; a word may be several. */
export const is = {
  pronoun: 1,
  pronounOther: 1 << 1,
  possessive: 1 << 2,
  determiner: 1 << 3,
  preposition: 1 << 4,
  conjunction: 1 << 5,
  auxiliary: 1 << 6,
  relative: 1 << 7,
  calendar: 1 << 8,
  opener: 1 << 9,
  strongCue: 1 << 10,
  weakCue: 1 << 11,
  participle: 1 << 12,
  baseForm: 1 << 13,
  addressee: 1 << 14,
  skipped: 1 << 15,
  role: 1 << 16,
  collective: 1 << 17,
  document: 1 << 18,
  organisation: 1 << 19,
  title: 1 << 20,
  suffix: 1 << 21,
  link: 1 << 22,
  abbreviation: 1 << 23,
  female: 1 << 24,
  male: 1 << 25,
  givenFemale: 1 << 26,
  givenMale: 1 << 27,
  work: 1 << 28,
  binder: 1 << 29,
  passive: 1 << 30,
} as const;

export const anyCue = is.strongCue | is.weakCue;
/** Small words: at a sentence's start their capital tells nothing. */
export const smallWord =
  is.pronoun |
  is.pronounOther |
  is.possessive |
  is.determiner |
  is.preposition |
  is.conjunction |
  is.auxiliary |
  is.relative |
  is.opener;
export const headNoun = is.role | is.collective | is.document;

interface Draft {
  bits: number;
  cue: number;
}

const lists: readonly (readonly [string, number])[] = [
  [commonWords.subjectPronoun, is.pronoun],
  [commonWords.pronounOther, is.pronounOther],
  [commonWords.possessive, is.possessive],
  [commonWords.determiner, is.determiner],
  [commonWords.preposition, is.preposition],
  [commonWords.conjunction, is.conjunction],
  [commonWords.auxiliary, is.auxiliary],
  [commonWords.relative, is.relative],
  [commonWords.calendar, is.calendar],
  [commonWords.opener, is.opener],
  [skippedBeforeCue, is.skipped],
  [roleNouns.unknown, is.role],
  [roleNouns.female, is.role | is.female],
  [roleNouns.male, is.role | is.male],
  [collectiveNouns, is.collective],
  [documentNouns, is.document],
  [organisationNouns, is.organisation],
  [titles.male, is.title | is.male],
  [titles.female, is.title | is.female],
  [titles.unknown, is.title],
  [nameSuffixes, is.suffix],
  [nameLinks, is.link],
  [abbreviations, is.abbreviation],
  [titledWorks, is.work],
  [commonWords.binder, is.binder],
  [commonWords.passive, is.passive],
  [femaleNames, is.givenFemale],
  [maleNames, is.givenMale],
];

const build = (): { facts: Map<string, Draft>; cues: readonly string[] } => {
  const drafts = new Map<string, Draft>();
  const draft = (word: string): Draft => {
    const known = drafts.get(word) ?? { bits: 0, cue: 0 };
    drafts.set(word, known);
    return known;
  };
  for (const [words, bits] of lists) for (const word of words.split(' ')) draft(word.replaceAll('’', "'")).bits |= bits;
  const bases = [''];
  for (const [word, { base, strong, form }] of cueForms()) {
    if (!bases.includes(base)) bases.push(base);
    const entry = draft(word);
    entry.cue = bases.indexOf(base);
    entry.bits |=
      (strong ? is.strongCue : is.weakCue) |
      (form === 'participle' ? is.participle : form === 'base' ? is.baseForm : 0) |
      (addresseeCues.has(base) ? is.addressee : 0);
  }
  return { facts: drafts, cues: bases };
};

const built = build();

/** Base forms of the cues; `factCue` counts in it, and it begins with none. */
export const cueBases: readonly string[] = built.cues;

const words: readonly string[] = ['', ...built.facts.keys()];
/** The number of a known word in `factBits` and `factCue`. */
export const numberOf = (word: string): number => {
  const number = words.indexOf(word);
  if (number < 0) throw new RangeError(`“${word}” is not in the lexicon`);
  return number;
};
/** What each known word can be; 0 stands for the unknown word. */
export const factBits = Int32Array.from(words, (word) => built.facts.get(word)?.bits ?? 0);
/** The base form each known word is a cue by. */
export const factCue = Uint16Array.from(words, (word) => built.facts.get(word)?.cue ?? 0);

/** Tells the numbers of the words given from all others: 1 for each of them. */
export const among = (list: string): Uint8Array => {
  const chosen = new Uint8Array(words.length);
  for (const word of list.split(' ')) chosen[numberOf(word)] = 1;
  return chosen;
};

/** Where the hash of a word begins. */
export const emptyHash = 0;

/** Adds one unit to a word's hash: a small letter, a straight apostrophe, a hyphen. */
export const addToHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const slots = 8192;
/** Every known word's hash and number, side by side in the first free slot from where the hash points. */
const table = new Int32Array(slots * 2);

/** The hash of a word in small letters. */
const hashOf = (word: string): number => {
  let hash = emptyHash;
  for (let i = 0; i < word.length; i += 1) hash = addToHash(hash, word.charCodeAt(i));
  return hash;
};

words.forEach((word, number) => {
  if (number === 0) return;
  const hash = hashOf(word);
  let slot = hash & (slots - 1);
  while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
  table[slot * 2] = hash;
  table[slot * 2 + 1] = number;
});

/**
 * Looks up a word by its hash, without cutting it out of the text: its number in `factBits` and `factCue`, 0 when
 * unknown. The hash decides: that an unknown word shares one of a known word is a chance of one in a million, and costs one wrong hint.
 */
export function factOf(hash: number): number {
  for (let slot = hash & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
    const number = table[slot * 2 + 1] ?? 0;
    const differs = (table[slot * 2] ?? 0) ^ hash;
    // Below 0 only where another word has the slot. Known and unknown words come out the same way: a wrong guess between them would cost more.
    if (((differs | -differs) & -number) >= 0) return number;
  }
}
