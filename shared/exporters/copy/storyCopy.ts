import type { BodyKind, Emphasis } from '../../story/block';
import type { Markup } from '../writers/markup';

/** A story as every format needs it: clean text, marks in house style, each quotation beside its speakers. */
export interface StoryCopy {
  readonly id: string;
  readonly slug: string;
  /** The headline's words or what stands in for them; never empty. */
  readonly title: string;
  readonly headline: CopyLine | null;
  readonly standfirst: CopyLine | null;
  readonly byline: string | null;
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
}

/** Text cut at the ends of quotations. */
export interface CopyLine {
  readonly text: string;
  readonly runs: readonly CopyRun[];
}

export interface CopyBlock extends CopyLine {
  readonly kind: BodyKind;
  /** Set when the paragraph, and every other of this quotation, is the quotation and nothing else but its marks. */
  readonly whole: CopyQuotation | null;
}

/** A stretch of text in one quotation or in none; without the marks, which stand in the runs beside it. */
export interface CopyRun {
  readonly text: string;
  /** The text as character data of XML and HTML: clean and escaped. */
  readonly markup: Markup;
  readonly quotation: CopyQuotation | null;
  /** True for the first words of a quotation in the copy, where its id belongs. */
  readonly isFirst: boolean;
  /** The same text cut where a link or an emphasis begins or ends. */
  readonly pieces: readonly CopyPiece[];
}

/** A stretch of one run that is linked and emphasised alike from end to end. */
export interface CopyPiece {
  readonly text: string;
  /** As a run's. */
  readonly markup: Markup;
  /** A web address. */
  readonly link: string | null;
  /** Each once, in the order in which formats nest them; never superscript and subscript at once. */
  readonly emphases: readonly Emphasis[];
}

/** Whether anything in a line is linked or emphasised. */
export const isRich = ({ runs }: CopyLine): boolean =>
  runs.some(({ pieces }) => pieces.some(({ link, emphases }) => link !== null || emphases.length > 0));

/** The lines whose links and emphasis leave with the copy, in the order they are read. */
export const linesOf = ({ headline, standfirst, body }: StoryCopy): readonly CopyLine[] =>
  [headline, standfirst, ...body].filter((line) => line !== null);

/** Pieces side by side under one link, or under none. */
export interface LinkedPieces {
  readonly link: string | null;
  readonly pieces: readonly CopyPiece[];
}

/** Joins what stands side by side under the same link, for formats in which a link holds its words. */
export function groupLinks(pieces: readonly CopyPiece[]): readonly LinkedPieces[] {
  const groups: { link: string | null; pieces: CopyPiece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && last.link === piece.link) last.pieces.push(piece);
    else groups.push({ link: piece.link, pieces: [piece] });
  }
  return groups;
}

/** proposed: the tool's answer; confirmed: the editor's; unresolved: nobody has said yet; cannot-be-known: the editor says so. */
export type SpeakerStatus = 'proposed' | 'confirmed' | 'unresolved' | 'cannot-be-known';

export interface CopyQuotation {
  /** Fit for an XML id. */
  readonly id: string;
  readonly where: 'headline' | 'standfirst' | 'body';
  readonly kind: string;
  /** Its words, one text a paragraph. */
  readonly texts: readonly string[];
  readonly speakers: readonly CopySpeaker[];
  /** “A and B” for a joint statement; null when nobody is named. */
  readonly speaker: string | null;
  readonly status: SpeakerStatus;
  readonly cue: string | null;
}

export interface CopySpeaker {
  /** Fit for an XML id. */
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  /** True for a body, a group or a document. */
  readonly isBody: boolean;
}

export interface CopyLink {
  readonly title: string;
  readonly url: string;
  readonly source: string | null;
  readonly age: string | null;
}

/** When the story was published, where the hour and the zone are known as well as the day. */
export const publishedInstant = ({ details }: StoryCopy): string | null =>
  details.published?.includes('T') === true ? details.published : null;

/** The embargo as an instant or, where it cannot be read as one, in words; null only when there is none. */
export const embargoText = ({ details }: Pick<StoryCopy, 'details'>): string | null =>
  details.embargo ?? details.embargoAsWritten;

/** True when the copy is under an embargo that no system could keep, since only people can read it. */
export const isWithheld = ({ details }: StoryCopy): boolean =>
  details.embargo === null && details.embargoAsWritten !== null;
