import { mendEscapes } from '../bytes/mendEscapes';
import type { MendedText } from '../bytes/mendText';

/** A mark, a dash or a blank that was escaped and then escaped again. */
const escapedTwice = /&amp;(#8\d{3}|#x20[0-9a-f]{2}|[lr][sd]quo|[mn]dash|hellip|nbsp);/gi;

const isMarkup = (piece: string): boolean => piece.startsWith('<');

/** Scripts are left as they are: in them, and in code, an escape means what it says. */
export function mendMarkup(html: string): MendedText {
  if (!/\\u\{?20|%u20|u20[12][0-9a-f]|&amp;(?:#|[lr][sd]quo|[mn]dash|hellip)/i.test(html))
    return { text: html, notes: [] };
  const pieces = html.split(/(<(?:script|style|code|pre)\b[^]*?<\/(?:script|style|code|pre)>|<[^<>]*>)/i);
  const found = pieces.flatMap((piece) => (isMarkup(piece) ? [] : (piece.match(escapedTwice) ?? []))).length;
  // One alone may be somebody's word on it.
  const twice = found > 1 ? found : 0;
  const notes: string[] = [];
  const text = pieces
    .map((piece) => {
      if (isMarkup(piece)) return piece;
      const once = twice > 0 ? piece.replace(escapedTwice, '&$1;').replaceAll('&amp;amp;', '&amp;') : piece;
      const mended = mendEscapes(once, { entities: false });
      notes.push(...mended.notes);
      return mended.text;
    })
    .join('');
  const told = `The page escapes ${twice} marks twice, as in “&amp;rdquo;”: read as what they mean.`;
  return {
    text,
    notes: [...notes.slice(0, 1), ...(twice > 0 ? [told] : [])],
  };
}
