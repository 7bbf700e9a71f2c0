import type { Emphasis } from '../../story/block';
import type { Markup } from '../writers/markup';
import type { SpeakerStatus } from '../../story/speakerStatus';

/** Text cut at the ends of quotations. */
export interface CopyLine {
  readonly text: string;
  readonly runs: readonly CopyRun[];
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
  /** How the link is marked, as `rel` has it; absent where it is not. */
  readonly rel?: string;
  /** Each once, in the order in which formats nest them; never superscript and subscript at once. */
  readonly emphases: readonly Emphasis[];
}

/** Whether anything in a line is linked or emphasised. */
export const isRich = ({ runs }: CopyLine): boolean =>
  runs.some(({ pieces }) => pieces.some(({ link, emphases }) => link !== null || emphases.length > 0));

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
