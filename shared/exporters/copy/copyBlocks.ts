import type { CopyLine, CopyQuotation } from './copyLine';

/** The body’s blocks as every format needs them. The words of each stand in its runs, whatever its kind. */
export type CopyBlock =
  | CopyParagraph
  | CopyCrosshead
  | CopyListItem
  | CopyPullQuote
  | CopyImage
  | CopyTable
  | CopyEmbed
  | CopyRule;

interface BodyBlock extends CopyLine {
  /** Set when the paragraph, and every other of this quotation, is the quotation and nothing else but its marks. */
  readonly whole: CopyQuotation | null;
}

export interface CopyParagraph extends BodyBlock {
  readonly kind: 'paragraph';
  /** Set free of the running text, as a block quotation is. */
  readonly isSetFree: boolean;
  /** The web address of the page that a block quotation is from; null where none is stated, and in running text. */
  readonly cites: string | null;
}

export interface CopyCrosshead extends BodyBlock {
  readonly kind: 'crosshead';
  /** 1, right under the headline, to 5. */
  readonly level: number;
}

export interface CopyListItem extends BodyBlock {
  readonly kind: 'list-item';
  /** How deep it is nested, from 1; never more than one deeper than the item before it, nor than `deepestList`. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** The number its list begins with; null where it goes on with the list before it, or begins with 1. */
  readonly start: number | null;
}

export interface CopyPullQuote extends BodyBlock {
  readonly kind: 'pull-quote';
  /** The quotation whose words it repeats. */
  readonly quotation: CopyQuotation | null;
}

/** A picture; its words are its caption. */
export interface CopyImage extends BodyBlock {
  readonly kind: 'image';
  readonly picture: CopyPicture;
}

export interface CopyPicture {
  /** A web address, or the way from the export to the picture’s file, percent-encoded. */
  readonly src: string;
  readonly alt: string;
  readonly credit: string | null;
  /** The picture itself, where it was kept beside the story. */
  readonly file: PictureFile | null;
}

export interface PictureFile {
  /** Where it is written beside the export: `<folder>/<name>`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A table: its text has a line a row, whose cells are divided by tabs. Rows may differ in length. */
export interface CopyTable extends BodyBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly CopyLine[])[];
  /** How many of the rows are its head. */
  readonly headRows: number;
}

/** A post, film or graphic of another site; its words, where it has any, are its text. */
export interface CopyEmbed extends BodyBlock {
  readonly kind: 'embed';
  readonly provider: string;
  /** A web address. */
  readonly url: string;
}

export interface CopyRule extends BodyBlock {
  readonly kind: 'rule';
}

/** Word and the editors of CMSs nest no deeper. */
export const deepestList = 9;

/** How many cells the longest row of a table has. */
export const columnsOf = ({ rows }: Pick<CopyTable, 'rows'>): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 1);

/** Whether a block has words of its own. */
export const hasWords = ({ text }: CopyLine): boolean => text.trim() !== '';
