/** What a character can be to the counting of a line, by its UTF-16 unit: one look-up each instead of a dozen tests. */
export const kinds = { other: 0, lower: 1, upper: 2, digit: 3, comma: 4, stop: 5, mark: 6, bar: 7 } as const;

/** Whether a character of that kind is part of a word. */
export const isWordKind = (kind: number): boolean => kind >= kinds.lower && kind <= kinds.digit;

const size = 0x10000;

/** Upper case to lower case for the letters of European scripts, one unit at a time, so that offsets never move. */
function lowerUnit(unit: number): number {
  if (unit < 0x80) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 32;
  return unit >= 0x410 && unit <= 0x42f ? unit + 32 : unit;
}

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x2000) || (unit > 0x206f && unit < 0x2190) || unit > 0x303f;

const marks = '"\'\u00ab\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f';
const bars = '|\u2022\u00b7\u203a\u2192\u25b6>';
const stops = '.!?\u2026\u3002';

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 48 && unit <= 57) return kinds.digit;
  if (marks.includes(character)) return kinds.mark;
  if (bars.includes(character)) return kinds.bar;
  if (stops.includes(character)) return kinds.stop;
  if (unit === 44) return kinds.comma;
  if (!isLetter(unit)) return kinds.other;
  return lowerUnit(unit) === unit ? kinds.lower : kinds.upper;
}

/** The kind of every unit. */
export const kindTable: Uint8Array = Uint8Array.from({ length: size }, (_, unit) => kindOf(unit));

/** The lower case of every unit; a curly apostrophe becomes a straight one. */
export const lowerTable: Uint16Array = Uint16Array.from({ length: size }, (_, unit) => (unit === 0x2019 ? 39 : lowerUnit(unit)));
