import { Node } from '@tiptap/core';
import type { BlockKind } from '../../shared/story/block';
import { spanKinds } from '../../shared/story/spans';
import { bodyAttributes, commonAttributes } from './blockAttributes';
import { figureNodes } from './figureNodes';
import { tableNodes } from './tableNodes';
import { nodeNames } from '../../shared/steps/nodeNames';

type TextKind = Exclude<BlockKind, 'image' | 'table' | 'embed' | 'rule'>;

const labels: Readonly<Record<TextKind, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  dateline: 'Dateline',
  paragraph: 'Write or paste the story here',
  crosshead: 'Crosshead',
  'list-item': 'List item',
  'pull-quote': 'Pull quote',
};

/** What a reader of the screen is told of a block beside its words. */
const told: Readonly<Partial<Record<TextKind, Readonly<Record<string, string>>>>> = {
  'list-item': { role: 'listitem' },
  'pull-quote': { 'aria-label': 'Pull quote' },
};

/** How deep a list item is nested, and which heading a crosshead is: the first right under the headline. */
function levelTold(kind: TextKind, level: unknown): Readonly<Record<string, string>> {
  const own = typeof level === 'number' ? level : 1;
  if (kind === 'list-item') return { 'aria-level': String(own), 'data-depth': String(Math.min(own, 6)) };
  return kind === 'crosshead' && own > 1 ? { 'aria-level': String(own + 1) } : {};
}

const blockNode = (kind: TextKind, tag: string, place: 'field' | 'body') =>
  Node.create({
    name: nodeNames[kind],
    group: place,
    content: 'text*',
    marks: `reported quotation comment ${spanKinds.join(' ')}`,
    whitespace: 'pre', // the editor never changes a space
    selectable: false,
    defining: true,
    isolating: place === 'field',
    addAttributes: place === 'field' ? commonAttributes : bodyAttributes,
    parseHTML: () => (place === 'field' ? [{ tag: `${tag}[data-kind=${kind}]` }] : [{ tag }]),
    renderHTML: ({ node, HTMLAttributes }) => [
      tag,
      {
        'data-kind': kind,
        'data-empty': labels[kind],
        class: `block ${kind}`,
        ...told[kind],
        ...levelTold(kind, node.attrs['level']),
        ...HTMLAttributes,
      },
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
  blockNode('pull-quote', 'blockquote', 'body'),
  ...figureNodes,
  ...tableNodes,
  blockNode('headline', 'h1', 'field'),
  blockNode('standfirst', 'div', 'field'),
  blockNode('byline', 'div', 'field'),
  blockNode('dateline', 'div', 'field'),
];
