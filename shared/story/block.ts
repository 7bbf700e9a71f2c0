import type { BlockId, SourceRange } from './range';

export type FieldKind = 'headline' | 'standfirst' | 'byline' | 'dateline';
export type BodyKind = 'paragraph' | 'crosshead' | 'list-item';
export type BlockKind = FieldKind | BodyKind;

/** Emphasis or a link over a stretch of one block's text; half-open, in UTF-16 code units. */
export type TextSpan =
  | { readonly kind: 'link'; readonly from: number; readonly to: number; readonly href: string }
  | { readonly kind: Emphasis; readonly from: number; readonly to: number };

export type Emphasis = 'strong' | 'emphasis' | 'superscript' | 'subscript' | 'strike';

/** One run of text with one job. `source` is where it stands in the source; null for copy typed by the editor. */
export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly text: string;
  /** Links and emphasis, sorted by where they begin, the longer first; absent where the text is plain. */
  readonly spans?: readonly TextSpan[];
  readonly source: SourceRange | null;
}

export const bodyKinds: readonly BodyKind[] = ['paragraph', 'crosshead', 'list-item'];

export const isBody = (block: Block): boolean => (bodyKinds as readonly BlockKind[]).includes(block.kind);
