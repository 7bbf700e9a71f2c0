import { endsSibling, paragraphEnders, voidElements } from './htmlElements';
import { readHtml } from './htmlEvents';
import { settleBreaks } from './softBreaks';
import { mostNodes, openNode, type MarkupNode, type OpenNode } from '../xml/markupNode';

/** Deeper elements are read as if they lay side by side. */
const deepest = 120;

const paragraph: ReadonlySet<string> = new Set(['p']);
const heldBack: ReadonlySet<string> = new Set([
  'td',
  'th',
  'table',
  'li',
  'div',
  'section',
  'article',
  'blockquote',
  'figure',
]);
/** How far up an end is looked for. */
const reach = 60;

/** The elements still open, from the outermost in. */
interface OpenStack {
  readonly nodes: OpenNode[];
  count: number;
  overflow: number;
}

/** Ends the nearest open element of the names given, and all inside it, unless one of `until` stands between. */
function endNearest({ nodes }: OpenStack, names: ReadonlySet<string>, until: ReadonlySet<string>): void {
  for (let at = nodes.length - 1; at > 0 && at > nodes.length - reach; at -= 1) {
    const name = nodes[at]?.name ?? '';
    if (names.has(name)) {
      nodes.length = at;
      return;
    }
    if (until.has(name)) return;
  }
}

function open(stack: OpenStack, tag: string, attributes: MarkupNode['attributes'], selfClosing: boolean): void {
  if (paragraphEnders.has(tag)) endNearest(stack, paragraph, heldBack);
  const sibling = Object.hasOwn(endsSibling, tag) ? endsSibling[tag] : undefined;
  if (sibling) endNearest(stack, sibling.ends, sibling.until);
  if (stack.count >= mostNodes) return;
  stack.count += 1;
  const node = openNode(tag, attributes);
  stack.nodes.at(-1)?.children.push(node);
  if (voidElements.has(tag) || (selfClosing && (tag === 'svg' || tag === 'path'))) return;
  if (stack.nodes.length > deepest) stack.overflow += 1;
  else stack.nodes.push(node);
}

/** A piece of HTML, such as a wire format carries inside it, as plain elements: what browsers repair is repaired. */
export function readFragment(html: string): MarkupNode {
  const root = openNode('body', {});
  const stack: OpenStack = { nodes: [root], count: 0, overflow: 0 };
  readHtml(settleBreaks(html), {
    open: (tag, attributes, selfClosing) => open(stack, tag, attributes, selfClosing),
    close: (tag) => {
      if (stack.overflow > 0) stack.overflow -= 1;
      else endNearest(stack, new Set([tag]), new Set());
    },
    text: (text) => {
      stack.nodes.at(-1)?.children.push(text);
    },
  });
  return root;
}
