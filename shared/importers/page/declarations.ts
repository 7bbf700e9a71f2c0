/** Where something that begins with `<!` ends. */
export interface Declaration {
  /** After its last character. */
  readonly end: number;
  /** False when the page ends first. */
  readonly closed: boolean;
}

const commentEnd = /--!?>/g;

/**
 * The end of a comment, a doctype or whatever else begins with `<!` at `at`, as browsers find it: a comment ends at
 * `-->` and at `--!>`, `<!-->` and `<!--->` are whole comments, and all else ends at the first `>`.
 */
export function endOfDeclaration(html: string, at: number): Declaration {
  if (html.startsWith('<!--', at)) {
    const short = html.startsWith('>', at + 4) ? 5 : html.startsWith('->', at + 4) ? 6 : 0;
    if (short > 0) return { end: at + short, closed: true };
    commentEnd.lastIndex = at + 4;
    const found = commentEnd.exec(html);
    return found ? { end: found.index + found[0].length, closed: true } : { end: html.length, closed: false };
  }
  const found = html.indexOf('>', at);
  return found < 0 ? { end: html.length, closed: false } : { end: found + 1, closed: true };
}
