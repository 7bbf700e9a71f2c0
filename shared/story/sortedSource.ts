import type { Block } from './block';
import type { BlockId, SourceRange } from './range';
import type { Source } from './source';

/**
 * The source told apart: what cleaning makes of it. Every block's text is the exact slice of
 * `source.text` at its range, and every non-blank line of the source lies in exactly one of
 * blocks, details, captions, related or removed.
 */
export interface SortedSource {
  readonly source: Source;
  /** Headline, standfirst, byline, dateline (at most one each, in that order), then the body in source order. */
  readonly blocks: readonly Block[];
  /** Why each block is what it is, in words for the user and in their order. */
  readonly reasons: readonly string[];
  readonly details: SortedDetails;
  readonly captions: readonly Caption[];
  readonly related: readonly RelatedCard[];
  readonly removed: readonly RemovedLine[];
  /** Places where the copy is damaged: text lost at a join, a caption glued in, a paragraph cut off. */
  readonly damage: readonly Damage[];
}

/** A fact found in the copy, where it stood, and its value when it could be read. */
export interface Detail extends SourceRange {
  readonly text: string;
  /** ISO 8601 for published and embargo, a name for credit; null when it could not be read. */
  readonly value: string | null;
}

export interface SortedDetails {
  readonly published: Detail | null;
  readonly credit: Detail | null;
  readonly embargo: Detail | null;
}

export interface Caption extends SourceRange {
  readonly text: string;
  readonly credit: string | null;
}

export type RelatedKind = 'related' | 'newswire' | 'list' | 'sponsored';

/** A pointer to another story, with the lines it was made from. */
export interface RelatedCard extends SourceRange {
  readonly id: string;
  readonly kind: RelatedKind;
  readonly title: string;
  readonly source: string | null;
  /** As written: “30 minutes ago”. */
  readonly age: string | null;
  readonly url: string | null;
  /** The other publisher's copy, when the paste carried it: kept for checks, never exported. */
  readonly copy: readonly { readonly id: BlockId; readonly text: string; readonly source: SourceRange }[];
}

/** A line kept out of the story. Nothing is thrown away: the editor can bring it back. */
export interface RemovedLine extends SourceRange {
  readonly id: string;
  readonly text: string;
  /** In words for the user: “site promotion”, “comments widget”, “repeated source”. */
  readonly reason: string;
}

export interface Damage extends SourceRange {
  readonly kind: 'text-lost' | 'glued-caption' | 'cut-off' | 'missing-stop' | 'flattened';
  readonly message: string;
}
