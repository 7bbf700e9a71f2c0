import { describe, expect, it } from 'vitest';
import { offerAlphabets, readAs } from '../../../shared/importers/bytes/alphabets';
import { mustImport } from '../importText';

/** The bytes of a text in an alphabet of one byte a letter. */
function bytesOf(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) {
    const letter = readAs(Uint8Array.of(byte), encoding) ?? '';
    if (letter !== '\ufffd') table.set(letter, byte);
  }
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? 63);
}

const western =
  'The café on the pier sold soup.\n“It’s a start,” said Mona Rask – and Zoë Lunde, who owns the ferry.\n';
const russian = 'Паром снова вышел в море во вторник.\n«Это только начало», — сказала Мона Раск, хозяйка кафе.\n';
const ukrainian = 'Пором знову вийшов у море у вівторок.\n«Це лише початок», — сказала господиня їдальні з Києва.\n';
/** KOI8 and DOS have neither these quotation marks nor long dashes. */
const plain = (text: string): string => text.replaceAll(/[«»—]/g, '-');
const polish =
  'Prom wypłynął we wtorek, a później wrócił.\n„To początek” — powiedziała właścicielka łodzi źródłowej.\n';

describe('the alphabet of a file without a mark', () => {
  it.each([
    ['windows-1252', western],
    ['macintosh', western],
    ['windows-1251', russian],
    ['koi8-r', plain(russian)],
    ['koi8-u', plain(ukrainian)],
    ['x-mac-cyrillic', russian],
    ['ibm866', plain(russian)],
    ['windows-1250', polish],
  ])('is offered first where it is %s', (encoding, text) => {
    const [first, ...others] = offerAlphabets(bytesOf(text, encoding));
    expect(first?.preview).toBe(text.split('\n')[1]);
    expect(readAs(bytesOf(text, encoding), first?.encoding ?? '')).toBe(text);
    expect(new Set(others.map(({ preview }) => preview)).size).toBe(others.length);
  });

  it('is no question for ASCII', () => {
    expect(offerAlphabets(new TextEncoder().encode('The ferry sailed again.'))).toEqual([]);
  });

  it('is none that is not offered', () => expect(readAs(Uint8Array.of(65), 'utf-7')).toBeNull());

  it.each([
    ['macintosh', western],
    ['koi8-r', plain(russian)],
    ['windows-1251', russian],
  ])('is recognised where it is surely %s, and named', (encoding, text) => {
    const source = mustImport(bytesOf(text.repeat(3), encoding), 'ferry.txt');
    expect(source).toMatchObject({ encoding, text: text.repeat(3) });
    expect(source.notes.join(' ')).toContain('does not name its alphabet');
  });

  it.each([
    western,
    'Müller sagte in Köln, es sei „überaus schön“ gewesen.\n',
    'Él dijo: «Mañana será otro día», según el señor.\n',
  ])('is the Western one of Windows where nothing speaks for another: %s', (text) =>
    expect(mustImport(bytesOf(text, 'windows-1252'), 'ferry.txt')).toMatchObject({ encoding: 'windows-1252', text }),
  );
});
