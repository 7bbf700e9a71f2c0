/** A line that stops in mid-sentence, and one that goes on with it. */
const stopsMidway = /[\p{L}\p{N}’”"')]$|[\p{L}\p{N}],$/u;
const goesOn = /^[(“"'‘«]?\p{Ll}/u;
/** “… said Mara” and “Oswin, the lock keeper.”: a sentence of quoted words whose name is broken. */
const stopsInName = /[,”"“’].*\s\p{Ll}[\p{L}’'-]*\s\p{Lu}[\p{L}’'-]*$/u;
const goesOnWithName = /^\p{Lu}[\p{L}’'-]+(?:,|\.|\s\p{Ll}).*[.!?]["'”’]?$/u;
/** Quoted words that are still open. */
const isOpenQuote = /^[“"][^”"]{8,}$/;
/** Of verse each line is narrow; a comma ends many of them. */
const verseWidth = 40;
/** A shorter line is a line of its own: a part of an address, a label. */
const shortestBroken = 20;
const shortestWithName = 35;

/**
 * Whether a break stands inside a sentence: its line has no stop and the next goes on with a small letter, or with the
 * rest of a name. Unlike a line end in a plain text, a break needs no margin to prove it; verse alone breaks its
 * sentences, in several short lines.
 */
export function isInSentence(before: string, line: string, isVerse: boolean): boolean {
  const words = before.trim();
  const next = line.trim();
  if (isVerse) return false;
  if (isOpenQuote.test(words) && stopsMidway.test(words) && !words.endsWith(',') && goesOn.test(next)) return true;
  if (words.length < shortestBroken) return false;
  if (words.length >= shortestWithName && stopsInName.test(words) && goesOnWithName.test(next)) return true;
  return stopsMidway.test(words) && goesOn.test(next) && (!words.endsWith(',') || words.length >= verseWidth);
}

/** For each line, whether it stands among three and more in a row that are all short: verse, or an address. */
export function verseLines(lines: readonly string[]): readonly boolean[] {
  const isVerse = lines.map(() => false);
  let first = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const length = lines[at]?.trim().length ?? 0;
    if (length > 0 && length <= verseWidth) continue;
    if (length === 0 && at - first >= 3 && (lines[first - 1] ?? '').trim() === '') isVerse.fill(true, first, at);
    first = at + 1;
  }
  return isVerse;
}
