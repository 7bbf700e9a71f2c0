import { commonWords } from './commonWords';
import { addresseeCues, cueForms, skippedBeforeCue } from './cues';
import { femaleNames, maleNames } from './firstNames';
import { abbreviations, collectiveNouns, documentNouns, nameLinks, nameSuffixes, organisationNouns, roleNouns, titledWorks, titles } from './nouns';

/** What a word can be; a word may be several. */
export const is = {
  pronoun: 1, pronounOther: 1 << 1, possessive: 1 << 2, determiner: 1 << 3, preposition: 1 << 4, conjunction: 1 << 5,
  auxiliary: 1 << 6, relative: 1 << 7, calendar: 1 << 8, opener: 1 << 9, strongCue: 1 << 10, weakCue: 1 << 11,
  participle: 1 << 12, baseForm: 1 << 13, addressee: 1 << 14, skipped: 1 << 15, role: 1 << 16, collective: 1 << 17,
  document: 1 << 18, organisation: 1 << 19, title: 1 << 20, suffix: 1 << 21, link: 1 << 22, abbreviation: 1 << 23,
  female: 1 << 24, male: 1 << 25, givenFemale: 1 << 26, givenMale: 1 << 27, work: 1 << 28,
} as const;

export const anyCue = is.strongCue | is.weakCue;
/** Small words: at a sentence's start their capital tells nothing. */
export const smallWord = is.pronoun | is.pronounOther | is.possessive | is.determiner | is.preposition | is.conjunction
  | is.auxiliary | is.relative | is.opener;
export const headNoun = is.role | is.collective | is.document;

export interface WordFacts {
  readonly bits: number;
  /** Index of the cue's base form, 0 when it is no cue. */
  readonly cue: number;
}

interface Draft { bits: number; cue: number }

const lists: readonly (readonly [string, number])[] = [
  [commonWords.subjectPronoun, is.pronoun], [commonWords.pronounOther, is.pronounOther], [commonWords.possessive, is.possessive],
  [commonWords.determiner, is.determiner], [commonWords.preposition, is.preposition], [commonWords.conjunction, is.conjunction],
  [commonWords.auxiliary, is.auxiliary], [commonWords.relative, is.relative], [commonWords.calendar, is.calendar], [commonWords.opener, is.opener],
  [skippedBeforeCue, is.skipped], [roleNouns.unknown, is.role], [roleNouns.female, is.role | is.female], [roleNouns.male, is.role | is.male],
  [collectiveNouns, is.collective], [documentNouns, is.document], [organisationNouns, is.organisation],
  [titles.male, is.title | is.male], [titles.female, is.title | is.female], [titles.unknown, is.title], [nameSuffixes, is.suffix], [nameLinks, is.link],
  [abbreviations, is.abbreviation], [titledWorks, is.work], [femaleNames, is.givenFemale], [maleNames, is.givenMale],
];

const build = (): { facts: Map<string, WordFacts>; cues: readonly string[] } => {
  const drafts = new Map<string, Draft>();
  const draft = (word: string): Draft => {
    const known = drafts.get(word) ?? { bits: 0, cue: 0 };
    drafts.set(word, known);
    return known;
  };
  for (const [words, bits] of lists) for (const word of words.split(' ')) draft(word).bits |= bits;
  const bases = [''];
  for (const [word, { base, strong, form }] of cueForms()) {
    if (!bases.includes(base)) bases.push(base);
    const entry = draft(word);
    entry.cue = bases.indexOf(base);
    entry.bits |= (strong ? is.strongCue : is.weakCue) | (form === 'participle' ? is.participle : form === 'base' ? is.baseForm : 0)
      | (addresseeCues.has(base) ? is.addressee : 0);
  }
  return { facts: drafts, cues: bases };
};

const built = build();

/** What is known of a word, by its lower-case form. */
export const lexicon: ReadonlyMap<string, WordFacts> = built.facts;

/** Base forms of the cues; `WordFacts.cue` counts in it, and it begins with none. */
export const cueBases: readonly string[] = built.cues;
