import { isWordKind, kinds, kindTable } from '../model/characters';
import type { Sheet } from '../model/sheet';

const paragraphsRead = 6;
const shortestWord = 4;
const stemLength = 5;

/** The words that say something, by their first letters: “plague” and “plagues” are one. */
export function stemsOf(text: string): readonly string[] {
  const stems: string[] = [];
  const add = (from: number, to: number, figures: number): void => {
    if (to - from >= shortestWord || figures > 0)
      stems.push(text.slice(from, Math.min(to, from + stemLength)).toLowerCase());
  };
  let from = -1;
  let figures = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindTable[text.charCodeAt(at)] ?? 0;
    if (isWordKind(kind)) {
      if (from < 0) from = at;
      if (kind === kinds.digit) figures += 1;
      continue;
    }
    if (from >= 0) add(from, at, figures);
    from = -1;
    figures = 0;
  }
  if (from >= 0) add(from, text.length, figures);
  return stems;
}

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
export function sharedWith(
  spoken: ReadonlySet<string>,
  text: string,
): { readonly shared: number; readonly stems: number } {
  const stems = stemsOf(text);
  let shared = 0;
  for (const stem of stems) if (spoken.has(stem)) shared += 1;
  return { shared, stems: stems.length };
}
