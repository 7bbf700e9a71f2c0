import { decodeText } from '../bytes/decodeText';
import { decodeWindows1252 } from '../bytes/windows1252';

/** Text in the encoding its mail names; where none is named, or a wrong one, as any file is decoded. */
export function decodeCharset(
  bytes: Uint8Array,
  charset: string,
): { readonly text: string; readonly encoding: string } {
  const named = charset.trim().toLowerCase();
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
