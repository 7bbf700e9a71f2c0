const widest = 100;
const narrowest = 50;

const beginsAnew = /^(?:[>•*\-–—#]|\d{1,2}[.)]\s|[A-Z]{2,}:)/;

const firstWord = (line: string): string => /^\S{1,100}/.exec(line)?.[0] ?? '';

/** The width a mail’s text was wrapped at; null when its lines are whole paragraphs. */
function wrapWidth(lines: readonly string[]): number | null {
  let width = 0;
  for (const line of lines) {
    // An address may stand out over any margin.
    if (line.includes(' ') && line.length > width) width = line.length;
  }
  return width > widest || width < narrowest ? null : width;
}

/** Text that says of itself that its lines flow: one that ends in a space goes on in the next. */
export function joinFlowed(text: string): string {
  const joined: string[] = [];
  let open: string[] = [];
  for (const line of text.split(/\r\n|\n/)) {
    open.push(line.startsWith(' ') ? line.slice(1) : line);
    if (line.endsWith(' ') && line !== '-- ') continue;
    joined.push(open.join(''));
    open = [];
  }
  return [...joined, ...(open.length > 0 ? [open.join('')] : [])].join('\n');
}

/** Paragraphs put together again that a mail program broke at its margin. */
export function unwrapLines(text: string): string {
  const lines = text.split(/\r\n|\n/).map((line) => line.trimEnd());
  const width = wrapWidth(lines);
  if (width === null) return text;
  const joined: string[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1] ?? '';
    // A line was broken there only if the next word would not have fitted.
    const goesOn =
      before !== '' && line !== '' && !beginsAnew.test(line) && before.length + 1 + firstWord(line).length > width;
    if (goesOn) joined[joined.length - 1]?.push(line);
    else joined.push([line]);
  });
  return joined.map((parts) => parts.join(' ')).join('\n');
}
