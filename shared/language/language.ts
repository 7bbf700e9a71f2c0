import type { CleaningWords } from './languageCleaning';
import type { DeskWords } from './languageDesk';
import type { QuoteWords } from './languageQuotes';
import type { WordList } from './wordList';

/** What a word's own form says of gender. */
export interface Gendered {
  readonly female: WordList;
  readonly male: WordList;
  readonly unknown: WordList;
}

/** One form of a verb of speech, or of another word that can hand words over: “said” is a finite form of the strong cue “say”. */
export interface CueForm {
  /** The form the cue is known by, whatever its tense. */
  readonly base: string;
  /** Hardly ever anything but speech beside a quotation; weak ones have other work too: “called a meeting”. */
  readonly strong: boolean;
  readonly form: 'base' | 'finite' | 'participle';
}

/** Verbs and phrases that say who speaks. */
export interface CueWords {
  readonly forms: () => ReadonlyMap<string, CueForm>;
  /** Cues of two words, “shot back”, each with the base form of the cue that means the same. */
  readonly phrasal: () => ReadonlyMap<string, string>;
  /** Base forms whose object is the person spoken to: “told PA”. */
  readonly addressee: WordList;
  /** Base forms behind which words in marks are their subject's: “called the price “silly””. */
  readonly judging: WordList;
  /** Base forms that a clause follows: “said (that) the club would move”. */
  readonly clause: WordList;
  /** Base forms behind which whatever follows is what is said. */
  readonly plainest: WordList;
  /** Weak cues whose object in marks is somebody's words: “described it as “theft””. */
  readonly governing: WordList;
  /** What stands between subject and cue without changing who speaks. */
  readonly skipped: WordList;
}

/** Small words by the work they do in a sentence; a word may be in several. */
export interface GrammarWords {
  readonly subjectPronoun: WordList;
  readonly pronounOther: WordList;
  readonly possessive: WordList;
  readonly determiner: WordList;
  /** Prepositions that tie a noun to the one before: “a spokesman for the club”. */
  readonly binder: WordList;
  readonly preposition: WordList;
  readonly conjunction: WordList;
  /** Forms of the verb that makes another passive. */
  readonly passive: WordList;
  readonly auxiliary: WordList;
  readonly relative: WordList;
  /** Days, months and the like, which have a capital and are no names. */
  readonly calendar: WordList;
  /** Other words that open a sentence and are no names. */
  readonly opener: WordList;
}

/** The small sets of words that single rules ask for. An empty list switches the rule off. */
export interface Particles {
  readonly the: WordList;
  readonly indefiniteArticle: WordList;
  readonly of: WordList;
  readonly to: WordList;
  readonly in: WordList;
  readonly from: WordList;
  readonly for: WordList;
  readonly by: WordList;
  readonly as: WordList;
  readonly and: WordList;
  readonly that: WordList;
  readonly no: WordList;
  /** “According” in “according to”; `to` follows. */
  readonly according: WordList;
  /** “Close” in “a source close to the club”; `to` follows. */
  readonly close: WordList;
  /** Forms that, at a sentence's end, are said of the one spoken to: “the court was told”. */
  readonly told: WordList;
  /** What opens a clause behind a cue: “argued that …”. */
  readonly clauseOpener: WordList;
  /** What opens reported speech: “said that …”, “asked whether …”. */
  readonly reportOpener: WordList;
  /** “Another said”, “a third added”: somebody who has not spoken yet. */
  readonly newcomer: WordList;
  /** Those newcomers that can be a subject by themselves. */
  readonly newcomerAlone: WordList;
  /** What counts a newcomer: “the other”, “a third”. */
  readonly counting: WordList;
  /** What stands before an office and is no part of it: “the mayor”, “her lawyer”. */
  readonly ownArticle: WordList;
  /** What introduces somebody new: “a spokesman”, “two officials”. */
  readonly indefinite: WordList;
  /** “…, with Ann Lee warning of”: before a name that has a participle for a verb. */
  readonly with: WordList;
  /** “the then mayor”: between an article and a noun. */
  readonly sinceWhen: WordList;
  /** What opens a phrase in the singular, and in the plural: “a pep talk”, “two phone calls”. */
  readonly singular: WordList;
  readonly plural: WordList;
  /** Cues whose base form is their past as well: “a note read”. */
  readonly pastAsBase: WordList;
  /** “its”, “itself”: what only a body or a thing has. */
  readonly ofThings: WordList;
  readonly itself: WordList;
  readonly which: WordList;
  readonly who: WordList;
  /** Prepositions of place, behind which a name is nobody's: “in Port Selby”. */
  readonly locative: WordList;
  /** What may have a capital within a name in a line set like a headline: “Bank Of England”. */
  readonly withinName: WordList;
  /** Titles that companies bear as well: “General Turbine”. */
  readonly bodyTitle: WordList;
  /** Owners that are part of a body's name, and what makes a name one: “King’s College”, “Women’s Institute”, “St Mary’s Hospital”. */
  readonly bodyOwner: WordList;
  readonly saint: WordList;
  /** Bodies whose task stands behind “for”, and what may be a second task: “Department for Work and Pensions”. */
  readonly bodyTask: WordList;
  readonly bodyWithTask: WordList;
  /** The form of a company behind its name; the first list may stand small: “General Foods plc”. */
  readonly companySuffix: WordList;
  readonly companyForm: WordList;
  /** What a company has and an officer has not, and who is of a company. */
  readonly ownedByBody: WordList;
  readonly memberOfBody: WordList;
  /** Words that tell departments, courts and councils apart: “foreign”, “appeal”, “county”. */
  readonly field: WordList;
  /** “Mac”, “Ní” and the article that may follow: “Mac a’ Ghobhainn”. */
  readonly patronymic: WordList;
  readonly patronymicArticle: WordList;
  /** Pronouns that a tale is told with; those by which somebody is spoken to; those by which somebody speaks of oneself. */
  readonly narrated: WordList;
  readonly addressed: WordList;
  readonly ownVoice: WordList;
  /** What stands before an office, with a hyphen: “vice-chancellor”, “co-owner”. */
  readonly officePrefix: WordList;
  /** Months that are surnames too. */
  readonly surnameMonth: WordList;
  /** Abbreviations that are none when all in capitals: the agency “PA”, beside the state “Pa.”. */
  readonly notShortened: WordList;
}

/** What a pronoun (or a possessive) asks of the one it stands for. */
export interface Pronouns {
  readonly female: WordList;
  readonly male: WordList;
  readonly plural: WordList;
  readonly thing: WordList;
}

/** Names and what stands around them. */
export interface NameWords {
  /** Given names that nearly always go with one gender. A last resort: what the copy says comes first. */
  readonly female: WordList;
  readonly male: WordList;
  readonly titles: Gendered;
  /** Family names that stand before the given name: Zhang, Kim, Nguyen. */
  readonly familyFirst: WordList;
  /** Titles that stay before a surname, where no first name is known. */
  readonly keptTitle: WordList;
  /** Titles that stay before a full name as well. */
  readonly lastingTitle: WordList;
  /** Titles that go with a first name alone: “Sir Ann”. */
  readonly knighthood: WordList;
  /** Letters after a name. */
  readonly suffixes: WordList;
  /** Words inside names that have no capital: “van”, “de”. */
  readonly links: WordList;
  /** True for a name that begins with its article: “al-Sabah”. */
  readonly hasArticle: (word: string) => boolean;
  /** True for an adjective made of a name: “Leeds-based”. Asked of words with a hyphen. */
  readonly isCompoundAdjective: (word: string) => boolean;
}

/** Nouns that tell who or what can speak. */
export interface NounWords {
  readonly roles: Gendered;
  /** Plural or collective sources. */
  readonly collective: WordList;
  /** Written or recorded things that speak for somebody. */
  readonly document: WordList;
  /** Last words that make a run of capitals an organisation or a place. */
  readonly organisation: WordList;
  /** Things with titles of their own: a name in marks after one of them is nobody's words. */
  readonly titledWork: WordList;
}

/** Learned numbers, in hundredths: of a linear model by feature group, one for each feature of the group. */
export type LinearWeights = Readonly<Record<string, readonly number[]>>;

/** The linear models that choose speakers and antecedents. The features are numbered by `attribution`; an empty record is a model that knows nothing. */
export interface SpeakerModels {
  readonly speaker: LinearWeights;
  /** By the base form of a cue: its weight before the words, after them, and anywhere else. */
  readonly cue: LinearWeights;
  readonly antecedent: LinearWeights;
}

/** Points of a rising line: the model's own share, and the share of right answers there. */
export type ConfidenceMap = readonly (readonly [share: number, right: number])[];

/** One map for each group of answers (`attribution/confidence.ts`); an answer of a group without one keeps its share. */
export type ConfidenceMaps = Readonly<Record<string, ConfidenceMap>>;

/**
 * All that the engine asks of a language. The rooms above read words and rules from here alone, so a second language is
 * a second object of this type and no change of theirs.
 */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly name: string;
  /** False for a language of which nothing is known: no speaker is looked for, and marks stay as they are written. */
  readonly isRead: boolean;
  readonly grammar: GrammarWords;
  readonly particles: Particles;
  readonly pronouns: Pronouns;
  readonly names: NameWords;
  readonly nouns: NounWords;
  readonly cues: CueWords;
  /** Abbreviations whose full stop does not end the sentence. */
  readonly abbreviations: WordList;
  /** True for a word that may stand between a subject and its verb by its ending alone: “quickly”. */
  readonly isAdverb: (word: string) => boolean;
  /** True for the ending of a plural, which may be that of a verb as well: “villagers”, “says”. */
  readonly hasPluralEnding: (word: string) => boolean;
  /** True for people in the plural, by the word's ending alone: “villagers”, not “press”. */
  readonly isPlural: (word: string) => boolean;
  /** True for a noun phrase, without its article and in small letters, that says what somebody is: “34-year-old”, “mother of two”. */
  readonly isDescription: (phrase: string) => boolean;
  /** True for the ending of a past tense: “laughed”. */
  readonly hasPastEnding: (word: string) => boolean;
  /** True for a word that turns a cue round: “not”, “never”, “didn't”. */
  readonly isNegation: (word: string) => boolean;
  readonly speakerModels: () => SpeakerModels;
  readonly confidence: () => ConfidenceMaps;
  readonly quotes: QuoteWords;
  readonly cleaning: CleaningWords;
  readonly desk: DeskWords;
}
