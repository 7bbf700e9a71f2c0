import { english } from '../../shared/language/languages';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords, hasAtLeast, hasAtMost } from '../../shared/cleaning/countWords';
import { readLine } from '../../shared/cleaning/model/readLine';

it('counts an apostrophe inside a word with it', () => expect(countWords("don't stop, she’s 60 'now'", 99)).toBe(5));
it('reads no further than it is asked', () => expect(countWords('one two three', 2)).toBe(2));
it('says whether a text has at most so many words', () =>
  expect([hasAtMost('one two', 2), hasAtMost('one two three', 2)]).toEqual([true, false]));
it('says whether a text has at least so many words', () =>
  expect([hasAtLeast('one two', 2), hasAtLeast('one', 2)]).toEqual([true, false]));

it('counts as the whole reading of a line does', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', 'B', '1', "'", '’', ' ', '.') })),
      (text) => {
        const facts = readLine(text, { start: 0, end: text.length }, 0, english);
        expect(countWords(text, Infinity)).toBe(facts?.words ?? 0);
      },
    ),
  );
});
