import { nameFileType } from '../../shared/importers/bytes/fileSignatures';

const readable: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/json': '.json',
  'text/json': '.json',
  'application/xml': '.xml',
  'text/xml': '.xml',
};

const others: Readonly<Record<string, string>> = {
  'application/pdf': 'a PDF',
  'application/zip': 'a ZIP file',
  'application/rtf': 'an RTF document',
  'text/css': 'a style sheet',
  'text/javascript': 'a program for web pages',
  'application/javascript': 'a program for web pages',
  'application/msword': 'an old Word file',
};

const families: readonly (readonly [prefix: string, kind: string])[] = [
  ['image/', 'a picture'],
  ['video/', 'a video'],
  ['audio/', 'a sound file'],
  ['font/', 'a font'],
  ['application/vnd.openxmlformats-', 'an Office document'],
  ['application/vnd.oasis.', 'an Office document'],
];

const essence = (contentType: string): string => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();

/** What the server says it sends: the ending of a file we read, a kind we do not, or `look` when only its bytes can tell. */
export type StatedType = { readonly ending: string } | { readonly refused: string } | 'look';

export function statedType(contentType: string | undefined): StatedType {
  const type = essence(contentType ?? '');
  if (type === '' || type === 'application/octet-stream') return 'look';
  if (Object.hasOwn(readable, type)) return { ending: readable[type] ?? '.html' };
  if (type.endsWith('+json')) return { ending: '.json' };
  if (type.endsWith('+xml') && !type.startsWith('image/')) return { ending: '.xml' };
  const named = Object.hasOwn(others, type) ? others[type] : families.find(([prefix]) => type.startsWith(prefix))?.[1];
  return { refused: named ?? `a file of the type ${type.slice(0, 60)}` };
}

/** What the bytes say they are in spite of the server; null when they may be text. */
export function seenType(bytes: Uint8Array): string | null {
  const named = nameFileType(bytes);
  if (named !== null) return named;
  // UTF-16 tells itself by its mark; elsewhere text holds no zero.
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 4096).includes(0) ? 'a file that is not text' : null;
}

const charset = /;\s{0,9}charset\s{0,9}=\s{0,9}"?([a-z0-9_:.-]{2,40})/i;
const ownReading = /^(?:utf-?8|us-ascii|iso-8859-1|latin1|windows-1252|utf-?7)$/i;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** The bytes as UTF-8 where the server alone knows their alphabet; bytes that are UTF-8 are, whatever it says. */
export function inUtf8(bytes: Uint8Array, contentType: string | undefined): Uint8Array {
  const stated = charset.exec(contentType ?? '')?.[1];
  if (stated === undefined || ownReading.test(stated) || isUtf8(bytes)) return bytes;
  try {
    return new TextEncoder().encode(new TextDecoder(stated).decode(bytes));
  } catch (error) {
    // An alphabet nobody knows: the page's own word on it is asked next.
    if (error instanceof RangeError) return bytes;
    throw error;
  }
}
