import type { Fragment, Node as DocumentNode, Schema } from 'prosemirror-model';
import { cellEnd, rowEnd } from './blockPositions';

/**
 * The rows of a table's text. `cell` makes the content of the text from one offset to another. A row of fewer cells than
 * the longest has a last one that is as wide as the rest: no cell is there that the text does not have.
 */
export function tableRows(
  schema: Schema,
  { text, headRows = 0 }: { readonly text: string; readonly headRows?: number },
  cell: (from: number, to: number) => Fragment,
): readonly DocumentNode[] {
  const rows = text.split(rowEnd).map((row) => row.split(cellEnd));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  let from = 0;
  return rows.map((row, rowAt) => {
    const type = rowAt < headRows ? 'tableHeader' : 'tableCell';
    const cells = row.map((words, at) => {
      const colspan = at === row.length - 1 ? width - at : 1;
      const node = schema.node(type, { colspan }, cell(from, from + words.length));
      from += words.length + 1;
      return node;
    });
    return schema.node('tableRow', null, cells);
  });
}

/** How many rows at the top have nothing but cells of a head. */
export function headRowsOf(table: DocumentNode): number {
  let count = 0;
  while (count < table.childCount && isHead(table.child(count))) count += 1;
  return count;
}

function isHead(row: DocumentNode): boolean {
  let head = true;
  row.forEach((cell) => {
    head &&= cell.type.name === 'tableHeader';
  });
  return head;
}
