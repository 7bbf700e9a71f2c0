import type { BlockId, SourceRange, TextRange } from './range';

/** A piece of text to be read, whatever it came from: a block of the body, a headline, a related story's copy. */
export interface ReadableBlock {
  readonly id: BlockId;
  readonly where: QuotationPlace;
  readonly text: string;
}

export type QuotationPlace = 'headline' | 'standfirst' | 'body' | 'related';

/** direct: whole sentences in marks; partial: a fragment inside the reporter's sentence; mixed: both; scare: a term or title, nobody's words. */
export type QuotationKind = 'direct' | 'partial' | 'mixed' | 'scare';

export type MarkRole = 'open' | 'continuation' | 'close' | 'apostrophe' | 'other';

/** One quote-like character (or a doubled apostrophe: `length` 2) and the role it plays. `other` = feet, inches, minutes. */
export interface QuoteMark {
  readonly block: BlockId;
  readonly at: number;
  readonly length: number;
  readonly role: MarkRole;
  /** 1 for an outer quotation, 2 for one inside it; 0 for apostrophes and others. */
  readonly depth: number;
}

/** Words found between quotation marks; over several paragraphs it is one quotation with several segments. */
export interface DetectedQuotation {
  readonly id: string;
  readonly where: QuotationPlace;
  readonly kind: QuotationKind;
  /** One a paragraph, without the marks. */
  readonly segments: readonly TextRange[];
  /** False when no closing mark was found. */
  readonly closed: boolean;
  /**
   * Where the copy names the one who said them by no cue: inside the marks as below a pull quote, behind a lost closing
   * mark, above a speech in full.
   */
  readonly named?: TextRange;
}

export interface Detection {
  readonly marks: readonly QuoteMark[];
  readonly quotations: readonly DetectedQuotation[];
}

/** Somebody (or some body) who speaks or is named in the story. */
export interface Speaker {
  readonly id: string;
  /** The fullest name the text gives: “Judith Marlowe KC”, “Ms Bright”. */
  readonly name: string;
  readonly role: string | null;
  /** Every form the text uses, pronouns that were resolved included, in order of first use. */
  readonly surfaces: readonly string[];
  readonly gender: 'female' | 'male' | 'plural' | 'thing' | 'unknown';
  /** First use of the name. */
  readonly first: TextRange;
}

/** Who is said to speak, and the words in the copy that say so. */
export interface SpeakerAnswer {
  /** Ids of `speakers`; several for a joint statement. */
  readonly speakers: readonly string[];
  readonly name: string;
  readonly surface: string;
  readonly at: TextRange | null;
  readonly isPronoun: boolean;
}

export interface Cue {
  readonly text: string;
  readonly at: TextRange;
}

export interface Attribution {
  readonly quotation: string;
  /** Null where the copy does not tell: then `suggested` may offer a name, never filled in. */
  readonly speaker: SpeakerAnswer | null;
  readonly suggested: { readonly speaker: string; readonly name: string; readonly because: string } | null;
  readonly cue: Cue | null;
  /** 0 to 1: the share of such answers that are right. */
  readonly confidence: number;
  /** What spoke for the answer and which rivals were ruled out, in words for the user. */
  readonly reasons: readonly string[];
}

/** Indirect speech: somebody's words in the reporter's. */
export interface ReportedSpeech {
  readonly at: TextRange;
  readonly speaker: SpeakerAnswer | null;
  readonly suggested: Attribution['suggested'];
  readonly cue: Cue | null;
}

/** All that reading the copy found. */
export interface Annotations extends Detection {
  readonly attributions: readonly Attribution[];
  readonly reported: readonly ReportedSpeech[];
  readonly speakers: readonly Speaker[];
}

export type { BlockId, SourceRange, TextRange };
