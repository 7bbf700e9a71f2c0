/** For ASCII: the small letter of a letter, the digit itself, 0 for anything else. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? code : 0));

const isForeign = (code: number): boolean =>
  code >= 0xaa && code !== 0xd7 && code !== 0xf7 && code !== 0xab && code !== 0xbb && !(code >= 0x2000 && code <= 0x206f) && code !== 0xfeff && code !== 0x3000;

/** A letter or digit of any script as it counts in a word's hash: the small letter in ASCII, else itself; 0 for what belongs to no word. */
export const wordUnit = (code: number): number => (code < 128 ? (ascii[code] ?? 0) : isForeign(code) ? code : 0);

/** Letters and digits of any script, by UTF-16 unit. */
export const isWordCharacter = (code: number): boolean => (code < 128 ? ascii[code] !== 0 : isForeign(code));

export const isBlank = (code: number): boolean =>
  code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0xfeff || code === 0x3000;

export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018;

/** Every glyph that serves as a quotation mark. */
export const isMark = (code: number): boolean =>
  code === 0x22 || code === 0x27 || code === 0x60 || (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x2039 || code === 0x203a;

export const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const isLowerAscii = (code: number): boolean => code >= 97 && code <= 122;

/** True where the sign at `at`, inside a word that began at `from`, joins what follows to it: “don’t”, “co-op”, “U.S”, “p.m”. */
export function joinsWord(text: string, from: number, at: number, code: number): boolean {
  if (!(code === 0x2d || code === 0x2e || code === 0x2011 || isApostrophe(code)) || at + 1 >= text.length) return false;
  const after = text.charCodeAt(at + 1);
  if (!isWordCharacter(after)) return false;
  return code !== 0x2e || isUpper(after) || isDigit(after) || (at - from === 1 && isLowerAscii(after));
}

/** Length of “’s”, “’d”, “’m”, “’ll”, “’ve” or “’re” at a word's end; 0 for none. */
export function tailLength(text: string, from: number, to: number): number {
  const last = text.charCodeAt(to - 1) | 32;
  if (to - from >= 3 && isApostrophe(text.charCodeAt(to - 2))) return last === 115 || last === 100 || last === 109 ? 2 : 0;
  if (to - from < 4 || !isApostrophe(text.charCodeAt(to - 3))) return 0;
  const pair = (text.charCodeAt(to - 2) | 32) * 256 + last;
  return pair === 0x6c6c || pair === 0x7665 || pair === 0x7265 ? 3 : 0;
}

/** True for a word of two letters or more without a small one: “NASA”, “U.S”. */
export function isAllCapitals(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (isLowerAscii(code) || code >= 0xdf) return false;
  }
  return true;
}
