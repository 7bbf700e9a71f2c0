import type { BlockKind } from '../story/block';

/** Names of the document’s nodes by block kind; ProseMirror's content expressions allow no hyphen. */
export const nodeNames: Readonly<Record<BlockKind, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  dateline: 'dateline',
  paragraph: 'paragraph',
  crosshead: 'crosshead',
  'list-item': 'listItem',
  'pull-quote': 'pullQuote',
  image: 'image',
  table: 'table',
  embed: 'embed',
  rule: 'rule',
};

const blockKinds = Object.keys(nodeNames) as readonly BlockKind[];

/** The kind of block a node stands for; a paragraph when the node is no block. */
export const kindOfNode = (name: string): BlockKind =>
  blockKinds.find((kind) => nodeNames[kind] === name) ?? 'paragraph';

/** The marks by which the document knows the story's objects: each carries the object's id and nothing else. */
export const idOfMark = { quotation: 'quotation', reported: 'reported', comment: 'comment' } as const;

export type MarkName = keyof typeof idOfMark;
