import type { TextSpan } from '../../story/block';
import { moveSpans } from '../../story/spans';
import { plainStyle, type OfficeCell, type OfficeLine } from './officeLine';
import type { Spoken } from './spokenText';

/** A cell of more characters, or more paragraphs, holds a text: its table only lays out the page. */
const most = { characters: 420, paragraphs: 4, columns: 200 };

type CellLine = OfficeLine & { readonly cell: OfficeCell };

const isCellLine = (line: OfficeLine): line is CellLine => line.cell !== undefined;

const keyOf = ({ row, column }: OfficeCell): string => `${row} ${column}`;

/** Rows of short entries, two columns and two rows at least, with no headings or lists in them. */
function isTable(lines: readonly CellLine[]): boolean {
  const cells = new Map<string, { characters: number; paragraphs: number }>();
  const rows = new Set<number>();
  const wide = new Set<number>();
  for (const { cell, text, style, list } of lines) {
    rows.add(cell.row);
    if (cell.column > 0) wide.add(cell.row);
    if (/^h[1-6]$/.test(style.tag) || style.names !== null || list) return false;
    const own = cells.get(keyOf(cell)) ?? { characters: 0, paragraphs: 0 };
    own.characters += text.length;
    if (text.trim() !== '') own.paragraphs += 1;
    cells.set(keyOf(cell), own);
  }
  if (rows.size < 2 || wide.size < 2) return false;
  return [...cells.values()].every(
    ({ characters, paragraphs }) => characters <= most.characters && paragraphs <= most.paragraphs,
  );
}

/** A row in the making. */
interface Row {
  text: string;
  column: number;
  spans: TextSpan[];
  spoken: Spoken[];
  linked: number;
  href: string | null;
}

function addToRow(row: Row, line: CellLine): void {
  const column = Math.min(line.cell.column, most.columns);
  if (column > row.column) row.text += '\t'.repeat(column - row.column);
  else if (row.text !== '' && !row.text.endsWith('\t')) row.text += ' ';
  row.column = Math.max(row.column, column);
  const from = row.text.length;
  row.text += line.text.replace(/[\t\n\r]/g, ' ');
  row.spans.push(...moveSpans(line.spans ?? [], from));
  row.spoken.push(...(line.spoken ?? []).map((each) => ({ ...each, from: each.from + from, to: each.to + from })));
  row.linked += line.linked;
  row.href ??= line.href;
}

function toRow(lines: readonly CellLine[]): OfficeLine {
  const row: Row = { text: '', column: 0, spans: [], spoken: [], linked: 0, href: null };
  for (const line of lines) addToRow(row, line);
  const { text, spans, spoken, linked, href } = row;
  const [first] = lines;
  return {
    text,
    style: { ...plainStyle, tag: 'td', ...(first?.style.given === undefined ? {} : { given: 'table' }) },
    linked,
    href,
    spoken,
    spans,
    row: { table: first?.cell.table ?? 0, head: first?.cell.head === true },
  };
}

/** The rows of a table, each one line; lines of one cell are parted by blanks, cells by tabs. */
function toRows(lines: readonly CellLine[]): readonly OfficeLine[] {
  const rows = new Map<number, CellLine[]>();
  for (const line of lines) {
    const row = rows.get(line.cell.row);
    if (row) row.push(line);
    else rows.set(line.cell.row, [line]);
  }
  const made = [...rows.values()].map((row) => toRow(row.toSorted((a, b) => a.cell.column - b.cell.column)));
  // No picture parts a table: all stand before it.
  const objects = lines.flatMap((line) => line.objects ?? []);
  return made.map((row, at) => (at === 0 && objects.length > 0 ? { ...row, objects } : row));
}

/** Makes one line of each row of a table; a table that lays out the page, or holds others, is read as its text. */
export function settleTables(lines: readonly OfficeLine[], layouts: ReadonlySet<number>): readonly OfficeLine[] {
  if (!lines.some(isCellLine)) return lines;
  const settled: OfficeLine[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    if (!isCellLine(line)) {
      settled.push(line);
      at += 1;
      continue;
    }
    const own: CellLine[] = [];
    for (let next = lines[at]; next && isCellLine(next) && next.cell.table === line.cell.table; next = lines[at]) {
      own.push(next);
      at += 1;
    }
    settled.push(...(!layouts.has(line.cell.table) && isTable(own) ? toRows(own) : own));
  }
  return settled;
}
