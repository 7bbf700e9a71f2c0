/** The words of a text as they are looked for, in order: small letters and figures, without accents. */
export const foldWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each word of a text once, a blank before each: ` harbour board`. What begins a word stands after a blank. */
export const wordLine = (text: string): string => [...new Set(foldWords(text))].map((word) => ` ${word}`).join('');

/** Whether something in the line begins so. Looked for without the blank, of which a line is full: three times as quick. */
export function lineHas(line: string, start: string): boolean {
  for (let at = line.indexOf(start); at >= 0; at = line.indexOf(start, at + 1)) {
    if (line.charCodeAt(at - 1) === 0x20) return true;
  }
  return false;
}
