import type { BlockId, SourceRange } from './range';

export type FieldKind = 'headline' | 'standfirst' | 'byline' | 'dateline';
export type BodyKind = 'paragraph' | 'crosshead' | 'list-item';
export type BlockKind = FieldKind | BodyKind;

/** One run of text with one job. `source` is where it stands in the source; null for copy typed by the editor. */
export interface Block {
  readonly id: BlockId;
  readonly kind: BlockKind;
  readonly text: string;
  readonly source: SourceRange | null;
}

export const bodyKinds: readonly BodyKind[] = ['paragraph', 'crosshead', 'list-item'];

export const isBody = (block: Block): boolean => (bodyKinds as readonly BlockKind[]).includes(block.kind);
