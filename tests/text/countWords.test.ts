import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from '../../shared/text/countWords';

const counts = (text: string, words: number) => () => expect(countWords(text)).toBe(words);

it('counts none in blanks', counts(' \t\u00a0\n', 0));
it('counts no dash and no lone sign', counts('Rain – and wind — … 5 °C', 5));
it('counts words between any blanks', counts(' one\u2003two\n\nthree ', 3));

it('counts the runs between blanks that hold a letter or a figure', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(' ', '\u00a0', '\u3000', '\u200b', 'a', '\t\t'),
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 60 }).map((parts) => parts.join(' ')),
      (text) => {
        expect(countWords(text)).toBe(text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length);
      },
    ),
    { numRuns: 500 },
  );
});

it('takes a megabyte of blanks, of letters or of both', () => {
  expect(countWords(' '.repeat(1_000_000))).toBe(0);
  expect(countWords('a'.repeat(1_000_000))).toBe(1);
  expect(countWords('a '.repeat(500_000))).toBe(500_000);
});
