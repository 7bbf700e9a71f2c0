import type { SourceRange } from '../story/range';

/** The lines of a text, blank ones included, each without its line end (CRLF, CR, LF, NEL, line or paragraph separator). */
export function splitLines(text: string): readonly SourceRange[] {
  const lines: SourceRange[] = [];
  const ends = /\r\n|[\n\r\u0085\u2028\u2029]/g;
  let start = 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    lines.push({ start, end: end.index });
    start = ends.lastIndex;
  }
  lines.push({ start, end: text.length });
  return lines;
}
