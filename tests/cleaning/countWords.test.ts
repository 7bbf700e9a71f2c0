import { expect, it } from 'vitest';
import { countWords, hasAtLeast, hasAtMost } from '../../shared/cleaning/countWords';

it('counts an apostrophe inside a word with it', () => expect(countWords("don't stop, she’s 60 'now'", 99)).toBe(5));
it('reads no further than it is asked', () => expect(countWords('one two three', 2)).toBe(2));
it('says whether a text has at most so many words', () =>
  expect([hasAtMost('one two', 2), hasAtMost('one two three', 2)]).toEqual([true, false]));
it('says whether a text has at least so many words', () =>
  expect([hasAtLeast('one two', 2), hasAtLeast('one', 2)]).toEqual([true, false]));
