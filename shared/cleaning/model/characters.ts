/** What a character can be to the counting of a line, by its UTF-16 unit: one look-up each instead of a dozen tests. */
export const kinds = { other: 0, lower: 1, upper: 2, digit: 3, comma: 4, stop: 5, mark: 6, bar: 7 } as const;

/** Whether a character of that kind is part of a word. */
export const isWordKind = (kind: number): boolean => kind >= kinds.lower && kind <= kinds.digit;

const size = 0x10000;

/** The capitals of European scripts. */
const capitals = [
  [65, 91],
  [0xc0, 0xdf],
  [0x410, 0x430],
] as const;
/** Stands among them and is none. */
const multiplication = 0xd7;

const marks = '"\'\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f';
const bars = '|\u2022\u00b7\u203a\u2192\u25b6>';
const stops = '.!?\u2026\u3002';

function layKinds(): Uint8Array {
  const table = new Uint8Array(size);
  for (const [first, end] of [
    [97, 123],
    [0xc0, 0x2000],
    [0x2070, 0x2190],
    [0x3040, size],
  ] as const)
    table.fill(kinds.lower, first, end);
  for (const [first, end] of capitals) table.fill(kinds.upper, first, end);
  table[multiplication] = kinds.lower;
  table.fill(kinds.digit, 48, 58);
  const set = (characters: string, kind: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  set(marks, kinds.mark);
  set(bars, kinds.bar);
  set(stops, kinds.stop);
  set(',', kinds.comma);
  return table;
}

/** The kind of every unit. */
export const kindTable: Uint8Array = layKinds();
