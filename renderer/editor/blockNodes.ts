import { Node } from '@tiptap/core';
import type { BlockKind } from '../../shared/story/block';
import { spanKinds } from '../../shared/story/spans';

/** Node names of the editor by block kind; ProseMirror's content expressions allow no hyphen. */
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

const labels: Readonly<Record<BlockKind, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  dateline: 'Dateline',
  paragraph: 'Write or paste the story here',
  crosshead: 'Crosshead',
  'list-item': 'List item',
  'pull-quote': 'Pull quote',
  image: 'Caption',
  table: 'Table',
  embed: 'What the embed shows',
  rule: '',
};

const attributes = () => ({
  id: {
    default: null,
    keepOnSplit: false,
    parseHTML: () => null, // pasted copy is new copy, whatever it calls itself
    renderHTML: ({ id }: Record<string, unknown>) => (typeof id === 'string' ? { 'data-block': id } : {}),
  },
  // Both halves of a split paragraph stand somewhere within the range of the whole.
  source: { default: null, rendered: false, parseHTML: () => null },
});

const blockNode = (kind: BlockKind, tag: string, place: 'field' | 'body') =>
  Node.create({
    name: nodeNames[kind],
    group: place,
    content: 'text*',
    marks: `reported quotation ${spanKinds.join(' ')}`,
    whitespace: 'pre', // the editor never changes a space
    selectable: false,
    defining: true,
    isolating: place === 'field',
    addAttributes: attributes,
    parseHTML: () => (place === 'field' ? [{ tag: `${tag}[data-kind=${kind}]` }] : [{ tag }]),
    renderHTML: ({ HTMLAttributes }) => [
      tag,
      { 'data-kind': kind, 'data-empty': labels[kind], class: `block ${kind}`, ...HTMLAttributes },
      0,
    ],
  });

/** The story: its four fields, each of them there even when empty, then the body. */
export const storyNode = Node.create({
  name: 'doc',
  topNode: true,
  content: 'headline standfirst byline dateline body+',
});

export const textNode = Node.create({ name: 'text', group: 'inline' });

/** Every kind of block. The paragraph comes first in its group: it is what Enter makes. */
export const blockNodes = [
  blockNode('paragraph', 'p', 'body'),
  blockNode('crosshead', 'h2', 'body'),
  blockNode('list-item', 'li', 'body'),
  blockNode('headline', 'h1', 'field'),
  blockNode('standfirst', 'div', 'field'),
  blockNode('byline', 'div', 'field'),
  blockNode('dateline', 'div', 'field'),
];
