import { decodeText } from '../bytes/decodeText';
import { decodeWindows1252 } from '../bytes/windows1252';

const isOneByte = /^(?:iso-8859-\d{1,2}|latin\d|windows-125\d|cp125\d|us-ascii|ascii|koi8-[ru])$/;

/** Bytes beyond ASCII that are UTF-8 throughout are UTF-8, whatever their mail names; null where they are not. */
function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes.every((byte) => byte < 0x80)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the encoding that the mail names is believed.
    return null;
  }
}

/** Text in the encoding its mail names; where none is named, or a wrong one, as any file is decoded. */
export function decodeCharset(
  bytes: Uint8Array,
  charset: string,
): { readonly text: string; readonly encoding: string } {
  const named = charset.trim().toLowerCase();
  const unicode = isOneByte.test(named) ? decodeMarked(bytes) : null;
  if (unicode !== null) return { text: unicode, encoding: 'utf-8' };
  if (/^(?:iso-8859-1|latin1|windows-1252|cp1252)$/.test(named))
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  if (named !== '' && !/^(?:utf-?8|us-ascii|utf-?7)$/.test(named)) {
    try {
      return { text: new TextDecoder(named).decode(bytes), encoding: named };
    } catch {
      // An encoding nobody knows: it is guessed below.
    }
  }
  const decoded = decodeText({ name: 'part', bytes });
  return decoded.ok ? decoded.value : { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
}
