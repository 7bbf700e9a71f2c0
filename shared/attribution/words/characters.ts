/** What a UTF-16 unit can be; it may be several. */
export const unit = {
  word: 1,
  digit: 2,
  small: 4,
  joiner: 8,
  blank: 16,
  capital: 32,
  mark: 64,
  line: 128,
  sign: 256,
} as const;
/** The bit of a sign: `kind >> signBit` counts it. */
export const signBit = 8;

/** Blanks outside ASCII, beside U+2000 to U+200B. */
const blanks = [0xa0, 0x2028, 0x2029, 0x202f, 0xfeff, 0x3000];
/** Every glyph that serves as a quotation mark, beside U+2018 to U+201F. */
const marks = [
  0x22, 0x27, 0x60, 0xab, 0xbb, 0x2039, 0x203a, 0x300c, 0x300d, 0x300e, 0x300f, 0x301d, 0x301e, 0x301f, 0xff02, 0xff07,
];
/** The signs for times and divided by, among letters. */
const times = [0xd7, 0xf7];
/** What can stand inside a word: full stop, hyphens, apostrophes, the sign of “M&S”. */
const joiners = [0x26, 0x2d, 0x2e, 0x2011, 0x27, 0x2018, 0x2019];

/** Latin beyond Western Europe (Łukasz, Živković), Greek and Cyrillic; and Latin with two signs (Nguyễn). */
const casedScripts = [
  [0x100, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
] as const;

const kindByCase = (letter: string): number =>
  unit.word | (letter.toLowerCase() !== letter ? unit.capital : letter.toUpperCase() !== letter ? unit.small : 0);

const tableOfUnits = (): Uint16Array => {
  const table = new Uint16Array(0x10000).fill(unit.sign);
  // Letters and digits of any script: whatever is no blank, no mark and no sign.
  table
    .fill(unit.word, 0xaa, 0xdf)
    .fill(unit.word | unit.small, 0xdf)
    .fill(unit.word | unit.capital, 0xc0, 0xdf);
  table
    .fill(unit.word | unit.digit, 0x30, 0x3a)
    .fill(unit.word | unit.capital, 0x41, 0x5b)
    .fill(unit.word | unit.small, 0x61, 0x7b);
  table
    .fill(unit.sign, 0x2000, 0x2070)
    .fill(unit.blank, 0x2000, 0x200c)
    .fill(unit.blank, 0, 0x21)
    .fill(unit.mark, 0x2018, 0x2020);
  for (const [first, last] of casedScripts)
    for (let code = first; code <= last; code += 1) table[code] = kindByCase(String.fromCharCode(code));
  for (const code of times) table[code] = unit.sign;
  for (const code of blanks) table[code] = unit.blank;
  for (const code of marks) table[code] = unit.mark;
  for (const code of joiners) table[code] = (table[code] ?? 0) | unit.joiner;
  table[10] = unit.blank | unit.line;
  return table;
};

/** What each UTF-16 unit can be, as bits of `unit`. */
export const unitKind = tableOfUnits();

const is = (code: number, kind: number): boolean => ((unitKind[code] ?? 0) & kind) !== 0;

/** Letters and digits of any script, by UTF-16 unit. */
export const isWordCharacter = (code: number): boolean => is(code, unit.word);

export const isBlank = (code: number): boolean => is(code, unit.blank);

export const isMark = (code: number): boolean => is(code, unit.mark);

export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018;

/** A unit as it counts in a word's hash: the small letter of Latin capitals (their bit tells them from small letters), else itself. */
export const wordUnit = (code: number): number => code | ((unitKind[code] ?? 0) & unit.capital);

/** True where the sign at `at`, inside a word that began at `from`, joins what follows to it: “don’t”, “co-op”, “U.S”, “p.m”, “M&S”. */
export function joinsWord(text: string, from: number, at: number, code: number): boolean {
  if (!is(code, unit.joiner) || at + 1 >= text.length) return false;
  const after = unitKind[text.charCodeAt(at + 1)] ?? 0;
  if ((after & unit.word) === 0) return false;
  return (
    code !== 0x2e || (after & (unit.capital | unit.digit)) !== 0 || (at - from === 1 && text.charCodeAt(at + 1) < 128)
  );
}

/** Length of “’s”, “’d”, “’m”, “’ll”, “’ve” or “’re” at a word's end; 0 for none. */
export function tailLength(text: string, from: number, to: number): number {
  const last = text.charCodeAt(to - 1) | 32;
  if (to - from >= 3 && isApostrophe(text.charCodeAt(to - 2)))
    return last === 115 || last === 100 || last === 109 ? 2 : 0;
  if (to - from < 4 || !isApostrophe(text.charCodeAt(to - 3))) return 0;
  const pair = (text.charCodeAt(to - 2) | 32) * 256 + last;
  return pair === 0x6c6c || pair === 0x7665 || pair === 0x7265 ? 3 : 0;
}

/** True for a word of two letters or more without a small one, or a letter of a script without case: “NASA”, “U.S”. */
export function isAllCapitals(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (is(code, unit.small) || (code >= 0xdf && !is(code, unit.capital))) return false;
  }
  return true;
}
