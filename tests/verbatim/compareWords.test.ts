import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '../../shared/verbatim/compareWords';

const grade = (before: string, after: string): string => compareWords(before, after).grade;

describe('compareWords', () => {
  it('grades nothing as same', () => expect(grade('We won.', 'We won.')).toBe('same'));
  it('grades marks and spaces as glyphs', () => {
    expect(grade("We  won't 'ever' go.", 'We won’t “ever” go.')).toBe('glyph');
  });
  it('grades a soft hyphen as a glyph', () => expect(grade('the news\u00ADpaper', 'the newspaper')).toBe('glyph'));
  it('grades a comma as punctuation', () =>
    expect(grade('red, white and blue', 'red, white, and blue')).toBe('punctuation'));
  it('grades a hyphen as punctuation', () =>
    expect(grade('a well-dressed man', 'a well dressed man')).toBe('punctuation'));
  it('grades a capital as case', () => expect(grade('the Government fell', 'the government fell')).toBe('case'));
  it('grades a changed word as words', () => expect(grade('We will go.', 'We may go.')).toBe('words'));
  it('grades a word left out as words', () => expect(grade('We will not go.', 'We will go.')).toBe('words'));
  it('grades an apostrophe put in as words', () => expect(grade('its over', 'it’s over')).toBe('words'));
  it('grades another currency, figure or sign as words', () => {
    expect(grade('It cost £5.', 'It cost $5.')).toBe('words');
    expect(grade('up 3.5 points', 'up 3,5 points')).toBe('words');
    expect(grade('It was -5 outside', 'It was 5 outside')).toBe('words');
    expect(grade('5% of us', '5 of us')).toBe('words');
  });
  it('names each change', () => {
    expect(compareWords('We will not go to Leeds.', 'We will go to York.').changes).toEqual([
      { before: 'not', after: '', grade: 'words' },
      { before: 'Leeds', after: 'York', grade: 'words' },
    ]);
  });
  it('misses no word that is changed, whatever the words', () => {
    const word = fc.stringMatching(/^[a-z]{1,4}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), word, (words, where, other) => {
        const at = where % words.length;
        fc.pre(words[at] !== other);
        expect(grade(words.join(' '), words.with(at, other).join(' '))).toBe('words');
      }),
      { numRuns: 1000 },
    );
  });
});
