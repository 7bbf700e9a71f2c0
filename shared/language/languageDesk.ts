import type { WordList } from './wordList';

/** How a story begins whose opening is lost. All are matched at the start of its first paragraph. */
export interface OpeningPatterns {
  /** Each can only follow something that was said before. */
  readonly middles: readonly RegExp[];
  /** A pronoun, or a possessive, before a blank. */
  readonly pronoun: RegExp;
  /** Not only at the start: what adds to something that stood just before, “also”. */
  readonly also: RegExp;
}

/** What a story introduces before it speaks of it as known. */
export interface IntroducedPatterns {
  /** “the report”; the noun is the group (flag g). */
  readonly definite: RegExp;
  /** Between two sentences. */
  readonly sentenceEnd: RegExp;
  /** What introduces a noun: “a report”, “its report”. */
  readonly before: (noun: string) => RegExp;
}

/** Words around names, as they are written: with their capitals. */
export interface WrittenNames {
  readonly titles: WordList;
  /** Letters behind a name. */
  readonly honours: WordList;
  /** Titles of people whose first name has to be known. */
  readonly civil: WordList;
  /** Titles that go with a first name. */
  readonly knightly: WordList;
  readonly peerage: WordList;
  /** Words that have a capital only because a sentence starts there. */
  readonly starters: WordList;
  /** Ends the copy before a second name of the same person: “now”, “became”. */
  readonly bridge: RegExp;
}

/** How long ago something was, as a page writes it: “3 hours ago”. */
export interface Elapsed {
  readonly minutes: number;
  /** It was told in days or more: no hour can be known. */
  readonly isInDays: boolean;
}

/** Words around numbers, by which two numbers of one thing are told. */
export interface CountPatterns {
  /** Ends before a number of what was told of already: “the three”, “all three”. */
  readonly known: RegExp;
  /** Straight behind such a number and what it counts: it says which of them are meant, and not how many there are. */
  readonly narrowed: RegExp;
  /** Counted in one sentence as often as not: of time, of people at large. Two numbers of them are two things. */
  readonly uncounted: WordList;
  /** What became of those counted, one list for each fate: “killed died dead”. */
  readonly fates: readonly WordList[];
  /** Straight behind a number: it is of some of them, or of others: “of”, “more”. */
  readonly some: RegExp;
  /** Straight behind a number: it sums up what the sentence counted before: “in all”. */
  readonly inAll: RegExp;
}

/** What the checks before filing, and the desk, ask of a language. A pattern that never matches, and an empty list, switch their check off. */
export interface DeskWords {
  /** Small words that stand twice in a row only by mistake. */
  readonly neverTwice: WordList;
  /** The numbers that are written in words, from one on, in order. */
  readonly numbers: WordList;
  /** Two ways of spelling, of which a story keeps to one. Stems: an ending may follow. */
  readonly spellings: readonly (readonly [one: string, other: string])[];
  /** Who speaks where nobody is named: “a source close to the club”, “officials”. */
  readonly namelessSpeaker: RegExp;
  /** Words that tell a desk nothing about which story this is. */
  readonly idle: WordList;
  /** Words on which no sentence ends. */
  readonly unfinished: WordList;
  /** Ends in a word on which no sentence ends: of copy that was cut off. */
  readonly endsMidway: RegExp;
  /** Ends between words in marks that stand side by side: “Safe wards now” and “…; begins with the first mark. */
  readonly besideDisplayed: RegExp;
  /** Ends before words that a crowd chants, or that stand on a banner. */
  readonly displayed: RegExp;
  readonly counts: CountPatterns;
  /** Straight behind a name: an age, which is the group. */
  readonly age: RegExp;
  /** Ends straight before a name: an age, which is the group. */
  readonly ageBefore: RegExp;
  /** What papers and programmes are called, the last word of their names. */
  readonly mastheads: WordList;
  /** Reads “3 hours ago” or “yesterday”; null where it tells no time for sure. */
  readonly elapsed: (written: string) => Elapsed | null;
  /** Words that a lawyer would ask about (flag g). */
  readonly risky: RegExp;
  /** What supports them. */
  readonly proven: RegExp;
  /** A comma that parts a verb from what belongs to it (flag g). */
  readonly partedVerb: RegExp;
  /** Somebody was asked and has not answered (flag g). */
  readonly askedForComment: RegExp;
  /** What a writer leaves to be filled in (flag g). */
  readonly placeholders: RegExp;
  readonly openings: OpeningPatterns;
  readonly introduced: IntroducedPatterns;
  readonly names: WrittenNames;
}
