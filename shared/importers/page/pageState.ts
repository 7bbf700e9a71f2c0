import { blockElements, readNature } from './htmlElements';
import type { HtmlAttributes } from './htmlEvents';
import { closeMarks, noteCredit, noteQuoted, noteSpans, openMarks, placeIn } from './pageMarks';
import type { OpenElement, PageState, Pending } from './openPage';

// Control characters are what `tidy` turns into blanks.
/* oxlint-disable no-control-regex */

/** Deeper elements are read as if they lay side by side. */
const deepest = 256;

const neverText = /^(?:script|style|head|noscript|template)$/;

const emptyLine = (): Pending => ({ parts: [], characters: 0, linked: 0, href: null, node: -1 });

/** What `tidy` leaves of no text: places are counted in all other characters. */
const blanks = /[\s\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Blanks become one; a tab, which stands between the cells of a row, stays. */
const tidy = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000a-\u0020\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim();

/** A page of which nothing is read yet. */
export const startPage = (): PageState => ({
  lines: [],
  nodes: [
    { tag: 'html', parent: -1, furniture: false, figure: false, body: false, score: 0, characters: 0, linked: 0 },
  ],
  open: [{ tag: '#page', node: 0, block: false, quoted: null, credits: null, spans: [] }],
  openCount: new Map(),
  pending: emptyLine(),
  overflow: 0,
  flattened: false,
  hiddenAt: -1,
  linkAt: -1,
  href: null,
  hidden: 0,
  quoted: [],
  spans: [],
  unmarked: null,
  marked: new Map(),
  marksSet: 0,
  blockquote: null,
});

/** True for the cells of a table. */
export const isCell = (tag: string): boolean => tag === 'td' || tag === 'th';

const isOpenBlock = ({ block }: OpenElement): boolean => block;

/** Ends the line that is being read. */
export function endLine(page: PageState): void {
  const { pending, nodes } = page;
  if (pending.parts.length === 0) return;
  page.pending = emptyLine();
  const text = pending.characters === 0 ? '' : tidy(pending.parts.join(''));
  if (text === '') return;
  page.lines.push({
    text,
    tag: nodes[pending.node]?.tag ?? 'div',
    linkShare: Math.min(1, pending.linked / pending.characters),
    href: pending.href,
    node: pending.node,
  });
}

/** Closes the innermost element. */
function closeInnermost(page: PageState): void {
  const element = page.open.pop();
  if (!element) return;
  page.openCount.set(element.tag, (page.openCount.get(element.tag) ?? 1) - 1);
  if (page.open.length <= page.hiddenAt) page.hiddenAt = -1;
  if (page.open.length <= page.linkAt) {
    page.linkAt = -1;
    page.href = null;
  }
  if (element.quoted) {
    element.quoted.to = placeIn(page);
    if (element.tag === 'q') closeMarks(page, element.quoted);
  }
  for (const span of element.spans) span.to = placeIn(page);
  if (element.credits?.credit) element.credits.credit.to = placeIn(page);
  if (isOpenBlock(element) && !isCell(element.tag)) endLine(page);
}

/** Closes elements from the innermost down to the place given. */
export function closeDownTo(page: PageState, place: number): void {
  while (page.open.length > place) closeInnermost(page);
}

/** The markup is read in one pass, so the look back for an open element is short. */
const lookBack = 24;

/** Closes the nearest open element with one of the tags, unless one of `until` stands before it. */
export function closeImplied(page: PageState, tags: ReadonlySet<string>, until: ReadonlySet<string>): void {
  const { open } = page;
  for (let at = open.length - 1; at > 0 && at >= open.length - lookBack; at -= 1) {
    const tag = open[at]?.tag ?? '';
    if (until.has(tag)) return;
    if (!tags.has(tag)) continue;
    closeDownTo(page, at);
    return;
  }
}

function addNode(
  page: PageState,
  tag: string,
  attributes: HtmlAttributes,
  around: number,
): { readonly node: number; readonly hidden: boolean } {
  const nature = readNature(tag, attributes);
  if (!blockElements.has(tag) && !nature.furniture && !nature.figure && !nature.body)
    return { node: around, hidden: nature.hidden };
  const parent = page.nodes[around];
  page.nodes.push({
    tag,
    parent: around,
    furniture: nature.furniture || parent?.furniture === true,
    figure: nature.figure || parent?.figure === true,
    body: nature.body || parent?.body === true,
    score: nature.body ? 25 : nature.furniture ? -25 : 0,
    characters: 0,
    linked: 0,
  });
  return { node: page.nodes.length - 1, hidden: nature.hidden };
}

/** Opens an element inside the innermost one. */
export function openElement(page: PageState, tag: string, attributes: HtmlAttributes): void {
  if (page.open.length > deepest) {
    page.overflow += 1;
    page.flattened = true;
    return;
  }
  const around = page.open.at(-1)?.node ?? 0;
  const { node, hidden } = addNode(page, tag, attributes, around);
  // A caption in a span of its own is no part of the line it stands in.
  const isCaption = !blockElements.has(tag) && page.nodes[node]?.figure === true && page.nodes[around]?.figure !== true;
  if (isCaption && page.hiddenAt < 0) endLine(page);
  page.open.push({
    tag,
    node,
    block: isCaption || blockElements.has(tag),
    quoted: noteQuoted(page, tag, attributes),
    credits: noteCredit(page, tag),
    spans: noteSpans(page, tag, attributes),
  });
  page.openCount.set(tag, (page.openCount.get(tag) ?? 0) + 1);
  if (hidden && page.hiddenAt < 0) {
    page.hiddenAt = page.open.length - 1;
    if (!neverText.test(tag)) page.hidden += 1;
  }
  if (tag === 'a' && page.linkAt < 0) {
    page.linkAt = page.open.length - 1;
    page.href = attributes['href'] ?? null;
  }
}

/** Begins a cell: the cells of a row share a line, unless blocks inside them break it. */
export function startCell(page: PageState): void {
  if (page.hiddenAt < 0 && page.pending.characters > 0) page.pending.parts.push('\t');
}

/** Adds visible text to the line that is being read. */
export function addText(page: PageState, raw: string): void {
  if (page.hiddenAt >= 0) return;
  const { pending } = page;
  const text = page.unmarked !== null && /\S/.test(raw) ? openMarks(page, raw) : raw;
  const visible = text.length - (text.match(blanks)?.length ?? 0);
  if (visible > 0 && pending.node < 0) pending.node = page.open.findLast(isOpenBlock)?.node ?? 0;
  pending.parts.push(text.includes('\t') ? text.replace(/\t/g, ' ') : text);
  pending.characters += visible;
  if (page.linkAt < 0) return;
  pending.linked += visible;
  pending.href ??= page.href;
}
