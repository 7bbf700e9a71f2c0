import { URL } from 'node:url';

const longest = 2083;
const allowed: readonly string[] = ['https:', 'http:', 'mailto:'];

/** An address with its escapes read, so that none hides a word; as it is where they are broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The address as the browser will get it, or null when it is not plainly a web or mail address. */
export function linkToOpen(text: string): string | null {
  // A control or a blank inside an address can hide what it points to.
  if (text.length > longest || /[\p{Cc} \\]/u.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (!allowed.includes(url.protocol) || url.username !== '' || url.password !== '') return null;
  // Some mail programs attach a file that an address names.
  if (url.protocol === 'mailto:' && /[?&](?:x-)?attach/i.test(decoded(url.search))) return null;
  return url.protocol === 'mailto:' || url.hostname !== '' ? url.href : null;
}
