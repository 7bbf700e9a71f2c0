import type { TreeModel } from './trees';
import type { WordList } from './wordList';

/** Shapes of whole lines. Patterns are bounded, so that none can run long on hostile text. */
export interface LinePatterns {
  /** Begins with the age of a story: “30 minutes ago”, “yesterday”. */
  readonly age: RegExp;
  /** A date in words or figures. */
  readonly date: RegExp;
  /** A clock time: “8:30 pm”. */
  readonly clock: RegExp;
  /** Begins like “By Jo Bloggs”. */
  readonly byline: RegExp;
  /** Begins like a caption or a picture credit. */
  readonly caption: RegExp;
  /** Ends with a credit in brackets: “(Jane Barlow/PA)”. */
  readonly endCredit: RegExp;
  /** Ends with “Photograph: Jo Bloggs/The Echo”. */
  readonly namedCredit: RegExp;
  /** “All rights reserved”. */
  readonly legal: RegExp;
  /** Begins with the number of an item, which is its first group: “3.”, “3rd”. */
  readonly numbered: RegExp;
  /** What a network writes below a post that a page shows: “A post shared by Jo Bloggs (@jo)”. */
  readonly sharedPost: RegExp;
  /** Ends like the line above a reader's comment: “said:”. */
  readonly signsComment: RegExp;
  /** Quotes somebody and says who said it: “About time,” said Hal Price. */
  readonly attributes: RegExp;
  /** Ends with the number of comments: “12 comments”. */
  readonly countsComments: RegExp;
}

/** Words that tell what a line is for, by class; the learned models count them. */
export interface LineWords {
  readonly function: WordList;
  readonly personal: WordList;
  readonly legal: WordList;
  readonly share: WordList;
  readonly sign: WordList;
  readonly comment: WordList;
  readonly label: WordList;
  readonly menu: WordList;
  readonly credit: WordList;
  readonly month: WordList;
  readonly time: WordList;
  readonly speech: WordList;
  readonly past: WordList;
}

/** Why a line can only be furniture. The learned models know the reasons by their place: new ones go to the end. */
export const furnitureReasons = [
  'comments widget',
  'share bar',
  'cookie notice',
  'newsletter sign-up',
  'legal line',
  'advertisement',
  'site promotion',
  'page control',
  'most-read list',
  'section heading',
  'author note',
  'age line',
] as const;

export type FurnitureReason = (typeof furnitureReasons)[number];

/** A kind of line that is never copy, and how to know it. */
export interface Furniture {
  readonly reason: FurnitureReason;
  /** Longest line, in words, that is still judged. */
  readonly most: number;
  readonly pattern: RegExp;
  /** Only a line that begins with two words with capitals is judged: few lines of copy do. */
  readonly isNamedInFull?: true;
}

export interface CaptionPatterns {
  /** All credits in brackets within a text (flag g); the first group is the credit. */
  readonly credit: RegExp;
  /** Found wherever `credit` is: a quicker question. */
  readonly creditSign: RegExp;
  /** Abbreviations whose stop does not end the sentence before a caption; dots within them stay. */
  readonly abbreviations: WordList;
  /** What a picture shows, and who took it: “left,”, “pictured.”. */
  readonly pictured: RegExp;
}

/** Whole lines that stand above links to other stories. */
export interface HeadingPatterns {
  readonly related: RegExp;
  readonly newswire: RegExp;
  readonly sponsored: RegExp;
  readonly mostRead: RegExp;
  /** Begins a line with a link in it: “READ MORE: …”. */
  readonly label: RegExp;
}

/** What the lines of another story's card are. */
export interface CardPatterns {
  /** Ends with a day and a clock time. */
  readonly clocks: readonly RegExp[];
  /** The whole of an age where only ages stand: “3h”. */
  readonly shortAge: RegExp;
  readonly noTitle: RegExp;
  /** Says nothing of the story: “Video”, “4 min read”. */
  readonly label: RegExp;
  /** A source's name and an age: the first and second group; in `ageThenName` the other way round. */
  readonly nameThenAge: RegExp;
  readonly ageThenName: RegExp;
  /** Before a source's name: “Posted by”. */
  readonly introducesName: RegExp;
  /** As above, where nothing else shows that it is a source. */
  readonly introducesSource: RegExp;
  /** Before, or within, an age. */
  readonly introducesAge: RegExp;
  /** Before an age, and no part of it: “Updated: ”. */
  readonly ageLabel: RegExp;
  /** All that a line of dates is made of (flag g). */
  readonly ofDates: RegExp;
  /** A word that publications have in their names. */
  readonly press: RegExp;
  /** Begins a word of a publication's name: a capital, or a small word. */
  readonly nameWord: RegExp;
  /** The date or age at a title's end: the first group. */
  readonly endDate: RegExp;
  /** Begins a word that may have a capital inside: “YouTube”, “McLeod”. */
  readonly mayBeName: RegExp;
  /** A whole word that may stand small in a title. */
  readonly smallWord: RegExp;
}

/** Dates and times. A clock's groups: hour, minutes, a or p; a bare hour's: hour, a or p; those of four figures: hour, minutes. */
export interface DatePatterns {
  /** Groups: day, month, year. */
  readonly dayFirst: RegExp;
  /** Groups: month, day, year. */
  readonly monthFirst: RegExp;
  /** The number of a month, from 1, by its name or short name; 0 for none. */
  readonly monthOf: (name: string) => number;
  readonly clock: RegExp;
  readonly bareHour: RegExp;
  readonly fourFigures: RegExp;
  /** The name of a time zone: its first group. */
  readonly zone: RegExp;
  /** The offset of such a zone as ISO 8601 writes it; undefined where it has none or more than one in newsrooms. */
  readonly offsetOf: (zone: string) => string | undefined;
}

/** What a wire says to the desk beside its copy; all but `weekday` begin their line. */
export interface NoticePatterns {
  readonly embargo: RegExp;
  /** A correction or a write-through marker. */
  readonly correction: RegExp;
  /** The agency's name: the first of its groups that matched. */
  readonly credit: RegExp;
  /** The copy is over: “ends”, “more follows”. */
  readonly endOfCopy: RegExp;
  readonly published: RegExp;
  readonly weekday: RegExp;
  /** “Berlin (dpa) - ”: the first group is the dateline. */
  readonly agencyDateline: RegExp;
}

/** Boxes that ask for the reader's address. */
export interface NewsletterPatterns {
  /** Begins as an invitation does. */
  readonly invites: RegExp;
  /** Something is sent to the reader, or an address asked for. */
  readonly sends: RegExp;
  readonly yourInbox: RegExp;
  /** A word of a box that tells by itself. */
  readonly strong: RegExp;
  /** Words of which two make a box (flag g). */
  readonly weak: RegExp;
  readonly namesLetter: RegExp;
  /** Somebody speaks, or is spoken of: a line of copy. */
  readonly tells: RegExp;
  /** A whole line that is a button. */
  readonly button: RegExp;
}

/** How copy reads, and what shows that some of it is lost. */
export interface CopyPatterns {
  /** Names of sections and kinds of story, which stand above a headline and are none. */
  readonly sections: WordList;
  /** How a sentence of copy begins and a headline seldom does. */
  readonly beginsLikeCopy: RegExp;
  /** Forms that headlines leave out, and days that only copy names. */
  readonly tellsLikeCopy: RegExp;
  /** Either of the two below, quickly (flag g); its group is a name's particle. */
  readonly fusion: RegExp;
  /** A blank, a word that begins a sentence, a blank and a small letter (flag g). */
  readonly sentenceStarters: RegExp;
  readonly particle: RegExp;
  /** A particle and a name behind it, which is the group (flag g). */
  readonly particled: RegExp;
}

/** The learned models of body lines, for plain text and for marked-up pages. Trees without nodes know nothing. */
export interface BodyModels {
  readonly text: TreeModel;
  readonly html: TreeModel;
}

/** What a language adds to telling the lines of a source apart. */
export interface CleaningWords {
  readonly lines: LinePatterns;
  readonly words: LineWords;
  /** Most telling first: a line gets the reason of the first that fits. All are anchored at the start of the line. */
  readonly furniture: readonly Furniture[];
  readonly captions: CaptionPatterns;
  readonly headings: HeadingPatterns;
  readonly cards: CardPatterns;
  readonly dates: DatePatterns;
  readonly notices: NoticePatterns;
  readonly newsletter: NewsletterPatterns;
  readonly copy: CopyPatterns;
  readonly bodyModels: () => BodyModels;
}
