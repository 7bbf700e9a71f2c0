import { isWordKind, kindTable } from './model/characters';

/** How many words a text has, or `most` where it has that many and perhaps more: it is read no further than is asked. */
export function countWords(text: string, most: number): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isWordKind(kindTable[unit] ?? 0)) {
      if (inWord) continue;
      words += 1;
      if (words >= most) return most;
      inWord = true;
    } else if (inWord) {
      // An apostrophe with a letter behind it stands inside its word.
      inWord = (unit === 39 || unit === 0x2019) && isWordKind(kindTable[text.charCodeAt(at + 1)] ?? 0);
    }
  }
  return words;
}

/** Whether a text has that many words or fewer. */
export const hasAtMost = (text: string, words: number): boolean => countWords(text, words + 1) <= words;

/** Whether a text has that many words or more. */
export const hasAtLeast = (text: string, words: number): boolean => countWords(text, words) >= words;
