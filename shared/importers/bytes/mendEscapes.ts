import type { MendedText } from './mendText';
import { windows1252 } from './windows1252';

/** “\u201c”, “%u201C”, “\x93” of one byte, and the same without their sign, where they are marks, dashes or an ellipsis. */
const escaped =
  /\\u\{?([0-9a-f]{4})\}?|%u([0-9a-f]{4})|&#(?:x(20[0-9a-f]{2})|(8[0-9]{3}));|&(ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|nbsp|amp|quot|apos);/gi;
const bare = /(?<![0-9a-z\\])u(20(?:1[3489cd]|26))|(?<=[a-z,.!?])u(20(?:1[3489cd]|26))(?![0-9a-f])/gi;
/** The bytes of a mark of UTF-8, written out. */
const byteEscapes = /(?:\\x(?:e2|c2|c3)(?:\\x[89ab][0-9a-f]){1,2})/gi;

/** A mark of windows-1252, its byte written out. */
const windowsEscapes = /\\x([89][0-9a-f])(?!\\x[89a-f])/gi;
/** What a mail writes for bytes beyond ASCII, and for a line that it broke. */
const quotedBytes = /(?:=(?:E2=80=[89AB][0-9A-F]|C[23]=[89AB][0-9A-F]))/g;
const quotedBreak = /=[ \t]*\r?\n/g;
const quotedOthers = /=(20|3D|09)/g;

/** A text that was a string of a program: its paragraphs are parted by signs, and hardly a line end stands in it. */
const isProgramString = (text: string): boolean =>
  /\\n(?:\\r)?\\n/.test(text) && !/\n[^\n]*\S[^\n]*\n[^]*\S/.test(text);

const named: Readonly<Record<string, string>> = {
  ldquo: '\u201c',
  rdquo: '\u201d',
  lsquo: '\u2018',
  rsquo: '\u2019',
  mdash: '\u2014',
  ndash: '\u2013',
  hellip: '\u2026',
  nbsp: '\u00a0',
  amp: '&',
  quot: '"',
  apos: "'",
};

const fromHex = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

const mayHold =
  /\\u\{?[0-9a-f]{4}|%u[0-9a-f]{4}|u20(?:1[3489cd]|26)|&(?:#|[lr][ds]quo|[mn]dash|hellip|nbsp|amp|quot|apos)|\\x[89e]|=E2=80=|\\n/i;

function decodeBytes(found: string): string {
  const bytes = (found.match(/[0-9a-f]{2}/gi) ?? []).map((hex) => Number.parseInt(hex, 16));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    // Not UTF-8: it is left as it is.
    return found;
  }
}

/** Copy taken from the source of a mail, as its reader would see it. */
function unquoted(text: string, counted: (character: string) => string): string {
  if (!/=E2=80=/.test(text)) return text;
  return text
    .replace(quotedBreak, '')
    .replace(quotedBytes, (found) => {
      const character = decodeBytes(found);
      return character === found ? found : counted(character);
    })
    .replace(quotedOthers, (_, hex: string) => fromHex(hex));
}

/**
 * Reads the escapes of other languages that came with the copy as the characters they mean. The same text comes back
 * where there are none. In markup, whose own entities are read with it, `entities` is false.
 */
export function mendEscapes(text: string, { entities = true } = {}): MendedText {
  if (!mayHold.test(text)) return { text, notes: [] };
  let count = 0;
  let programs = isProgramString(text) ? 1 : 0;
  const counted = (character: string): string => {
    count += 1;
    return character;
  };
  const isString = programs > 0;
  const signed = unquoted(text, counted)
    .replace(byteEscapes, (found) => {
      const character = decodeBytes(found);
      return character === found ? found : counted(character);
    })
    .replace(windowsEscapes, (found, hex: string) => {
      const character = windows1252.charAt(Number.parseInt(hex, 16) - 0x80);
      return character > '\u009f' ? counted(character) : found;
    })
    .replace(
      escaped,
      (found: string, json?: string, percent?: string, hex?: string, decimal?: string, name?: string) => {
        if (!entities && found.startsWith('&')) return found;
        if (json !== undefined) programs += 1;
        const code = json ?? percent ?? hex;
        if (code !== undefined) return counted(fromHex(code));
        if (decimal !== undefined) return counted(String.fromCharCode(Number(decimal)));
        return counted(named[(name ?? '').toLowerCase()] ?? '');
      },
    );
  // One alone may be somebody's name for something.
  const isWritten = (signed.match(bare)?.length ?? 0) + programs > 1;
  const whole = isWritten
    ? signed.replace(bare, (_, first?: string, second?: string) => counted(fromHex(first ?? second ?? '2019')))
    : signed;
  const lines =
    programs > 0
      ? whole.replace(/(?:\\r)?\\n/g, () => (isString ? counted('\n') : '\n')).replace(/\\(["'/])/g, '$1')
      : whole;
  return count === 0
    ? { text, notes: [] }
    : {
        text: lines,
        notes: [
          `Escapes stood for ${count} ${count === 1 ? 'character' : 'characters'}, such as \\u201c: they were read as what they mean.`,
        ],
      };
}
