import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs';
import { markWords } from '../../shared/text/markWords';

const hits = (text: string, sought: string) =>
  markWords(text, sought)
    .filter(({ isHit }) => isHit)
    .map((piece) => piece.text);

describe('marking what was looked for', () => {
  it('marks words by how they begin, accents and capitals aside', () => {
    expect(hits('The Café at the harbour; a decaf.', 'caf HARB')).toEqual(['Café', 'harbour']);
    expect(hits('Nothing.', '')).toEqual([]);
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, sought) => {
        const pieces = markWords(text, sought);
        return pieces.map((piece) => piece.text).join('') === text && pieces.every((piece) => piece.text !== '');
      }),
      { numRuns: runs(300) },
    );
  });
});
