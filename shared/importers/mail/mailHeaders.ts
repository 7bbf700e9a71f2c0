import { fromByteString } from './byteString';
import { decodeCharset } from './mailCharset';
import { decodeBase64, decodeQuoted } from './transferEncoding';

/** Header fields by lower-case name, unfolded, not yet decoded; of several by one name the first. */
export type MailHeaders = ReadonlyMap<string, string>;

const longestField = 16_384;

/** Reads the header fields at the start of a mail or of one of its parts, and tells where the body begins. */
export function readHeaders(text: string, start: number): { readonly headers: MailHeaders; readonly body: number } {
  const headers = new Map<string, string>();
  let name = '';
  let value: string[] = [];
  const keep = (): void => {
    if (name !== '' && !headers.has(name)) headers.set(name, value.join(' ').slice(0, longestField).trim());
  };
  let at = start;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    const field = /^([!-9;-~]{1,80})[ \t]?:/.exec(line);
    if (line !== '' && !/^[ \t]/.test(line) && !field) break;
    at = end < 0 ? text.length : end + 1;
    if (line === '') break;
    if (field) {
      keep();
      name = (field[1] ?? '').toLowerCase();
      value = [line.slice(field[0].length)];
    } else value.push(line);
  }
  keep();
  return { headers, body: at };
}

/** A structured field’s main value, lower case, and one of its parameters. */
export const mainValue = (field: string | undefined): string => (field ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A parameter such as `boundary` or `charset`; '' when it is not given. */
export function parameter(field: string | undefined, name: string): string {
  for (const part of (field ?? '').split(';').slice(1)) {
    const equals = part.indexOf('=');
    const key = part.slice(0, equals).trim().toLowerCase();
    if (equals > 0 && (key === name || key === `${name}*` || key === `${name}*0` || key === `${name}*0*`))
      return part
        .slice(equals + 1)
        .trim()
        .replace(/^"(.*)"$/, '$1');
  }
  return '';
}

const encodedWord = /=\?([A-Za-z0-9_.:-]{1,40})(?:\*[A-Za-z-]{1,20})?\?([BbQq])\?([^?\r\n]{0,2000})\?=/g;

/** A field as words: encoded words decoded, two that follow one another joined. */
export function decodeField(field: string | undefined): string {
  const raw = field ?? '';
  const pieces: { bytes: number[]; charset: string }[] = [];
  const push = (bytes: Iterable<number>, charset: string): void => {
    const last = pieces[pieces.length - 1];
    // A letter may be split over two encoded words.
    if (last?.charset === charset) for (const byte of bytes) last.bytes.push(byte);
    else pieces.push({ bytes: [...bytes], charset });
  };
  let from = 0;
  for (const found of raw.matchAll(encodedWord)) {
    const [whole, charset = '', kind = '', words = ''] = found;
    const between = raw.slice(from, found.index);
    if (between.trim() !== '' || (from === 0 && between !== '')) push(fromByteString(between), '');
    push(kind.toUpperCase() === 'B' ? decodeBase64(words) : decodeQuoted(words, true), charset.toLowerCase());
    from = found.index + whole.length;
  }
  push(fromByteString(raw.slice(from)), '');
  return pieces
    .map(({ bytes, charset }) => (bytes.length === 0 ? '' : decodeCharset(Uint8Array.from(bytes), charset).text))
    .join('')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** The name of whoever sent it, else the address. */
export function senderOf(field: string | undefined): string {
  const words = decodeField(field);
  const angle = words.indexOf('<');
  const name = (angle < 0 ? words : words.slice(0, angle))
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
  return (name === '' ? words.slice(angle + 1).replace(/>.*$/, '') : name).slice(0, 200);
}
