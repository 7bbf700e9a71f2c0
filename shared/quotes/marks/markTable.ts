import { BESIDE, FAMILY } from '../../text/glyphs';

/** A quote-like character as it stands, before anything is known of its role. */
export interface FoundMark {
  at: number;
  length: number;
  /** A value of `FAMILY`; a doubled single mark is a double one. */
  family: number;
  /** A value of `FACING`. */
  facing: number;
  /** What stands before and after the mark (or the run of marks it is part of): values of `BESIDE`. */
  before: number;
  after: number;
  /** Where the run of touching marks begins and ends. */
  runStart: number;
  runEnd: number;
}

/** The marks of consecutive paragraphs in columns: an object for each would cost more than finding them. */
export interface MarkTable {
  count: number;
  at: Int32Array;
  length: Uint8Array;
  family: Uint8Array;
  facing: Uint8Array;
  before: Uint8Array;
  after: Uint8Array;
  runStart: Int32Array;
  runEnd: Int32Array;
  /** What pairing settles: values of `ROLE`, and how deep the quotation lies whose mark it is. */
  role: Uint8Array;
  depth: Uint8Array;
}

const FIRST_SIZE = 256;

export const makeMarkTable = (size = FIRST_SIZE): MarkTable => ({
  count: 0,
  at: new Int32Array(size),
  length: new Uint8Array(size),
  family: new Uint8Array(size),
  facing: new Uint8Array(size),
  before: new Uint8Array(size),
  after: new Uint8Array(size),
  runStart: new Int32Array(size),
  runEnd: new Int32Array(size),
  role: new Uint8Array(size),
  depth: new Uint8Array(size),
});

const columns = ['at', 'length', 'family', 'facing', 'before', 'after', 'runStart', 'runEnd', 'role', 'depth'] as const;

/** Makes room for twice as many marks. */
function grow(table: MarkTable): void {
  const wider = makeMarkTable(2 * table.at.length);
  for (const column of columns) wider[column].set(table[column]);
  Object.assign(table, wider, { count: table.count });
}

/** Adds a mark at the table's end. */
export function addMark(table: MarkTable, mark: FoundMark): void {
  if (table.count === table.at.length) grow(table);
  const index = table.count;
  table.at[index] = mark.at;
  table.length[index] = mark.length;
  table.family[index] = mark.family;
  table.facing[index] = mark.facing;
  table.before[index] = mark.before;
  table.after[index] = mark.after;
  table.runStart[index] = mark.runStart;
  table.runEnd[index] = mark.runEnd;
  table.count = index + 1;
}

export const makeMark = (): FoundMark => ({
  at: 0,
  length: 0,
  family: 0,
  facing: 0,
  before: 0,
  after: 0,
  runStart: 0,
  runEnd: 0,
});

/** Takes a mark out of the table into `mark`. */
export function takeMark(table: MarkTable, index: number, mark: FoundMark): void {
  mark.at = table.at[index] ?? 0;
  mark.length = table.length[index] ?? 0;
  mark.family = table.family[index] ?? 0;
  mark.facing = table.facing[index] ?? 0;
  mark.before = table.before[index] ?? 0;
  mark.after = table.after[index] ?? 0;
  mark.runStart = table.runStart[index] ?? 0;
  mark.runEnd = table.runEnd[index] ?? 0;
}

/** Inside a word a single mark is an apostrophe whatever its glyph; pairing need not ask. */
export const isInsideWord = (table: MarkTable, index: number): boolean =>
  table.before[index] === BESIDE.letter &&
  table.after[index] === BESIDE.letter &&
  table.family[index] === FAMILY.single &&
  (table.runEnd[index] ?? 0) - (table.runStart[index] ?? 0) === 1;
