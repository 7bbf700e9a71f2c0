import { plainWords } from './linePatterns';
import type { Sheet } from './sheet';

const paragraphsRead = 12;
const shortestWord = 4;
const stemLength = 5;

/** The words that say something, by their first letters: “plague” and “plagues” are one. */
export const stemsOf = (text: string): readonly string[] =>
  plainWords(text).split(' ').filter((word) => word.length >= shortestWord || /\d/.test(word)).map((word) => word.slice(0, stemLength));

/** What the first paragraphs from a line on speak of: headline and standfirst speak of the same. */
export function spokenOf(sheet: Sheet, body: number): ReadonlySet<string> {
  const spoken = new Set<string>();
  for (let at = body, read = 0; at < sheet.lines.length && read < paragraphsRead; at += 1) {
    if (sheet.calls[at]?.job !== 'paragraph') continue;
    read += 1;
    for (const stem of stemsOf(sheet.lines[at]?.text ?? '')) spoken.add(stem);
  }
  return spoken;
}

/** How many of a line's telling words the story speaks of, and how many it has. */
export function sharedWith(spoken: ReadonlySet<string>, text: string): { readonly shared: number; readonly stems: number } {
  const stems = stemsOf(text);
  return { shared: stems.filter((stem) => spoken.has(stem)).length, stems: stems.length };
}
