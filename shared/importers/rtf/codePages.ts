import { decodeWindows1252 } from '../bytes/windows1252';

const byNumber: Readonly<Record<number, string>> = {
  874: 'windows-874',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

const byFont: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The code page of a font’s character set; null when the font takes the document’s. */
export const codePageOfFont = (charset: number): number | null => byFont[charset] ?? null;

/** True where one character may take two bytes. */
export const isDoubleByte = (page: number): boolean => page === 932 || page === 936 || page === 949 || page === 950;

/** Bytes of an old code page as text; windows-1252 for a page that no decoder knows. */
export function decodeCodePage(bytes: Uint8Array, page: number): string {
  const name = byNumber[page] ?? (page >= 1250 && page <= 1258 && page !== 1252 ? `windows-${page}` : null);
  if (name === null) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    // This machine's decoder was built without that page.
    return decodeWindows1252(bytes);
  }
}
