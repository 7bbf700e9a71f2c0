import { blockElements, isBackLink, readNature, type ElementNature } from './htmlElements';
import type { HtmlAttributes } from './htmlEvents';
import { contextIn, ground, noteEmbedLink, type PageContext, type PageTable } from './pageContext';
import { namesAuthor, undated } from './pageByline';
import { closeMarks, noteCredit, noteQuoted, noteSpans, openMarks, placeIn } from './pageMarks';
import { countUnseen, isFaint, lookIn, noUnseen, plainLook } from './pageLook';
import { sheetStyle, type PageStyles } from './pageStyles';
import type { OpenElement, PageState, Pending } from './openPage';

// Control characters are what `tidy` turns into blanks.
/* oxlint-disable no-control-regex */

/** Deeper elements are read as if they lay side by side. */
const deepest = 256;

const neverText = /^(?:script|style|head|noscript|template)$/;

const emptyLine = (): Pending => ({ parts: [], characters: 0, linked: 0, href: null, node: -1, author: [] });

/** What `tidy` leaves of no text: places are counted in all other characters. */
const blanks = /[\s\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Blanks become one; a tab, which stands between the cells of a row, stays. */
const tidy = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000a-\u0020\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim();

/** The row of a table: a tab stands for each border between its cells, empty ones too. */
const tidyRow = (text: string): string => text.split('\t').map(tidy).join('\t');

/** A page of which nothing is read yet; `tables` tells which of its tables hold entries. */
export const startPage = (tables: readonly boolean[], styles: PageStyles): PageState => ({
  styles,
  lines: [],
  nodes: [
    {
      tag: 'html',
      parent: -1,
      furniture: false,
      figure: false,
      body: false,
      context: ground,
      score: 0,
      characters: 0,
      linked: 0,
    },
  ],
  open: [{ tag: '#page', node: 0, block: false, quoted: null, credits: null, look: plainLook, spans: [] }],
  openCount: new Map(),
  pending: emptyLine(),
  overflow: 0,
  flattened: false,
  hiddenAt: -1,
  linkAt: -1,
  authorAt: -1,
  href: null,
  hidden: 0,
  sizeless: noUnseen(),
  faint: noUnseen(),
  quoted: [],
  spans: [],
  objects: [],
  tables,
  tablesOpened: 0,
  figures: 0,
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
  const node = nodes[pending.node];
  const { table = null, item = null, head = false } = node?.context ?? {};
  const text = pending.characters === 0 ? '' : (table ? tidyRow : tidy)(pending.parts.join(''));
  if (text.trim() === '') return;
  const tag = node?.tag ?? 'div';
  const isRow = table !== null && tag !== 'caption';
  page.lines.push({
    text: isRow ? text : text.trim(),
    tag: isRow ? 'td' : tag,
    linkShare: Math.min(1, pending.linked / pending.characters),
    href: pending.href,
    node: pending.node,
    item: item !== null && item.lines === 0 ? item : null,
    head: isRow && (head || (table.cells > 1 && table.heads === table.cells)),
    author: isRow ? '' : undated(tidy(pending.author.join(''))),
  });
  if (item === null) return;
  if (item.lines === 0) item.line = page.lines.length - 1;
  item.lines += 1;
  item.hasHeading ||= /^h[1-6]$/.test(tag);
}

const rowTags = /^(?:table|caption|thead|tbody|tfoot|tr)$/;

/** Ends the line where a block begins or ends; within a cell of a table of entries it only parts the words. */
export function breakLine(page: PageState, tag: string): void {
  const table = page.nodes[page.open.at(-1)?.node ?? 0]?.context.table ?? null;
  if (table === null || rowTags.test(tag)) endLine(page);
  else if (page.pending.parts.length > 0) page.pending.parts.push(' ');
}

/** Closes the innermost element. */
function closeInnermost(page: PageState): void {
  const element = page.open.pop();
  if (!element) return;
  page.openCount.set(element.tag, (page.openCount.get(element.tag) ?? 1) - 1);
  if (page.open.length <= page.hiddenAt) page.hiddenAt = -1;
  if (page.open.length <= page.authorAt) page.authorAt = -1;
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
  if (isOpenBlock(element) && !isCell(element.tag)) breakLine(page, element.tag);
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

function openTable(page: PageState): PageTable | null {
  const number = page.tablesOpened;
  return page.tables[number - 1] === true ? { number, reach: [], column: 0, written: 0, cells: 0, heads: 0 } : null;
}

function openContext(
  page: PageState,
  tag: string,
  attributes: HtmlAttributes,
  nature: ElementNature,
  around: PageContext,
): PageContext {
  if (tag === 'figure') page.figures += 1;
  const table = tag === 'table' ? openTable(page) : null;
  return contextIn(tag, attributes, nature, around, { figure: page.figures, table });
}

function addNode(
  page: PageState,
  tag: string,
  attributes: HtmlAttributes,
  around: number,
): { readonly node: number; readonly hidden: boolean } {
  const nature = readNature(tag, attributes);
  const context = page.nodes[around]?.context ?? ground;
  const isBlock = blockElements.has(tag) || (tag === 'cite' && context.pull);
  if (!isBlock && !nature.furniture && !nature.figure && !nature.body) return { node: around, hidden: nature.hidden };
  const parent = page.nodes[around];
  page.nodes.push({
    tag,
    parent: around,
    furniture: nature.furniture || parent?.furniture === true,
    figure: nature.figure || parent?.figure === true,
    body: nature.body || parent?.body === true,
    context: openContext(page, tag, attributes, nature, context),
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
  const inside = page.nodes[node]?.context;
  // A caption in a span of its own, and the name beneath a pull quote, are no part of the line they stand in.
  const isCaption =
    !blockElements.has(tag) &&
    ((page.nodes[node]?.figure === true && page.nodes[around]?.figure !== true) ||
      (tag === 'cite' && inside?.pull === true));
  if (isCaption && page.hiddenAt < 0) endLine(page);
  page.open.push({
    tag,
    node,
    block: isCaption || blockElements.has(tag),
    quoted: noteQuoted(page, tag, attributes, node),
    credits: noteCredit(page, tag),
    look: lookIn(attributes, page.open.at(-1)?.look ?? plainLook, sheetStyle(page.styles, tag, attributes)),
    spans: noteSpans(page, tag, attributes),
  });
  page.openCount.set(tag, (page.openCount.get(tag) ?? 0) + 1);
  const leadsBack = tag === 'a' && isBackLink(attributes);
  if ((hidden || leadsBack) && page.hiddenAt < 0) {
    page.hiddenAt = page.open.length - 1;
    if (!neverText.test(tag) && !leadsBack) page.hidden += 1;
  }
  if (page.authorAt < 0 && namesAuthor(attributes)) page.authorAt = page.open.length - 1;
  if (tag === 'a' && page.linkAt < 0) {
    page.linkAt = page.open.length - 1;
    page.href = attributes['href'] ?? null;
  }
  if (tag === 'a' && inside?.embed) noteEmbedLink(inside.embed, attributes['href']);
}

/** Begins a cell: the cells of a row share a line, unless blocks inside them break it. */
export function startCell(page: PageState, tag: string, attributes: HtmlAttributes): void {
  if (page.hiddenAt >= 0) return;
  const table = page.nodes[page.open.at(-1)?.node ?? 0]?.context.table ?? null;
  if (table) page.pending.parts.push('\t'.repeat(bordersBefore(table, tag, attributes)));
  else if (page.pending.characters > 0) page.pending.parts.push('\t');
}

/** Begins a row of a table of entries. */
export function startRow(page: PageState): void {
  const table = page.nodes[page.open.at(-1)?.node ?? 0]?.context.table;
  if (!table) return;
  for (let column = table.column; column < table.reach.length; column += 1)
    table.reach[column] = Math.max(0, (table.reach[column] ?? 0) - 1);
  Object.assign(table, { column: 0, written: 0, cells: 0, heads: 0 });
}

const mostColumns = 200;

const reachOf = (text: string | undefined): number => {
  const reach = Number.parseInt(text ?? '1', 10);
  return reach >= 1 && reach <= mostColumns ? reach : 1;
};

/** How many borders stand before a cell: those of entries that reach here from the left and from above are passed too. */
function bordersBefore(table: PageTable, tag: string, attributes: HtmlAttributes): number {
  while ((table.reach[table.column] ?? 0) > 0 && table.column < mostColumns) {
    table.reach[table.column] = (table.reach[table.column] ?? 1) - 1;
    table.column += 1;
  }
  const borders = Math.min(table.column, mostColumns) - table.written;
  table.written += borders;
  const [columns, rows] = [reachOf(attributes['colspan']), reachOf(attributes['rowspan'])];
  for (let step = 0; step < columns; step += 1) table.reach[table.column + step] = rows - 1;
  table.column = Math.min(mostColumns, table.column + columns);
  table.cells += 1;
  if (tag === 'th') table.heads += 1;
  return borders;
}

/** “↩”: from a footnote back to the copy. */
const onlyLeadsBack = /^\s*[↩↵⤴]\ufe0e?\s*$/u;

/** Adds visible text to the line that is being read. */
export function addText(page: PageState, raw: string): void {
  if (page.hiddenAt >= 0 || onlyLeadsBack.test(raw)) return;
  const { pending } = page;
  const look = page.open.at(-1)?.look ?? plainLook;
  if (look.sizeless) {
    countUnseen(page.sizeless, raw);
    return;
  }
  if (isFaint(look)) countUnseen(page.faint, raw);
  const text = page.unmarked !== null && /\S/.test(raw) ? openMarks(page, raw) : raw;
  const visible = text.length - (text.match(blanks)?.length ?? 0);
  if (visible > 0 && pending.node < 0) pending.node = page.open.findLast(isOpenBlock)?.node ?? 0;
  pending.parts.push(text.includes('\t') ? text.replace(/\t/g, ' ') : text);
  pending.characters += visible;
  if (page.authorAt >= 0) pending.author.push(text);
  if (page.linkAt < 0) return;
  pending.linked += visible;
  pending.href ??= page.href;
}
