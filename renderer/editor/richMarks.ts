import { Mark, type AnyExtension } from '@tiptap/core';
import type { Emphasis } from '../../shared/story/block';
import { isWebAddress } from '../../shared/text/webAddress';

const emphasisMark = (name: Emphasis, tags: readonly [string, ...string[]], inclusive: boolean): Mark =>
  Mark.create({
    name,
    inclusive,
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: () => [tags[0], 0],
  });

/** An address under words. The page keeps it for the clipboard; a click on it only sets the cursor. */
const linkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isWebAddress(element.getAttribute('href') ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    { ...HTMLAttributes, title: String(HTMLAttributes['href']), class: 'link', draggable: 'false' },
    0,
  ],
});

/** Links and emphasis, in the order in which they nest: always inside the marks of quotations. */
export const richMarks: readonly AnyExtension[] = [
  linkMark,
  emphasisMark('strong', ['strong', 'b'], true),
  emphasisMark('emphasis', ['em', 'i'], true),
  // Words typed after a raised figure stand on the line again.
  emphasisMark('superscript', ['sup'], false),
  emphasisMark('subscript', ['sub'], false),
  emphasisMark('strike', ['s', 'del', 'strike'], false),
];
