import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingOf, readOpenings } from '../../../shared/cleaning/model/openings';

const patterns: readonly RegExp[] = [
  /^(?:by|words by)[ :]\s{0,2}\p{Lu}/iu,
  /^(?:(?:photo|image)s?(?: by|:|\/)|above:|\(photo)/i,
  /^\W{0,4}(?:end|mf|30)\W{0,3}$|^#{2,4}$/i,
  /^(?:\d[\d,]{0,3}|no|the)?\s{0,2}\(?\d{0,3}\)?\s{0,2}comments?/i,
  /^(?!the)[^.]{0,3}x$/,
  /^\p{Lu}\p{L}{1,3} is\b/iu,
  /^(?:[-–—*]|\d{1,2}[.)])\s+\S/,
];
const openings = readOpenings(patterns);
const mayMatch = (text: string): number => openings[openingOf(text, 0, text.length)] ?? 0;

/** Pieces out of which lines grow that match now and then; the long s and the Kelvin sign fold to letters. */
const pieces = [
  'by',
  'words by ',
  ' ',
  ':',
  'A',
  'photo',
  's',
  'image',
  '/',
  '(',
  ')',
  'end',
  'mf',
  '30',
  '#',
  '“',
  '.',
  'x',
  'the',
  'no',
  '1',
  ',',
  'comment',
  'is',
  '-',
  '–',
  '\u017f',
  '\u212a',
  '\u{1d400}',
  'ê',
];
const lines = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

describe('openings', () => {
  it('never rules out a pattern that matches', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const may = mayMatch(text);
        patterns.forEach((pattern, at) => {
          if (pattern.test(text)) expect(may & (1 << at)).not.toBe(0);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('rules out what a first word cannot match', () => {
    expect(mayMatch('Council approves new bridge') & ~(1 << 4)).toBe(1 << 5);
    expect(mayMatch('By Jo Bloggs') & 1).toBe(1);
    expect(mayMatch('Bystanders said') & 1).toBe(0);
    expect(mayMatch('“We won,” she said.') & ~(1 << 4)).toBe(0);
  });

  it('counts the end of a short line', () => {
    expect(mayMatch('mf') & 4).toBe(4);
    expect(mayMatch('me') & 4).toBe(0);
  });

  it('takes no pattern that may match further on', () =>
    expect(() => readOpenings([/^by|photo/])).toThrow('not anchored at the start'));
});
