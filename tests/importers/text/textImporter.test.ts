import { describe, expect, it } from 'vitest';
import { importBytes, lineTexts, mustImport } from '../importText';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array =>
  Uint8Array.from(
    [...(mark ? ['\ufeff'] : []), ...text].flatMap((letter) => {
      const unit = letter.charCodeAt(0);
      return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );

const problemOf = (content: Uint8Array | string, name?: string): string => {
  const outcome = importBytes(content, name);
  return outcome.ok ? 'no problem' : outcome.problem.message;
};

describe('encodings', () => {
  it('reads UTF-8 as it is', () => expect(mustImport('“Hi,” she said.\n').text).toBe('“Hi,” she said.\n'));
  it('leaves a byte order mark out of the text', () =>
    expect(mustImport(bytes(0xef, 0xbb, 0xbf, ...ascii('Hi'))).text).toBe('Hi'));
  it('reads UTF-16 by its mark, either way round', () => {
    expect(mustImport(utf16('“Hi”', true, true))).toMatchObject({ text: '“Hi”', encoding: 'utf-16le' });
    expect(mustImport(utf16('“Hi”', false, true))).toMatchObject({ text: '“Hi”', encoding: 'utf-16be' });
  });
  it('finds UTF-16 without a mark', () => {
    expect(mustImport(utf16('The council met on Monday.', true, false)).text).toBe('The council met on Monday.');
    expect(mustImport(utf16('The council met on Monday.', false, false)).text).toBe('The council met on Monday.');
  });
  it('counts the odd byte at the end of UTF-16', () =>
    expect(mustImport(bytes(0xff, 0xfe, 72, 0, 105)).notes.join(' ')).toContain('last byte'));
  it('refuses UTF-32 by name', () => expect(problemOf(bytes(0xff, 0xfe, 0, 0, 72, 0, 0, 0))).toContain('UTF-32'));
  it('reads windows-1252 quotation marks', () => {
    const source = mustImport(bytes(0x93, ...ascii('Hi'), 0x94));
    expect(source).toMatchObject({ text: '“Hi”', encoding: 'windows-1252' });
    expect(source.notes).toHaveLength(1);
  });
  it('drops and counts the bytes windows-1252 leaves open', () => {
    const source = mustImport(bytes(...ascii('caf'), 0xe9, 0x81, ...ascii(' noir')));
    expect(source.text).toBe('café  noir');
    expect(source.notes.join(' ')).toContain('1 control character covered');
  });
  it('shows the bad bytes of a file that is mostly UTF-8', () => {
    const source = mustImport(bytes(...new TextEncoder().encode('“Höre,” she “said”. '), 0x93, ...ascii('x')));
    expect(source.text).toContain('\ufffdx');
    expect(source.notes.join(' ')).toContain('1 character could not be read');
  });
  it('never reads an overlong slash or a lone surrogate', () => {
    expect(mustImport(bytes(...ascii('a'), 0xc0, 0xaf)).text).toBe('a\ufffd\ufffd');
    expect(mustImport(bytes(...ascii('a'), 0xed, 0xa0, 0x80)).text).toMatch(/^a\ufffd+$/);
  });
  it('loads a file cut inside a character', () =>
    expect(mustImport(bytes(...ascii('Hi '), 0xe2, 0x80)).text).toBe('Hi \ufffd'));
  it('puts text right that was encoded twice, and says so', () => {
    const source = mustImport('the club\u00e2\u20ac\u2122s chairman');
    expect(source.text).toBe('the club\u2019s chairman');
    expect(source.notes.join(' ')).toContain('encoded twice');
  });
});

describe('what is refused', () => {
  it('refuses an empty file', () => expect(problemOf('')).toContain('is empty'));
  it('refuses a file of blanks', () => expect(problemOf(' \n\t\n')).toContain('is empty'));
  it('refuses a million NUL bytes', () => expect(problemOf(new Uint8Array(1_000_000))).toContain('not text'));
  it('names the picture behind a .txt', () =>
    expect(problemOf(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toContain('PNG'));
  it('refuses more than 20 MB before reading it', () =>
    expect(problemOf(new Uint8Array(20 * 1024 * 1024 + 1).fill(65))).toContain('20 MB'));
  it('names the importers it knows', () => {
    const outcome = importBytes('Hi', 'x.txt', 'papyrus');
    expect(outcome.ok ? '' : outcome.problem.message).toMatch(/papyrus.*text.*html/);
  });
});

describe('characters and lines', () => {
  it('splits at every line end, once', () => {
    const source = mustImport('a\r\nb\rc\nd\u0085e\u2028f');
    expect(lineTexts(source)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(source.text).toBe('a\r\nb\rc\nd\u0085e\u2028f');
  });
  it('covers and counts NULs and other controls, and keeps every offset', () => {
    const sent = 'a\u0000b\u0000 c\u0008d\u001b[31me';
    const source = mustImport(sent);
    expect(source.text).toBe('a\ufffdb  c\ufffdd     e');
    expect(source.text).toHaveLength(sent.length);
    expect(source.notes).toEqual([
      '1 terminal escape sequence covered (a blank or \ufffd stands there).',
      '2 NUL characters covered (a blank or \ufffd stands there).',
      '1 control character covered (a blank or \ufffd stands there).',
    ]);
  });
  it('turns a form feed into a line end', () => expect(lineTexts(mustImport('one\ftwo'))).toEqual(['one', 'two']));
  it('keeps joiners, variation selectors and a flag spelt with tags', () => {
    const text =
      '\ud83d\udc69\u200d\ud83d\ude80 \u270c\ufe0f \ud83c\udff4\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
    expect(mustImport(text).text).toBe(text);
  });
  it('covers hidden tag characters', () =>
    expect(mustImport('safe\u{e0041}\u{e0042} text').text).toBe('safe     text'));
  it('says when the direction of the text is turned', () =>
    expect(mustImport('exe\u202ecod').notes.join(' ')).toContain('direction'));
});
