import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlight, languageOf, type Language } from '../../../renderer/panels/export/highlight';

const shown = (text: string, language: Language): readonly (readonly [string, string])[] =>
  highlight(text, language)
    .filter(({ kind, text: part }) => kind !== 'plain' && part.trim() !== '')
    .map(({ kind, text: part }) => [kind, part.trim()] as const);

it('tells the names of JSON from its words and its numbers', () => {
  expect(shown('{"a" : "b\\"c", "n": [1, -2.5e3, true, null]}', 'json')).toEqual([
    ['name', '"a"'],
    ['text', '"b\\"c"'],
    ['name', '"n"'],
    ['mark', '1'],
    ['mark', '-2.5e3'],
    ['mark', 'true'],
    ['mark', 'null'],
  ]);
});

it('tells tags, attributes and their values, and notes', () => {
  expect(shown('<?xml version="1.0"?><p id="a>b">words<br/></p><!-- <p> -->', 'markup')).toEqual([
    ['note', '<?xml version="1.0"?>'],
    ['name', '<p'],
    ['mark', 'id='],
    ['text', '"a>b"'],
    ['name', '>'],
    ['name', '<br/></p>'],
    ['note', '<!-- <p> -->'],
  ]);
});

it('tells the front of a Markdown file from its copy', () => {
  expect(shown('---\ntitle: One\ntags:\n  - a\n---\n# One\n\nWords: more.\n> Said.', 'markdown')).toEqual([
    ['note', '---'],
    ['name', 'title:'],
    ['text', 'One'],
    ['name', 'tags:'],
    ['text', '- a'],
    ['note', '---'],
    ['name', '# One'],
    ['text', '> Said.'],
  ]);
});

it('loses and adds nothing, whatever the text', () => {
  const bits = fc
    .array(
      fc.constantFrom(
        '"',
        '\\',
        '<',
        '>',
        '/',
        '!--',
        '-->',
        '{',
        ':',
        ' ',
        '\n',
        '---\n',
        'a',
        '1',
        "'",
        '#',
        '😀',
        '\uD800',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.oneof(bits, fc.string({ unit: 'binary' })),
      fc.constantFrom<Language>('json', 'markup', 'markdown', 'plain'),
      (text, language) => {
        expect(
          highlight(text, language)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      },
    ),
    { numRuns: 1000 },
  );
});

it('ends on hostile files', () => {
  for (const piece of ['"', '<', '<!--', '"a" ', '\\', '<a "', ' ', '<a b']) {
    const text = piece.repeat(200_000 / piece.length);
    for (const language of ['json', 'markup', 'markdown'] as const)
      expect(highlight(text, language).reduce((sum, token) => sum + token.text.length, 0)).toBe(text.length);
  }
});

it('knows the language by the media type', () => {
  expect(
    ['application/json', 'application/nitf+xml', 'application/x-icml', 'text/html', 'text/markdown', 'text/plain'].map(
      languageOf,
    ),
  ).toEqual(['json', 'markup', 'markup', 'markup', 'markdown', 'plain']);
});
