import { Node, type AnyExtension } from '@tiptap/core';
import { spanKinds } from '../../shared/story/spans';
import { bodyAttributes } from './blockAttributes';

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
    marks: `reported quotation comment ${spanKinds.join(' ')}`,
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
