import type { HtmlAttributes } from './htmlEvents';
import { readHtml } from './htmlEvents';

/** What was seen of a table while its markup was read. */
interface SeenTable {
  readonly number: number;
  isLayout: boolean;
  rows: number;
  /** Rows of two cells and more. */
  wideRows: number;
  cells: number;
  heads: number;
  characters: number;
  longest: number;
}

/** A cell of more characters than this holds a text, not an entry; a table with headed columns may say more. */
const longestCell = { plain: 220, headed: 420 };

/** Elements that no cell of a table of entries holds. */
const layoutTags =
  /^(?:article|aside|blockquote|button|center|figure|footer|form|h[1-3]|header|iframe|input|main|nav|ol|section|select|ul|video)$/;
const unread = /^(?:script|style|noscript|template)$/;
const layoutRole = /^(?:presentation|none)$/;

const isTable = (table: SeenTable): boolean =>
  !table.isLayout &&
  table.rows >= 2 &&
  table.wideRows >= Math.max(2, table.rows * 0.6) &&
  table.longest <= (table.heads > 0 ? longestCell.headed : longestCell.plain);

function openIn(table: SeenTable, tag: string, attributes: HtmlAttributes): void {
  if (tag === 'tr') endRow(table);
  if (tag === 'td' || tag === 'th') {
    table.longest = Math.max(table.longest, table.characters);
    table.characters = 0;
    table.cells += 1;
    if (tag === 'th') table.heads += 1;
  }
  if (layoutTags.test(tag) || layoutRole.test(attributes['role'] ?? '')) table.isLayout = true;
}

function endRow(table: SeenTable): void {
  table.longest = Math.max(table.longest, table.characters);
  table.characters = 0;
  if (table.cells > 0) table.rows += 1;
  if (table.cells > 1) table.wideRows += 1;
  table.cells = 0;
}

/**
 * Tells of each table, in the order in which they begin, whether it holds entries: rows of short cells. One that only
 * holds the page in place, or has others inside, is read as if it were not there. One pass over the markup.
 */
export function findTables(html: string): readonly boolean[] {
  if (!/<table[\s>]/i.test(html)) return [];
  const kinds: boolean[] = [];
  const open: SeenTable[] = [];
  let count = 0;
  let skipping = '';
  const closeTable = (): void => {
    const table = open.pop();
    if (!table) return;
    endRow(table);
    kinds[table.number] = isTable(table);
  };
  readHtml(html, {
    open: (tag, attributes) => {
      if (unread.test(tag)) skipping = tag;
      if (tag !== 'table') {
        const inner = open.at(-1);
        if (inner) openIn(inner, tag, attributes);
        return;
      }
      const around = open.at(-1);
      if (around) around.isLayout = true;
      const isLayout = layoutRole.test(attributes['role'] ?? '');
      open.push({ number: count, isLayout, rows: 0, wideRows: 0, cells: 0, heads: 0, characters: 0, longest: 0 });
      kinds.push(false);
      count += 1;
    },
    close: (tag) => {
      if (tag === skipping) skipping = '';
      if (tag === 'table') closeTable();
    },
    text: (text) => {
      const inner = open.at(-1);
      if (inner && skipping === '') inner.characters += text.trim().length;
    },
  });
  while (open.length > 0) closeTable();
  return kinds;
}
