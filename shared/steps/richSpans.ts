import type { Mark as DocumentMark, Node as DocumentNode, Schema } from 'prosemirror-model';
import type { TextSpan } from '../story/block';
import { spanKinds, tidySpans } from '../story/spans';
import { eachText } from './blockPositions';

const kinds: ReadonlySet<string> = new Set(spanKinds);

/** Whether a mark is a link or an emphasis. */
export const isRich = ({ type }: DocumentMark): boolean => kinds.has(type.name);

/** The mark of a span. */
export const markOf = (schema: Schema, span: TextSpan): DocumentMark =>
  schema.mark(span.kind, span.kind === 'link' ? { href: span.href } : null);

const none: readonly TextSpan[] = [];

/** The links and emphasis of one block as it stands. */
export function spansOf(node: DocumentNode): readonly TextSpan[] {
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
