import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsBetween, mergeTexts, withEdits } from '../../shared/text/mergeTexts';
import { runs } from '../runs';

const merged = (base: string, mine: string, theirs: string): string =>
  withEdits(mine, mergeTexts(base, mine, theirs).edits);

describe('two texts made of one', () => {
  it('become one with the changes of both', () => {
    const base = 'The council voted on Monday to dredge the harbour.';
    const mine = 'The town council voted on Monday to dredge the harbour.';
    const theirs = 'The council voted on Monday by nine to two to dredge the old harbour.';
    expect(merged(base, mine, theirs)).toBe(
      'The town council voted on Monday by nine to two to dredge the old harbour.',
    );
  });

  it('keep my words where both changed the same, and tell what the other has', () => {
    const base = 'It will cost three million pounds.';
    const { edits, unmerged } = mergeTexts(base, 'It will cost 3m pounds.', 'It will cost four million pounds.');
    expect(edits).toEqual([]);
    expect(unmerged).toEqual(['four']);
  });

  it('need nothing where both made the same change', () => {
    expect(mergeTexts('a b c', 'a B c', 'a B c')).toEqual({ edits: [], unmerged: [] });
  });

  it('have a sentence once that both put in, though one of them put something before it as well', () => {
    const base = 'The council met on Monday.';
    const mine = 'The council met on Monday evening. “We begin in May,” Tarrant added.';
    const theirs = 'The council met on Monday. “We begin in May,” Tarrant added.';
    expect(mergeTexts(base, mine, theirs)).toEqual({ edits: [], unmerged: [] });
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'c', '“d”', '.'), { maxLength: 12 }).map((words) => words.join(' '));

  it('are theirs where I changed nothing, and mine where they changed nothing', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(withEdits(base, editsBetween(base, other))).toBe(other);
        expect(merged(base, base, other)).toBe(other);
        expect(merged(base, other, base)).toBe(other);
        expect(mergeTexts(base, other, other).unmerged).toEqual([]);
      }),
      { numRuns: runs(2000) },
    );
  });
});
