import type { Node as DocumentNode } from 'prosemirror-model';
import type { Block } from '../story/block';

/** What a block says of itself beside its kind and text, field by field: an attribute of every body node. */
export const bodyFields = ['level', 'ordered', 'start', 'display', 'cites', 'quotation', 'picture', 'embed'] as const;

export type BodyField = (typeof bodyFields)[number];
export type BodyFields = Pick<Block, BodyField>;

/** A block of new copy: it has no name yet and is from nowhere. */
export type NewBlock = Omit<Block, 'id' | 'source'>;

/** The fields of a block as attributes of its node, null for what it leaves unsaid. */
export const attributesOf = (block: BodyFields): Record<BodyField, unknown> => ({
  level: block.level ?? null,
  ordered: block.ordered ?? null,
  start: block.start ?? null,
  display: block.display ?? null,
  cites: block.cites ?? null,
  quotation: block.quotation ?? null,
  picture: block.picture ?? null,
  embed: block.embed ?? null,
});

/** The fields of the block that a node stands for; the inverse of `attributesOf`. */
export const fieldsOf = ({ attrs }: DocumentNode): BodyFields =>
  Object.fromEntries(
    bodyFields.filter((field) => (attrs[field] ?? null) !== null).map((field) => [field, attrs[field]]),
  );
