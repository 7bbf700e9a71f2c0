// Control characters are what `tidy` turns into blanks.
/* oxlint-disable no-control-regex */
import { scoreArticle, type PageNode } from './articleScore';
import { blockElements, endsSibling, paragraphEnders, readNature, voidElements } from './htmlElements';
import { readHtml, type HtmlAttributes } from './htmlEvents';

/** One line of a page as a reader sees it, with the element it stands in. */
export interface PageLine {
  readonly text: string;
  readonly tag: string;
  readonly linkShare: number;
  readonly href: string | null;
  /** In `PageLines.nodes`. */
  readonly node: number;
}

/** The page read once: its visible lines, its elements, and the parts that carry its metadata. */
export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly nodes: readonly PageNode[];
  /** One per node: inside what the scores take for the article. */
  readonly article: readonly boolean[];
  readonly head: HeadParts;
  readonly hidden: number;
  readonly flattened: boolean;
}

/** What the head and the scripts of a page say of the story. */
export interface HeadParts {
  readonly meta: readonly HtmlAttributes[];
  readonly jsonLd: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly canonical: string;
}

/** Deeper elements are read as if they lay side by side. */
const deepest = 256;

interface OpenElement {
  readonly tag: string;
  readonly node: number;
}

interface Pending {
  parts: string[];
  characters: number;
  linked: number;
  href: string | null;
  node: number;
}

const emptyLine = (): Pending => ({ parts: [], characters: 0, linked: 0, href: null, node: -1 });

const tidy = (text: string): string => text.replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ').trim();

/** Reads a page's visible text, one block a line, in one pass over its markup. */
export function readPageLines(html: string): PageLines {
  const lines: PageLine[] = [];
  const nodes: PageNode[] = [{ tag: 'html', parent: -1, furniture: false, figure: false, body: false, score: 0, characters: 0, linked: 0 }];
  const open: OpenElement[] = [{ tag: '#page', node: 0 }];
  const openCount = new Map<string, number>();
  const meta: HtmlAttributes[] = [];
  const jsonLd: string[] = [];
  let pending = emptyLine();
  let overflow = 0;
  let flattened = false;
  let hiddenAt = -1;
  let hidden = 0;
  let linkAt = -1;
  let href: string | null = null;
  let script: string[] | null = null;
  let title: string[] | null = null;
  let pageTitle = '';
  let language = '';
  let canonical = '';

  const current = (): OpenElement => open[open.length - 1] ?? { tag: '#page', node: 0 };
  const blockNode = (): number => {
    for (let at = open.length - 1; at > 0; at -= 1) if (blockElements.has(open[at]?.tag ?? '')) return open[at]?.node ?? 0;
    return 0;
  };
  const flush = (): void => {
    if (pending.characters === 0) { if (pending.parts.length > 0) pending = emptyLine(); return; }
    const text = tidy(pending.parts.join(''));
    if (text !== '') lines.push({ text, tag: nodes[pending.node]?.tag ?? 'div', linkShare: Math.min(1, pending.linked / pending.characters), href: pending.href, node: pending.node });
    pending = emptyLine();
  };
  const pop = (): void => {
    const element = open.pop();
    if (!element) return;
    openCount.set(element.tag, (openCount.get(element.tag) ?? 1) - 1);
    if (open.length <= hiddenAt) hiddenAt = -1;
    if (open.length <= linkAt) { linkAt = -1; href = null; }
    if (blockElements.has(element.tag)) flush();
  };
  const popTo = (tags: ReadonlySet<string>, until: ReadonlySet<string>): void => {
    for (let at = open.length - 1, looked = 0; at > 0 && looked < 24; at -= 1, looked += 1) {
      const tag = open[at]?.tag ?? '';
      if (until.has(tag)) return;
      if (!tags.has(tag)) continue;
      while (open.length > at) pop();
      return;
    }
  };
  const push = (tag: string, attributes: HtmlAttributes): void => {
    if (open.length > deepest) { overflow += 1; flattened = true; return; }
    const nature = readNature(tag, attributes);
    const parent = nodes[current().node];
    let node = current().node;
    if (blockElements.has(tag) || nature.furniture || nature.figure || nature.body) {
      node = nodes.length;
      nodes.push({
        tag, parent: current().node, furniture: nature.furniture || parent?.furniture === true, figure: nature.figure || parent?.figure === true,
        body: nature.body || parent?.body === true, score: nature.body ? 25 : nature.furniture ? -25 : 0, characters: 0, linked: 0,
      });
    }
    open.push({ tag, node });
    openCount.set(tag, (openCount.get(tag) ?? 0) + 1);
    if (nature.hidden && hiddenAt < 0) { hiddenAt = open.length - 1; if (!/^(?:script|style|head|noscript|template)$/.test(tag)) hidden += 1; }
  };
  const readHead = (tag: string, attributes: HtmlAttributes): void => {
    if (tag === 'meta' && meta.length < 400) meta.push(attributes);
    if (tag === 'html') language = attributes['lang'] ?? '';
    if (tag === 'link' && attributes['rel'] === 'canonical') canonical = attributes['href'] ?? '';
    if (tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '') && jsonLd.length < 40) script = [];
    if (tag === 'title' && pageTitle === '' && hiddenAt >= 0) title = [];
  };
  readHtml(html, {
    open: (tag, attributes, selfClosing) => {
      readHead(tag, attributes);
      if (tag === 'br' || tag === 'hr') { if (hiddenAt < 0) flush(); return; }
      // A body ends the head even when the head was never closed.
      if (tag === 'body') popTo(new Set(['head']), new Set());
      if (paragraphEnders.has(tag)) popTo(new Set(['p']), new Set(['td', 'th', 'table', 'button', 'object', 'li', 'div', 'section', 'article']));
      const sibling = endsSibling[tag];
      if (sibling && Object.hasOwn(endsSibling, tag)) popTo(sibling.ends, sibling.until);
      if (voidElements.has(tag)) return;
      if (blockElements.has(tag) && hiddenAt < 0) flush();
      push(tag, attributes);
      if (overflow === 0 && tag === 'a' && linkAt < 0) {
        linkAt = open.length - 1;
        href = attributes['href'] ?? null;
      }
      if (selfClosing && (tag === 'svg' || tag === 'path')) pop();
    },
    close: (tag) => {
      if (tag === 'script' && script) { jsonLd.push(script.join('')); script = null; }
      if (tag === 'title' && title) { pageTitle = tidy(title.join('')); title = null; }
      if (tag === 'p' && (openCount.get('p') ?? 0) === 0) { if (hiddenAt < 0) flush(); return; }
      if (overflow > 0) { overflow -= 1; if (blockElements.has(tag)) flush(); return; }
      if ((openCount.get(tag) ?? 0) === 0) return;
      for (let at = open.length - 1; at > 0; at -= 1) {
        if (open[at]?.tag !== tag) continue;
        while (open.length > at) pop();
        return;
      }
    },
    text: (text) => {
      if (script) { script.push(text); return; }
      if (title) { title.push(text); return; }
      if (hiddenAt >= 0) return;
      const visible = text.length - (text.match(/\s/g)?.length ?? 0);
      if (visible > 0 && pending.node < 0) pending.node = blockNode();
      pending.parts.push(text);
      pending.characters += visible;
      if (linkAt >= 0) { pending.linked += visible; pending.href ??= href; }
    },
  });
  flush();
  return {
    lines, nodes, article: scoreArticle(nodes, lines), hidden, flattened,
    head: { meta, jsonLd, title: pageTitle, language, canonical },
  };
}
