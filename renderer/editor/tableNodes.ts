import { Node, type AnyExtension } from '@tiptap/core';
import type { Fragment, Node as EditorNode, Schema } from '@tiptap/pm/model';
import { spanKinds } from '../../shared/story/spans';
import { bodyAttributes } from './blockFields';
import { cellEnd, rowEnd } from './blockPositions';

/** The parts of a table by the names that prosemirror-tables knows them by. */
const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

const spanning = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: () => 1,
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: String(attributes[name]) },
});

const cellNode = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th') =>
  Node.create({
    name,
    content: 'text*',
    marks: `reported quotation ${spanKinds.join(' ')}`,
    whitespace: 'pre',
    isolating: true,
    selectable: false,
    addAttributes: () => ({
      colspan: spanning('colspan'),
      rowspan: spanning('rowspan'),
      colwidth: { default: null, rendered: false },
    }),
    renderHTML: ({ HTMLAttributes }) => [tag, { ...HTMLAttributes, ...(tag === 'th' ? { scope: 'col' } : {}) }, 0],
  });

/** A table: rows of cells, each of them a line of text with marks. */
export const tableNodes: readonly AnyExtension[] = [
  Node.create({
    name: 'table',
    group: 'body',
    content: 'tableRow+',
    isolating: true,
    selectable: false,
    // Between two cells there is nothing, so no caret either.
    extendNodeSchema: ({ name }) =>
      roles[name] === undefined ? {} : { tableRole: roles[name], allowGapCursor: false },
    addAttributes: bodyAttributes,
    renderHTML: ({ HTMLAttributes }) => [
      'div',
      { 'data-kind': 'table', class: 'block table', ...HTMLAttributes },
      ['table', { 'aria-label': 'Table' }, ['tbody', 0]],
    ],
  }),
  Node.create({
    name: 'tableRow',
    content: '(tableCell | tableHeader)+',
    selectable: false,
    renderHTML: () => ['tr', 0],
  }),
  cellNode('tableCell', 'td'),
  cellNode('tableHeader', 'th'),
];

/**
 * The rows of a table's text. `cell` makes the content of the text from one offset to another. A row of fewer cells than
 * the longest has a last one that is as wide as the rest: no cell is there that the text does not have.
 */
export function tableRows(
  schema: Schema,
  { text, headRows = 0 }: { readonly text: string; readonly headRows?: number },
  cell: (from: number, to: number) => Fragment,
): readonly EditorNode[] {
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
export function headRowsOf(table: EditorNode): number {
  let count = 0;
  while (count < table.childCount && isHead(table.child(count))) count += 1;
  return count;
}

function isHead(row: EditorNode): boolean {
  let head = true;
  row.forEach((cell) => {
    head &&= cell.type.name === 'tableHeader';
  });
  return head;
}
