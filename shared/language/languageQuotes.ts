import type { TreeModel } from './trees';
import type { WordList } from './wordList';

/** Words that are written with a mark which is no quotation mark. */
export interface MarkWords {
  /** Written with a mark for the letters they have lost, and no words without it: “’em”, “’twas”. */
  readonly elisions: WordList;
  /** As above, but words without the mark too: “’at and coat”. */
  readonly elidedWords: WordList;
  /** What is left of words that have lost their end: “th’ mill”, “cup o’ tea”. */
  readonly clippedEnds: WordList;
  /** What is owned seldom begins with one of these: behind an s and a mark they more likely follow words in marks. */
  readonly joiners: WordList;
}

/** What shows that words in marks are the name of somebody or something. All are matched on the copy beside the marks. */
export interface NamingPatterns {
  /** Ends the copy before a name: “known as”, “nicknamed”. */
  readonly bringsName: RegExp;
  /** As above, where the words begin with a capital: what is dubbed “a disgrace” is somebody's view. */
  readonly mayBringName: RegExp;
  /** “so-called”. */
  readonly soCalled: RegExp;
  /** Ends the copy before the title of a work: “the novel”, “starred in”. */
  readonly bringsTitle: RegExp;
  /** Ends the copy before a title between commas: “the paper, “How bees count”, is published”. */
  readonly setsTitleApart: RegExp;
  /** Somebody is about to speak. */
  readonly saysBefore: RegExp;
  /** Somebody has just spoken. */
  readonly saysAfter: RegExp;
  /** A whole word that may stand small within a title. */
  readonly smallWord: RegExp;
}

/** What introduces words that are given in full: “The following is the text of the sermon given by …”. */
export interface SpeechPatterns {
  /** Says that the whole text follows. */
  readonly full: RegExp;
  /** Ends where the speaker's name begins: “the speech by”. */
  readonly byName: RegExp;
  /** Begins with the speaker's name, which is its group `name`: “Ann Lee's speech”. */
  readonly ofName: RegExp;
  /** Ends the phrase that names somebody. */
  readonly endOfName: RegExp;
}

/** Names that are set below, or behind, the words of their bearer. */
export interface SignaturePatterns {
  /** A whole text that is a name of two words and more; its groups are `first` and, where there is one, the `role`. */
  readonly nameAndRole: RegExp;
  /** Words that make a sentence of what stands behind a name. */
  readonly sentence: RegExp;
  /** Straight behind words in marks: “ said Ann Lee”; its match ends with the name's first letter. */
  readonly inverted: RegExp;
  /** “ Ann Lee told”. */
  readonly upright: RegExp;
  /** “ the engineer, Ann Lee, said”, “ the council said.”: behind a comma, a speaker by a noun. */
  readonly byNoun: RegExp;
  /** “ she said.” */
  readonly byPronoun: RegExp;
}

/** Words by what they tell of short words in marks near by. A word may be in several lists. */
export interface ScareWords {
  readonly determiner: WordList;
  readonly preposition: WordList;
  readonly auxiliary: WordList;
  readonly pronoun: WordList;
  readonly joiner: WordList;
  /** Verbs that hand somebody's words over. */
  readonly saying: WordList;
  /** Nouns for what somebody said or wrote. */
  readonly utterance: WordList;
  /** What stands beside the title of a work or a programme. */
  readonly work: WordList;
  readonly broadcaster: WordList;
  /** “he”, “she”. */
  readonly person: WordList;
  readonly that: WordList;
  /** What breaks off the clause of a cue: “who”, “but”. */
  readonly breaking: WordList;
}

/** The learned model of scare quotes. A model without features whose base is minus infinity knows nothing: nothing is scare. */
export interface ScareModel extends TreeModel {
  /** How often a word is (part of) a cue, as the training counted it: 0 to 1. */
  readonly cueShares: Readonly<Record<string, number>>;
  /** By number, what the trees and the weights may ask: a question and its answer, “shape n=T2”. */
  readonly features: readonly string[];
  /** What each feature adds by itself, besides the trees. */
  readonly weights: readonly number[];
}

/** What a language adds to finding quotations and to telling somebody's words from a term or a title. */
export interface QuoteWords {
  readonly marks: MarkWords;
  readonly naming: NamingPatterns;
  readonly speeches: SpeechPatterns;
  readonly signatures: SignaturePatterns;
  readonly scare: ScareWords;
  /** Sounds and phrases that speakers fill gaps with, and that a quotation may leave out; small letters alone. */
  readonly fillers: readonly string[];
  /** Abbreviations of more than two letters whose full stop ends no sentence around words in marks. */
  readonly abbreviations: WordList;
  /** The ending of a word that tells its grammar, as the model's features spell it; empty for none. */
  readonly ending: (word: string) => string;
  /** True for a word that shows whose something is: “Quill's”. Letters small, apostrophes straight. */
  readonly isOwner: (word: string) => boolean;
  readonly scareModel: () => ScareModel;
}
