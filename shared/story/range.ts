/** Half-open range of UTF-16 code units in `Source.text`. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Half-open range of UTF-16 code units in one block's text, the unit ProseMirror counts in. */
export interface TextRange {
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
}

/** Names one block of one story; stable for the life of the story. */
export type BlockId = string & { readonly __brand: 'BlockId' };

export const blockId = (name: string): BlockId => name as BlockId;
