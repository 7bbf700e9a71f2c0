/** Makes copy safe to print: no control character and no turning of direction reaches the terminal. */
export const printable = (text: string): string => text.replaceAll(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, ' ');

/** How wide a line may be: the terminal's own width within what reads well. */
export const lineWidth = (): number => Math.max(50, Math.min(process.stdout.columns ?? 88, 100));

const isColoured = (): boolean => process.stdout.isTTY && process.env['NO_COLOR'] === undefined;

const styled =
  (code: number) =>
  (text: string): string =>
    isColoured() ? `\u001B[${code}m${text}\u001B[0m` : text;

/** Type styles; plain where standard output is not a terminal. */
export const bold = styled(1);
export const faint = styled(2);

/** Sets text to the width, every line after the first indented. */
export function wrap(text: string, indent: number, width = lineWidth()): string {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text)
    .split(/\s+/)
    .filter((each) => each !== '')) {
    if (line !== '' && line.length + 1 + word.length > width - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

/** Cuts a text to a length, on a whole character. */
export function cut(text: string, length: number): string {
  const line = printable(text).replaceAll('\n', ' ');
  return line.length <= length
    ? line
    : `${line
        .slice(0, length - 1)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}
