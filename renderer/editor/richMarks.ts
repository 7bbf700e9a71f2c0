import { Mark, type AnyExtension } from '@tiptap/core';
import type { Mark as EditorMark, Node as EditorNode, Schema } from '@tiptap/pm/model';
import type { Emphasis, TextSpan } from '../../shared/story/block';
import { spanKinds, tidySpans } from '../../shared/story/spans';
import { isWebAddress } from '../../shared/text/webAddress';
import { eachText } from './blockPositions';

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

const kinds: ReadonlySet<string> = new Set(spanKinds);

/** Whether a mark is a link or an emphasis. */
export const isRich = ({ type }: EditorMark): boolean => kinds.has(type.name);

/** The mark of a span. */
export const markOf = (schema: Schema, span: TextSpan): EditorMark =>
  schema.mark(span.kind, span.kind === 'link' ? { href: span.href } : null);

const none: readonly TextSpan[] = [];

/** The links and emphasis of one block as it stands. */
export function spansOf(node: EditorNode): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  eachText(node, (text, from) => {
    for (const mark of text.marks) {
      const kind = spanKinds.find((name) => name === mark.type.name);
      const to = from + text.nodeSize;
      if (kind === 'link') spans.push({ kind, from, to, href: String(mark.attrs['href']) });
      else if (kind !== undefined) spans.push({ kind, from, to });
    }
  });
  return spans.length === 0 ? none : tidySpans(spans);
}
