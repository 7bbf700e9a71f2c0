import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, succeed, type Outcome } from '../../story/outcome';
import type { AlphabetPreview } from '../../ipc/readFiles';
import type { SourceFile } from '../importer';
import { decodeText } from './decodeText';
import { shareOfSense } from './shareOfSense';
import { decodeWindows1252 } from './windows1252';

/** One way in which bytes may stand for letters. */
export interface Alphabet {
  /** Its name in the WHATWG’s list of encodings. */
  readonly id: string;
  readonly name: string;
}

/** What files that are not UTF-8 come in; where two make as much sense of a file, the one named first is offered first. */
export const alphabets: readonly Alphabet[] = [
  { id: 'windows-1252', name: 'Western European (windows-1252)' },
  { id: 'iso-8859-15', name: 'Western European with € (ISO 8859-15)' },
  { id: 'macintosh', name: 'Western European of old Macs (MacRoman)' },
  { id: 'windows-1250', name: 'Central European (windows-1250)' },
  { id: 'windows-1251', name: 'Cyrillic (windows-1251)' },
  { id: 'koi8-r', name: 'Cyrillic (KOI8-R)' },
  { id: 'windows-1255', name: 'Hebrew (windows-1255)' },
  { id: 'windows-1253', name: 'Greek (windows-1253)' },
  { id: 'windows-1256', name: 'Arabic (windows-1256)' },
  { id: 'windows-1254', name: 'Turkish (windows-1254)' },
  { id: 'windows-1257', name: 'Baltic (windows-1257)' },
  { id: 'shift_jis', name: 'Japanese (Shift_JIS)' },
  { id: 'euc-jp', name: 'Japanese (EUC-JP)' },
  { id: 'gb18030', name: 'Chinese (GB 18030)' },
  { id: 'big5', name: 'Chinese (Big5)' },
  { id: 'euc-kr', name: 'Korean (EUC-KR)' },
];

/** Bytes that are looked at, and characters of a line that are shown. */
const sample = 64 * 1024;
const longestLine = 120;
/** Of what is beyond ASCII, so much must make sense as windows-1252 for it to be taken without asking. */
const enoughSense = 0.75;
/** An alphabet is offered before windows-1252 where it makes so much more sense of the file. */
const clearlyMore = 0.2;

/** The text in an alphabet; null where the bytes cannot be that. */
function inOne(bytes: Uint8Array, id: string): string | null {
  if (id === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(id, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line around the first byte that is beyond ASCII, cut to some 400 bytes. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const before = bytes.lastIndexOf(0x0a, first);
  const after = bytes.indexOf(0x0a, first);
  const start = Math.max(before + 1, first - longestLine / 2);
  return bytes.subarray(start, Math.min(after < 0 ? bytes.length : after, start + 4 * longestLine));
}

/** Up to the last line end of the sample, so that no character is cut in two. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sample) return bytes;
  const end = bytes.lastIndexOf(0x0a, sample);
  return bytes.subarray(0, end < 0 ? sample : end);
}

/** A file that says what it is written in is not asked about. */
const saysItself = (bytes: Uint8Array): boolean =>
  /charset\s{0,3}=|encoding\s{0,3}=/i.test(decodeWindows1252(bytes.subarray(0, 4096)));

/** The line in one alphabet, without half a character at its end. */
function lineIn(bytes: Uint8Array, id: string): string {
  const text = id === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(id).decode(bytes);
  return Array.from(text.trim())
    .slice(0, longestLine)
    .join('')
    .replace(/\ufffd$/, '');
}

/** The alphabets a file may be in, the likeliest first; none where it is UTF-8, no text, or says itself what it is. */
export function alphabetsOf(file: SourceFile): readonly AlphabetPreview[] {
  const decoded = decodeText(file);
  if (!decoded.ok || decoded.value.encoding !== 'windows-1252' || saysItself(file.bytes)) return [];
  const bytes = sampleOf(file.bytes);
  const line = tellingBytes(file.bytes);
  return alphabets
    .flatMap((alphabet) => {
      const text = inOne(bytes, alphabet.id);
      return text === null ? [] : [{ alphabet, sense: shareOfSense(text) }];
    })
    .toSorted((a, b) => b.sense - a.sense)
    .map(({ alphabet }) => ({ ...alphabet, line: lineIn(line, alphabet.id) }));
}

/** Whether the guess of windows-1252 is so poor that somebody has to say which alphabet it is. */
export function isUnsure(file: SourceFile): boolean {
  const [likeliest] = alphabetsOf(file);
  if (likeliest === undefined || likeliest.id === 'windows-1252') return false;
  const bytes = sampleOf(file.bytes);
  const western = shareOfSense(decodeWindows1252(bytes));
  return western < enoughSense && shareOfSense(inOne(bytes, likeliest.id) ?? '') > western + clearlyMore;
}

/** The file as if it had come in UTF-8, read in the alphabet somebody chose. */
export function readIn(file: SourceFile, id: string): Outcome<SourceFile> {
  const text = alphabets.some((alphabet) => alphabet.id === id) ? inOne(file.bytes, id) : null;
  return text === null
    ? fail('alphabet', `${file.name} cannot be read as ${id}. Choose another alphabet.`)
    : succeed({ ...file, bytes: utf8ToBytes(text) });
}
