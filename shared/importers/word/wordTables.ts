import type { Reading, WordTable } from './wordReading';

/** Deeper tables are read as if they lay side by side. */
const deepest = 20;

/** Begins a table; one around it only lays out the page. */
export function beginTable(reading: Reading): void {
  const around = reading.tables.at(-1);
  if (around) reading.layouts.add(around.number);
  if (reading.tables.length >= deepest) reading.layouts.add(reading.tablesOpened);
  reading.tables.push({
    number: reading.tablesOpened,
    row: -1,
    column: 0,
    span: 1,
    isHead: false,
    inCell: false,
  });
  reading.tablesOpened += 1;
}

const change = ({ tables }: Reading, make: (table: WordTable) => Partial<WordTable>): void => {
  const table = tables.at(-1);
  if (table) Object.assign(table, make(table));
};

export const beginRow = (reading: Reading): void =>
  change(reading, ({ row }) => ({ row: row + 1, column: 0, span: 1, isHead: false }));

export const beginCell = (reading: Reading): void => change(reading, () => ({ span: 1, inCell: true }));

export const endCell = (reading: Reading): void =>
  change(reading, ({ column, span }) => ({ column: column + span, span: 1, inCell: false }));

const mostColumns = 200;

/** How many columns a cell reaches over. */
export const spanOf = (text: string | undefined): number => {
  const span = Number.parseInt(text ?? '', 10);
  return span >= 1 && span <= mostColumns ? span : 1;
};
