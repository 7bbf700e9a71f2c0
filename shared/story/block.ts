import type { BlockId, SourceRange } from './range';

export type FieldKind = 'headline' | 'standfirst' | 'byline' | 'dateline';
export type BodyKind = 'paragraph' | 'crosshead' | 'list-item' | 'pull-quote' | 'image' | 'table' | 'embed' | 'rule';
export type BlockKind = FieldKind | BodyKind;

/** A picture in the copy. Its caption is the block's text. */
export interface Picture {
  /** An http(s) address, never fetched unasked, or `sha256:` and 64 hexadecimal digits: a file kept beside the story. */
  readonly src: string;
  readonly alt: string;
  /** Photographer and agency, as printed; null when the source names nobody. */
  readonly credit: string | null;
}

/** A post, film or graphic of another site. Its markup is never kept and never runs; its words are the block's text. */
export interface Embed {
  /** Whose it is, as a reader knows them: “YouTube”. */
  readonly provider: string;
  /** http(s). */
  readonly url: string;
}

/** Emphasis or a link over a stretch of one block's text; half-open, in UTF-16 code units. */
export type TextSpan =
  | { readonly kind: 'link'; readonly from: number; readonly to: number; readonly href: string }
  | { readonly kind: Emphasis; readonly from: number; readonly to: number };

export type Emphasis = 'strong' | 'emphasis' | 'superscript' | 'subscript' | 'strike';

/**
 * One run of text with one job. `source` is where it stands in the source; null for copy typed by the editor, empty for
 * a picture without a caption, an embed without words and a rule.
 */
export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Of a table the rows, one a line, their cells divided by tabs: no cell holds a tab or a line end. */
  readonly text: string;
  /** Links and emphasis, sorted by where they begin, the longer first; absent where the text is plain. */
  readonly spans?: readonly TextSpan[];
  readonly source: SourceRange | null;
  /** Of a crosshead, 1 (absent) to 5, 1 standing right under the headline; of a list item, 1 (absent) and more: how deep it is nested. */
  readonly level?: number;
  /** A list item that is numbered. */
  readonly ordered?: true;
  /** The number a numbered list begins with, on its first item, where that is not 1. */
  readonly start?: number;
  /** Set free of the running text: a paragraph of a block quotation. */
  readonly display?: 'block-quotation';
  /** Of a paragraph of a block quotation: the http(s) address of the page it is quoted from. */
  readonly cites?: string;
  /** The quotation whose words a pull quote repeats; absent while they are found in none. */
  readonly quotation?: string;
  /** Of an image, and of no other block. */
  readonly picture?: Picture;
  /** How many rows of a table are its head; absent for none. */
  readonly headRows?: number;
  /** Of an embed, and of no other block. */
  readonly embed?: Embed;
}

export const bodyKinds: readonly BodyKind[] = [
  'paragraph',
  'crosshead',
  'list-item',
  'pull-quote',
  'image',
  'table',
  'embed',
  'rule',
];

export const isBody = (block: Block): boolean => (bodyKinds as readonly BlockKind[]).includes(block.kind);

export const isField = (kind: BlockKind): kind is FieldKind => !(bodyKinds as readonly BlockKind[]).includes(kind);
