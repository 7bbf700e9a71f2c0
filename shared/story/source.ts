import type { SpeakerStatus } from './speakerStatus';
import type { Emphasis } from './block';
import type { SourceRange } from './range';

/** What came in, exactly as decoded. Never changed: every offset of a story counts in `text`. */
export interface Source {
  readonly name: string;
  /** The importer that read it: an id of `importers`. */
  readonly format: string;
  readonly encoding: string;
  /** The decoded text. For HTML, the page as a reader sees it, one block a line. */
  readonly text: string;
  /** One per line of `text`, in order, blank ones included; ranges leave out the line end. */
  readonly lines: readonly SourceLine[];
  /** What the file says of itself outside its text (HTML meta tags, JSON-LD). */
  readonly metadata: SourceMetadata;
  /** What was replaced or dropped while decoding, counted, in words for the user. */
  readonly notes: readonly string[];
  /** Links and emphasis of the file, in UTF-16 code units of `text`, sorted; absent where it has none. */
  readonly spans?: readonly SourceSpan[];
  /** Pictures, embeds and rules of the file, in order of where they stand; absent where it has none. */
  readonly objects?: readonly SourceObject[];
  /** Quotations that the file marks as such, in order; absent where it marks none. */
  readonly given?: readonly GivenQuotation[];
}

/** A link or an emphasis as the file has it. */
export type SourceSpan = SourceRange & ({ readonly kind: 'link'; readonly href: string } | { readonly kind: Emphasis });

/**
 * What stands in the file and is no text. `at` is the offset in `Source.text` of the line before which it stands; its
 * words, where it has any, are lines of the text.
 */
export type SourceObject =
  | {
      readonly kind: 'picture';
      readonly at: number;
      /** An http(s) address, `sha256:…` (see `Picture`), or a `data:` address while the file is being read. */
      readonly src: string;
      readonly alt: string;
      readonly credit: string | null;
      readonly caption: SourceRange | null;
    }
  | {
      readonly kind: 'embed';
      readonly at: number;
      readonly provider: string;
      readonly url: string;
      readonly words: SourceRange | null;
    }
  | { readonly kind: 'rule'; readonly at: number };

/** A quotation as the file marks it. Nothing in it was guessed. */
export interface GivenQuotation extends SourceRange {
  /** Without the marks around it. One stretch a line; without them it reads on from `start` to `end`. */
  readonly parts?: readonly SourceRange[];
  /** As printed, several joined: “A and B”; null where the file names nobody. */
  readonly speaker: string | null;
  /** block: stands free, as a block quotation does. */
  readonly kind: 'inline' | 'block';
  readonly speakers?: readonly GivenSpeaker[];
  /** The file was made by Verbatim: what was known of the speaker there. */
  readonly status?: SpeakerStatus;
  readonly id?: string;
  readonly cue?: string;
}

/** Somebody whom the file names as a speaker. */
export interface GivenSpeaker {
  readonly id?: string;
  readonly name: string;
  readonly role: string | null;
  /** True for a body, a group or a document. */
  readonly isBody?: boolean;
}

/** What a line is for, by the word of the file itself. */
export type GivenJob =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'crosshead'
  | 'list-item'
  | 'pull-quote'
  | 'table'
  | 'caption'
  | 'related'
  | 'furniture';

export interface SourceLine extends SourceRange {
  /** What the markup said of this line; absent for plain text. */
  readonly hint?: LineHint;
}

/** Structure that markup gives to a line; every field is a fact about the markup, not a judgement. */
export interface LineHint {
  /** Nearest block element, lower case: p, h1-h6, li, figcaption, blockquote, div, td, … */
  readonly tag: string;
  /** Share of the line's non-blank characters inside links, 0 to 1. */
  readonly linkShare: number;
  /** First absolute http(s) link in the line. */
  readonly href?: string;
  /** Links whose address cannot be told, from the line's start: relative ones on a page that does not tell its own. */
  readonly anchors?: readonly { readonly from: number; readonly to: number }[];
  /** Inside nav, header, footer, aside, form, or what the markup hides or names as furniture. */
  readonly furniture?: boolean;
  /** Inside the elements that hold most of the page's running text. */
  readonly article?: boolean;
  /** Inside figure or a caption-like element. */
  readonly figure?: boolean;
  /** Inside an element that the markup names as the article's text. */
  readonly body?: boolean;
  /** The page repeats the line in the article text it states for machines. */
  readonly stated?: boolean;
  /** Lines with the same number stand side by side in one element. */
  readonly group?: number;
  /** Of a heading, 1 to 6; of a list item, how deep it is nested, from 1. */
  readonly level?: number;
  /** The number of a numbered list's item. */
  readonly number?: number;
  /** Rows with the same number are one table; the cells of a row are divided by tabs. */
  readonly table?: number;
  /** A row of a table's head. */
  readonly head?: boolean;
  /** Inside a block quotation. */
  readonly quoted?: boolean;
  /** Of a line inside a block quotation: the http(s) address that it cites as its source. */
  readonly cites?: string;
  /** Inside what the markup names as a pull quote. */
  readonly pull?: boolean;
  /** What the format itself says the line is: nothing is left to guess. */
  readonly given?: GivenJob;
  /** Of a related line: who published it, and its age as written. */
  readonly publisher?: string;
  readonly age?: string;
}

export interface SourceMetadata {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  /** ISO 8601 instant. */
  readonly published?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The agency or paper to be credited. */
  readonly credit?: string;
  /** ISO 8601 where the file has it so, else as written. */
  readonly embargo?: string;
  readonly slug?: string;
  /** Joined by commas. */
  readonly keywords?: string;
}
