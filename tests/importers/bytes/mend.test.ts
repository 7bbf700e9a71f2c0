import { describe, expect, it } from 'vitest';
import { mendEncoding } from '../../../shared/importers/bytes/mendText';
import { mendEscapes } from '../../../shared/importers/bytes/mendEscapes';
import { mustImport } from '../importText';

/** Text as it looks once its UTF-8 was read as windows-1252. */
const twice = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => new TextDecoder('windows-1252').decode(Uint8Array.of(byte)))
    .join('');

describe('copy that was encoded twice', () => {
  it.each([
    '“It is a start,” said Mona.',
    'It’s a café — near Århus…',
    'Zürich, £5, 20 °C',
    'Łódź and Praha: žluťoučký',
    'Two kisses 😘',
  ])('is put right: %s', (text) => expect(mendEncoding(twice(text)).text).toBe(text));

  it('is put right where the last byte of a closing mark went', () => {
    expect(mendEncoding('â€œIt is a start,â€ said Mona.').text).toBe('“It is a start,” said Mona.');
  });

  it('is put right where it was encoded a third time', () =>
    expect(mendEncoding(twice(twice('It’s a café.'))).text).toBe('It’s a café.'));

  it('is told', () => expect(mendEncoding(twice('“Hi,” she said.')).notes[0]).toContain('encoded twice in 2 places'));

  it.each([
    'Ångström and Ærø, in São Paulo',
    'NAÏVE CAFÉ',
    'Â is a letter of Romanian',
    'été, à Noël',
    '“It’s a start,” said Mona.',
  ])('is told from copy of other languages: %s', (text) => expect(mendEncoding(text)).toEqual({ text, notes: [] }));

  it('is left where the line has letters that were written well', () => {
    const line = 'The sign reads â€œ, said the café’s owner.';
    expect(mendEncoding(line).text).toBe(line);
  });
});

describe('marks of Windows that went through Latin-1', () => {
  const broken = '\u0093It\u0092s a start\u0094 \u0097 so\u0085';

  it.each([
    ['text', broken, 'a.txt'],
    ['a page', `<html><body><p>${broken}</p></body></html>`, 'a.html'],
    ['XML', `<nitf><body><body.content><p>${broken}</p></body.content></body></nitf>`, 'a.xml'],
    [
      'numbers in XML',
      '<nitf><body><body.content><p>&#147;It&#146;s a start&#148; &#151; so&#133;</p></body.content></body></nitf>',
      'a.xml',
    ],
    ['JSON', JSON.stringify({ uri: 'x', body_text: broken }), 'a.json'],
    ['escapes in JSON', '{"uri": "x", "body_text": "\\u0093It\\u0092s a start\\u0094 \\u0097 so\\u0085"}', 'a.json'],
  ])('are read as what they were in %s', (_, content, name) => {
    expect(mustImport(content, name).text).toBe('“It’s a start” — so…');
  });
});

describe('escapes in the copy', () => {
  it.each([
    ['\\u201cHi,\\u201d she said', '“Hi,” she said'],
    ['u201cHi,u201d she saidu2026', '“Hi,” she said…'],
    ['Itu2019s hereu2014now', 'It’s here—now'],
    ['%u201CHi%u201D', '“Hi”'],
    ['&ldquo;Hi&rdquo; &amp; &#8220;bye&#8221;', '“Hi” & “bye”'],
    ['\\xe2\\x80\\x9cHi\\xe2\\x80\\x9d', '“Hi”'],
    ['\\u201cHi\\u201d\\n\\nIt was late.', '“Hi”\n\nIt was late.'],
    ['caf\\u00e9', 'café'],
    ['\\x93It\\x92s late\\x94', '“It’s late”'],
    ['=E2=80=9CIt is late,=E2=80=9D she said =\nof the caf=C3=A9.', '“It is late,” she said of the café.'],
    ['It was late.\\n\\n\\"Hi,\\" she said.', 'It was late.\n\n"Hi," she said.'],
  ])('are read: %s', (escaped, text) => expect(mendEscapes(escaped).text).toBe(text));

  it.each(['The u2013 is a bus line.', 'C:\\users\\new', 'Smith & Sons', 'AT&T', 'E=MC2 and a=C3=A9'])(
    'are told from words: %s',
    (text) => {
      expect(mendEscapes(text)).toEqual({ text, notes: [] });
    },
  );

  it('are read in a page, and not in its scripts', () => {
    const page =
      '<html><body><script>var a = "\\u201c";</script><p>u201cHi,u201d she said &amp;ldquo; on the pier.</p></body></html>';
    expect(mustImport(page, 'a.html').text).toBe('“Hi,” she said &ldquo; on the pier.');
  });
});
