import type { Language, Particles } from '../../language/language';
import { wordsOf } from '../../language/wordList';
import type { LoadedLanguage } from '../../language/loadLanguage';

/** What a word can be; a word may be several. The flags are added up in `Entry.bits`. */
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

/** What is known of one word. */
export interface Entry {
  /** Flags of `is`. */
  readonly bits: number;
  /** The base form of the cue it is a form of; empty for no cue. */
  readonly cue: string;
}

/** What attribution knows of a language's words, by their small letters. */
export interface Lexicon {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly particles: Readonly<Record<keyof Particles, ReadonlySet<string>>>;
  /** Titles that nameOf keeps or leaves out. */
  readonly titles: Readonly<Record<'kept' | 'lasting' | 'knighthood', ReadonlySet<string>>>;
  /** Family names that stand before the given name. */
  readonly familyFirst: ReadonlySet<string>;
  /** Base forms behind which a clause follows, and behind which whatever follows is what is said. */
  readonly clauseCues: ReadonlySet<string>;
  readonly plainestCues: ReadonlySet<string>;
  /** Weak cues whose object in marks is somebody's words. */
  readonly governingCues: ReadonlySet<string>;
}

/** The word lists of a language, each with what its words can be. */
const listsOf = ({ grammar, cues, nouns, names, abbreviations }: Language): readonly (readonly [string, number])[] => [
  [grammar.subjectPronoun, is.pronoun],
  [grammar.pronounOther, is.pronounOther],
  [grammar.possessive, is.possessive],
  [grammar.determiner, is.determiner],
  [grammar.preposition, is.preposition],
  [grammar.conjunction, is.conjunction],
  [grammar.auxiliary, is.auxiliary],
  [grammar.relative, is.relative],
  [grammar.calendar, is.calendar],
  [grammar.opener, is.opener],
  [cues.skipped, is.skipped],
  [nouns.roles.unknown, is.role],
  [nouns.roles.female, is.role | is.female],
  [nouns.roles.male, is.role | is.male],
  [nouns.collective, is.collective],
  [nouns.document, is.document],
  [nouns.organisation, is.organisation],
  [names.titles.male, is.title | is.male],
  [names.titles.female, is.title | is.female],
  [names.titles.unknown, is.title],
  [names.suffixes, is.suffix],
  [names.links, is.link],
  [abbreviations, is.abbreviation],
  [nouns.titledWork, is.work],
  [grammar.binder, is.binder],
  [grammar.passive, is.passive],
  [names.female, is.givenFemale],
  [names.male, is.givenMale],
];

function entriesOf(language: Language): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (word: string, bits: number, cue?: string): void => {
    const known = entries.get(word);
    entries.set(word, { bits: (known?.bits ?? 0) | bits, cue: cue ?? known?.cue ?? '' });
  };
  for (const [list, bits] of listsOf(language)) for (const word of wordsOf(list)) add(word, bits);
  const addressee = new Set(wordsOf(language.cues.addressee));
  for (const [word, { base, strong, form }] of language.cues.forms()) {
    const finiteness = form === 'participle' ? is.participle : form === 'base' ? is.baseForm : 0;
    add(word, (strong ? is.strongCue : is.weakCue) | finiteness | (addressee.has(base) ? is.addressee : 0), base);
  }
  return entries;
}

const setOf = (list: string): ReadonlySet<string> => new Set(wordsOf(list));

const makeLexicon = (language: LoadedLanguage): Lexicon => {
  const { particles, names, cues } = language;
  return {
    entries: entriesOf(language),
    particles: Object.fromEntries(
      Object.entries(particles).map(([name, list]: [string, string]) => [name, setOf(list)]),
    ) as Lexicon['particles'],
    titles: {
      kept: setOf(names.keptTitle),
      lasting: setOf(names.lastingTitle),
      knighthood: setOf(names.knighthood),
    },
    familyFirst: setOf(names.familyFirst),
    clauseCues: setOf(cues.clause),
    plainestCues: setOf(cues.plainest),
    governingCues: setOf(cues.governing),
  };
};

/** The lexicon of a language. */
export const lexiconOf = (language: LoadedLanguage): Lexicon => language.table(makeLexicon);
