import type { TextSpan } from '../../story/block';
import type { GivenJob } from '../../story/source';
import type { Spoken } from './spokenText';

/** What a style or a tag of the file makes of a line. */
export interface LineStyle {
  /** As HTML would have it: p, h1-h6, li, td, figcaption, blockquote. */
  readonly tag: string;
  /** The style says outright what the line is. */
  readonly names: 'headline' | 'standfirst' | 'byline' | null;
  /** Set where the file was made by Verbatim: nothing is left to guess. */
  readonly given?: GivenJob;
}

/** Where in a table a line stands. */
export interface OfficeCell {
  /** In order of where tables begin. */
  readonly table: number;
  readonly row: number;
  /** Counted in columns: a cell may reach over several. */
  readonly column: number;
  readonly head: boolean;
}

/** One line of a document: a paragraph, or a part of one between line breaks. */
export interface OfficeLine {
  readonly text: string;
  readonly style: LineStyle;
  /** Characters inside links, blanks left out. */
  readonly linked: number;
  /** As written; checked before it is used. */
  readonly href: string | null;
  /** In order, none over another. */
  readonly spoken?: readonly Spoken[];
  /** Links to the web, and emphasis, at their offsets in `text`. */
  readonly spans?: readonly TextSpan[];
  /** Of an item of a list: how deep it is nested, from 1, and its number in a numbered list. */
  readonly list?: { readonly level: number; readonly number: number | null };
  /** Where in a table it stands, until the rows of the table are made. */
  readonly cell?: OfficeCell;
  /** The row that it is, its cells parted by tabs. */
  readonly row?: { readonly table: number; readonly head: boolean };
  /** A line break inside its paragraph ends it. */
  readonly isBroken?: true;
  /** What stands before its words. */
  readonly objects?: readonly OfficeObject[];
}

/** A picture, what another site shows, or a line drawn across the page. */
export type OfficeObject =
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string; readonly credit?: string | null }
  | { readonly kind: 'embed'; readonly provider: string; readonly url: string }
  | { readonly kind: 'rule' };

/** Says of the line that was read last that a break inside its paragraph ends it. */
export function markBroken(lines: OfficeLine[]): void {
  const last = lines.pop();
  if (last) lines.push({ ...last, isBroken: true });
}

export const plainStyle: LineStyle = { tag: 'p', names: null };
