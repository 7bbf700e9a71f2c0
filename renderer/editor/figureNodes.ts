import { Node, type AnyExtension } from '@tiptap/core';
import type { Embed } from '../../shared/story/block';
import { spanKinds } from '../../shared/story/spans';
import { bodyAttributes } from './blockAttributes';
import { pictureView } from './pictureView';

const withWords = {
  group: 'body',
  content: 'text*',
  marks: `reported quotation comment ${spanKinds.join(' ')}`,
  whitespace: 'pre',
  defining: true,
  isolating: true,
  addAttributes: bodyAttributes,
} as const;

const embedOf = (value: unknown): Embed =>
  typeof value === 'object' && value !== null ? (value as Embed) : { provider: 'Embed', url: '' };

/** A picture with its caption; what is shown of it is `pictureView`'s. */
const imageNode = Node.create({
  ...withWords,
  name: 'image',
  renderHTML: ({ HTMLAttributes }) => [
    'figure',
    { 'data-kind': 'image', class: 'block image', ...HTMLAttributes },
    ['figcaption', 0],
  ],
  addNodeView: () => pictureView,
});

/** A card in place of a post or film of another site: whose it is, where it is, and its words. It never runs. */
const embedNode = Node.create({
  ...withWords,
  name: 'embed',
  renderHTML: ({ node, HTMLAttributes }) => {
    const { provider, url } = embedOf(node.attrs['embed']);
    return [
      'figure',
      { 'data-kind': 'embed', class: 'block embed', 'aria-label': `Embed from ${provider}`, ...HTMLAttributes },
      [
        'div',
        { class: 'embed-from', contenteditable: 'false' },
        ['b', provider],
        ['span', { class: 'address', title: url }, url.replace(/^https?:\/\/(?:www\.)?/, '')],
      ],
      ['div', { class: 'embed-words', 'data-empty': 'What the embed shows' }, 0],
    ];
  },
});

/** A rule between two parts of the story. */
const ruleNode = Node.create({
  name: 'rule',
  group: 'body',
  atom: true,
  selectable: true,
  addAttributes: bodyAttributes,
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { 'data-kind': 'rule', class: 'block rule', role: 'separator', ...HTMLAttributes },
    ['hr'],
  ],
});

/** Blocks that are more than their text. */
export const figureNodes: readonly AnyExtension[] = [imageNode, embedNode, ruleNode];
