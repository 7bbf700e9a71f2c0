import { isWordKind, kinds, kindTable, lowerTable } from '../model/characters';
import type { Sheet } from '../model/sheet';
import { addToHash, hashSeed } from '../model/wordClasses';

const paragraphsRead = 6;
const shortestWord = 4;
const stemLength = 5;

/** The words that say something, by a number for their first letters: “plague” and “plagues” are one. */
export function stemsOf(text: string): readonly number[] {
  const stems: number[] = [];
  let hash = hashSeed;
  let length = 0;
  let figures = 0;
  // One place further than the text: there the last word ends.
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const kind = kindTable[unit] ?? 0;
    if (isWordKind(kind)) {
      if (length < stemLength) hash = addToHash(hash, lowerTable[unit] ?? 0);
      if (kind === kinds.digit) figures += 1;
      length += 1;
      continue;
    }
    if (length >= shortestWord || figures > 0) stems.push(hash);
    hash = hashSeed;
    length = 0;
    figures = 0;
  }
  return stems;
}

/** What the first paragraphs from a line on speak of: headline and standfirst speak of the same. */
export function spokenOf(sheet: Sheet, body: number): ReadonlySet<number> {
  const spoken = new Set<number>();
  for (let at = body, read = 0; at < sheet.lines.length && read < paragraphsRead; at += 1) {
    if (sheet.calls[at]?.job !== 'paragraph') continue;
    read += 1;
    for (const stem of stemsOf(sheet.lines[at]?.text ?? '')) spoken.add(stem);
  }
  return spoken;
}

/** How many of a line's telling words the story speaks of, and how many it has. */
export function sharedWith(
  spoken: ReadonlySet<number>,
  text: string,
): { readonly shared: number; readonly stems: number } {
  const stems = stemsOf(text);
  let shared = 0;
  for (const stem of stems) if (spoken.has(stem)) shared += 1;
  return { shared, stems: stems.length };
}
