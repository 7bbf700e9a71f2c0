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
