import type { CopyBlock } from './copyBlocks';
import type { CopyLine, CopyQuotation, CopySpeaker } from './copyLine';

/** A story as every format needs it: clean text, marks in house style, each quotation beside its speakers. */
export interface StoryCopy {
  readonly id: string;
  readonly slug: string;
  /** The headline's words or what stands in for them; never empty. */
  readonly title: string;
  readonly headline: CopyLine | null;
  readonly standfirst: CopyLine | null;
  /** As written: “By Ann Otter”. */
  readonly byline: string | null;
  /** The people it names, or the desk: “Ann Otter”. Empty without a byline. */
  readonly authors: readonly string[];
  readonly dateline: string | null;
  readonly body: readonly CopyBlock[];
  /** Every quotation with words in the copy, in its order; terms in scare quotes are nobody's words and left out. */
  readonly quotations: readonly CopyQuotation[];
  /** Whoever speaks in them, in order of first speech. */
  readonly speakers: readonly CopySpeaker[];
  /** Kept by the editor and with a web address. */
  readonly related: readonly CopyLink[];
  /** Titles of links kept without a web address; no format can carry them as links. */
  readonly unlinked: readonly string[];
  readonly details: CopyDetails;
  /** What the source says was corrected, then what the editor put right, one note each; none of it stands in the copy. */
  readonly corrections: readonly string[];
  /** Why a hold was overridden. */
  readonly override: string | null;
  readonly notices: readonly string[];
}

export interface CopyDetails {
  /** BCP 47. */
  readonly language: string;
  /** An RFC 3339 instant or a plain date; null when not known. */
  readonly published: string | null;
  /** An RFC 3339 instant; null when there is none or it cannot be read. */
  readonly embargo: string | null;
  /** The embargo in the copy’s own words; null when there is none. */
  readonly embargoAsWritten: string | null;
  readonly now: string;
  readonly credit: string | null;
  /** The name of the source, and its address where there is one. */
  readonly source: string;
  readonly url: string | null;
  readonly section: string | null;
  /** What it is filed under; the section is none of them. */
  readonly tags: readonly string[];
  readonly copyright: string | null;
}

/** The lines whose links and emphasis leave with the copy, in the order they are read. */
export const linesOf = ({ headline, standfirst, body }: StoryCopy): readonly CopyLine[] =>
  [headline, standfirst, ...body].filter((line) => line !== null);

export interface CopyLink {
  readonly title: string;
  readonly url: string;
  /** As of a piece of the copy. */
  readonly rel?: string;
  readonly source: string | null;
  readonly age: string | null;
}

/** When the story was published, where the hour and the zone are known as well as the day. */
export const publishedInstant = ({ details }: StoryCopy): string | null =>
  details.published?.includes('T') === true ? details.published : null;

/** What the story is filed under, its section first, each once: for formats that know no difference. */
export const subjectsOf = ({ details: { section, tags } }: StoryCopy): readonly string[] => [
  ...new Set(section === null ? tags : [section, ...tags]),
];

/** The embargo as an instant or, where it cannot be read as one, in words; null only when there is none. */
export const embargoText = ({ details }: Pick<StoryCopy, 'details'>): string | null =>
  details.embargo ?? details.embargoAsWritten;

/** True when the copy is under an embargo that no system could keep, since only people can read it. */
export const isWithheld = ({ details }: StoryCopy): boolean =>
  details.embargo === null && details.embargoAsWritten !== null;
