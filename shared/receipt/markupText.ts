const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g;

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');

const decode = (text: string): string =>
  !text.includes('&')
    ? text
    : text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined) return character(Number.parseInt(decimal, 10));
        if (hex !== undefined) return character(Number.parseInt(hex, 16));
        return named[name ?? ''] ?? whole;
      });

const inWord =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u|content|characterstylerange|hyperlinktextsource|w:(?!p$|br$|tab$|cr$|tc$).*)$/;

/** A tag inside a word leaves nothing, any other a space. */
function gapFor(tag: string): string {
  const name = tag.slice(0, 40).match(/^<\/?([A-Za-z][\w:.-]*)/)?.[1] ?? '';
  return inWord.test(name.toLowerCase()) ? '' : ' ';
}

/** Looks for an end mark; one that is missing once is missing from there on, so nothing is searched twice. */
function finder(text: string): (mark: string, from: number) => number {
  const missing = new Set<string>();
  return (mark, from) => {
    if (missing.has(mark)) return -1;
    const at = text.indexOf(mark, from);
    if (at < 0) missing.add(mark);
    return at;
  };
}

type ReadScript = (script: string) => string | null;

/** The text of XML or HTML without its tags and comments; a script's data is read by `readScript`, a style left out. */
export function markupText(markup: string, readScript: ReadScript): string {
  const find = finder(markup);
  const parts: string[] = [];
  let at = 0;
  for (let open = find('<', at); open >= 0; open = find('<', at)) {
    parts.push(decode(markup.slice(at, open)));
    at = readTag(markup, open, { find, parts, readScript });
  }
  parts.push(decode(markup.slice(at)));
  return parts.join('');
}

interface Reading {
  readonly find: (mark: string, from: number) => number;
  readonly parts: string[];
  readonly readScript: ReadScript;
}

/** Takes in what begins with “<” and returns where it ends. */
function readTag(markup: string, open: number, { find, parts, readScript }: Reading): number {
  const until = (mark: string, from: number): number | null => {
    const end = find(mark, from);
    return end < 0 ? null : end;
  };
  if (markup.startsWith('<!--', open)) return (until('-->', open) ?? markup.length - 3) + 3;
  if (markup.startsWith('<![CDATA[', open)) {
    const end = until(']]>', open) ?? markup.length;
    // One section holds no other: only so does hostile text not lead deeper and deeper.
    parts.push(markupText(markup.slice(open + 9, end).replaceAll('<![CDATA[', ''), () => null));
    return Math.min(end + 3, markup.length);
  }
  const end = /[A-Za-z/!?]/.test(markup.charAt(open + 1)) ? until('>', open) : null;
  if (end === null) {
    parts.push('<');
    return open + 1;
  }
  const tag = markup.slice(open, end + 1);
  parts.push(gapFor(tag));
  const hidden = tag
    .slice(0, 8)
    .match(/^<(script|style)\b/i)?.[1]
    ?.toLowerCase();
  if (hidden === undefined) return end + 1;
  const close = until(`</${hidden}`, end) ?? markup.length;
  if (hidden === 'script') parts.push(readScript(markup.slice(end + 1, close)) ?? '', ' ');
  return close;
}
