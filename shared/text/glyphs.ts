/** single: ' ‘ ’ and backticks; double: " “ ” and doubled singles; bracket: guillemets and corner brackets. */
export const FAMILY = { single: 0, double: 1, bracket: 2, prime: 3 } as const;

/** Which way a glyph looks: towards the words after it, towards those before it, either, or down (a low opening mark). */
export const FACING = { either: 0, opening: 1, closing: 2, low: 3 } as const;

/** What stands beside a mark, as far as pairing cares. */
export const BESIDE = { edge: 0, space: 1, opener: 2, letter: 3, digit: 4, closer: 5, symbol: 6, dash: 7 } as const;

const QUOTE = 0x80;

const quoteGlyphs: readonly (readonly [string, number, number])[] = [
  ["'\uFF07", FAMILY.single, FACING.either],
  ['`\u2018\u201B', FAMILY.single, FACING.opening],
  ['\u00B4\u2019', FAMILY.single, FACING.closing],
  ['\u201A', FAMILY.single, FACING.low],
  ['"\uFF02', FAMILY.double, FACING.either],
  ['\u201C\u201F\u301D', FAMILY.double, FACING.opening],
  ['\u201D\u301E', FAMILY.double, FACING.closing],
  ['\u201E\u301F', FAMILY.double, FACING.low],
  ['\u00AB\u2039\u300C\u300E', FAMILY.bracket, FACING.opening],
  ['\u00BB\u203A\u300D\u300F', FAMILY.bracket, FACING.closing],
  ['\u2032\u2033', FAMILY.prime, FACING.either],
];

const besideGlyphs: readonly (readonly [string, number])[] = [
  [' \t\n\r\u00A0\u2028\u2029\u202F\u205F\u3000\u1680', BESIDE.space],
  ['([{<\u00BF\u00A1', BESIDE.opener],
  ['.,!?;:)]}>%\u2026\u3001\u3002', BESIDE.closer],
  ['-\u2013\u2014\u2015\u2012\u2010\u2011/', BESIDE.dash],
  ['0123456789', BESIDE.digit],
];

// Two tables over the whole basic plane, so that the hot loops ask one question a character.
const quoteTable = new Uint8Array(0x10000);
for (const [glyphs, family, facing] of quoteGlyphs) {
  for (const glyph of glyphs) quoteTable[glyph.charCodeAt(0)] = QUOTE | (family << 2) | facing;
}

const besideTable = new Uint8Array(0x10000);
besideTable.fill(BESIDE.symbol, 0, 0xc0).fill(BESIDE.letter, 0xc0).fill(BESIDE.symbol, 0x2000, 0x2c00);
besideTable.fill(BESIDE.letter, 0x41, 0x5b).fill(BESIDE.letter, 0x61, 0x7b);
besideTable
  .fill(BESIDE.space, 0x2000, 0x200b)
  .fill(BESIDE.symbol, 0x3000, 0x3040)
  .fill(BESIDE.symbol, 0xfe00, 0xff00)
  .fill(BESIDE.symbol, 0xd800, 0xe000);
for (const [glyphs, beside] of besideGlyphs) {
  for (const glyph of glyphs) besideTable[glyph.charCodeAt(0)] = beside;
}

/** Whether a UTF-16 unit is a quote-like character. */
export const isQuoteGlyph = (unit: number): boolean => quoteTable[unit] !== 0;

/** The family of a quote-like character: a value of `FAMILY`. */
export const familyOf = (unit: number): number => ((quoteTable[unit] ?? 0) >> 2) & 3;

/** Which way a quote-like character looks: a value of `FACING`. */
export const facingOf = (unit: number): number => (quoteTable[unit] ?? 0) & 3;

/**
 * What a character is when it stands beside a mark: a value of `BESIDE`. Past the end of a text there is none (NaN): a
 * table asked for it once takes the engine for a detour ever after, so it is not asked.
 */
export const besideOf = (unit: number): number => (unit >= 0 ? (besideTable[unit] ?? BESIDE.symbol) : BESIDE.symbol);

/** Zero-width characters, which pairing looks through. */
export const isInvisible = (unit: number): boolean =>
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x2069) ||
  unit === 0xfeff ||
  unit === 0xad;
