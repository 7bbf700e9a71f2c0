import { fail, succeed, type Outcome } from '../../story/outcome';
import { byteKinds, everyKind, kindsOfBytes } from './byteKinds';
import { nameFileType } from './fileSignatures';
import type { SourceFile } from '../importer';
import { mendEncoding } from './mendText';
import { decodeWindows1252 } from './windows1252';

/** A file's bytes as text, and what had to be guessed or replaced to read them. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly notes: readonly string[];
}

/** The same of a file, with the kinds of bytes that may stand in it. */
export interface DecodedFile extends DecodedText {
  /** Bits of `byteKinds`: what is not among them need not be looked for in the text. */
  readonly kinds: number;
}

/** More than this is no story: refused before it is read. */
export const sizeLimit = 20 * 1024 * 1024;

const sample = 64 * 1024;

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  bytes[0] === mark[0] && mark.every((byte, at) => bytes[at] === byte);

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Which UTF-16 the zero bytes give away: Latin text has them in every second place. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, sample);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : null;
}

/** Zero and other control bytes that no text has in number. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, sample);
  let controls = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls > Math.max(8, length * 0.05);
}

interface Sequences {
  readonly sound: number;
  readonly broken: number;
  /** Overlong forms and surrogates: wrong, yet only UTF-8 writers make them. */
  readonly forged: number;
  readonly cutAtEnd: boolean;
}

const sequenceLength = (lead: number): number =>
  lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc0 && lead < 0xe0 ? 2 : 0;

function countSequences(bytes: Uint8Array): Sequences {
  let sound = 0;
  let broken = 0;
  let forged = 0;
  let cutAtEnd = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length = sequenceLength(lead);
    let tail = 1;
    while (tail < length && ((bytes[at + tail] ?? 0) & 0xc0) === 0x80) tail += 1;
    if (length > 0 && tail === length) {
      if (lead < 0xc2 || (lead === 0xed && (bytes[at + 1] ?? 0) >= 0xa0)) forged += 1;
      else sound += 1;
      at += length - 1;
    } else if (tail > 1 && at + tail === bytes.length) {
      cutAtEnd = true;
      at += tail - 1;
    } else broken += 1;
  }
  return { sound, broken, forged, cutAtEnd };
}

function decodeLoosely(bytes: Uint8Array): DecodedText {
  const { sound, broken, forged, cutAtEnd } = countSequences(bytes);
  if (sound + forged >= broken && (sound > 0 || forged > 0 || cutAtEnd)) {
    const text = new TextDecoder('utf-8').decode(bytes);
    const lost = text.split('\ufffd').length - 1;
    const note = `${counted(lost, 'character', 'characters')} could not be read as UTF-8 and ${lost === 1 ? 'is' : 'are'} shown as \ufffd: check against the original.`;
    return { text, encoding: 'utf-8', notes: [note] };
  }
  return {
    text: decodeWindows1252(bytes),
    encoding: 'windows-1252',
    notes: ['The file is not UTF-8 and was read as windows-1252: check the quotation marks and accents.'],
  };
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true });
const noNotes: readonly string[] = [];

function decodeUtf8(bytes: Uint8Array, kinds: number): DecodedFile {
  try {
    const text = strictDecoder.decode(bytes);
    if (!(kinds & (byteKinds.unwanted | byteKinds.garbled))) return { text, encoding: 'utf-8', notes: noNotes, kinds };
    return { ...mendEncoding(text), encoding: 'utf-8', kinds };
  } catch {
    // Not UTF-8 throughout: this is the documented way a fatal decoder says so.
    return { ...decodeLoosely(bytes), kinds: everyKind };
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', notes: readonly string[]): DecodedFile {
  const odd =
    bytes.length % 2 === 1 ? ['The last byte stands alone and was dropped: the file may have been cut off.'] : [];
  const even = bytes.length % 2 === 1 ? bytes.subarray(0, bytes.length - 1) : bytes;
  return { text: new TextDecoder(encoding).decode(even), encoding, notes: [...notes, ...odd], kinds: everyKind };
}

const notText = (name: string, type: string): Outcome<never> =>
  fail(
    'not-text',
    `${name} looks like ${type}, not text. Open it in its own program, then save the story as plain text or paste it here.`,
  );

/** What a file cannot be read for, by its size and its first bytes; null when it may be text. */
function refuse({ bytes, name }: SourceFile): Outcome<never> | null {
  if (bytes.length === 0) return fail('empty', `${name} is empty. Choose a file that has the story in it.`);
  if (bytes.length > sizeLimit)
    return fail('too-large', `${name} is larger than 20 MB. Cut it down to the story and open it again.`);
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    return fail('utf-32', `${name} is in UTF-32. Save it as UTF-8 and open it again.`);
  return null;
}

/** Turns bytes into text without ever throwing: by byte order mark, by UTF-16's zeros, as UTF-8, else as windows-1252. */
export function decodeText(file: SourceFile): Outcome<DecodedFile> {
  const { bytes, name } = file;
  const refused = refuse(file);
  if (refused) return refused;
  if (startsWith(bytes, 0xff, 0xfe)) return succeed(decodeUtf16(bytes, 'utf-16le', []));
  if (startsWith(bytes, 0xfe, 0xff)) return succeed(decodeUtf16(bytes, 'utf-16be', []));
  const type = nameFileType(bytes);
  if (type !== null) return notText(name, type);
  const kinds = kindsOfBytes(bytes);
  const utf16 = kinds & byteKinds.zero ? guessUtf16(bytes) : null;
  if (utf16)
    return succeed(
      decodeUtf16(bytes, utf16, [`The file does not name its encoding and was read as ${utf16.toUpperCase()}.`]),
    );
  if (kinds & (byteKinds.zero | byteKinds.control) && isBinary(bytes)) return notText(name, 'a binary file');
  return succeed(decodeUtf8(bytes, kinds));
}
