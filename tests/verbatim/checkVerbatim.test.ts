import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reannotate } from '../../shared/desk/reannotate';
import { revertQuotation } from '../../shared/desk/revertQuotation';
import { allowChange } from '../../shared/desk/allowChange';
import { verbatimChecks } from '../../shared/verbatim/checkVerbatim';
import { edit, quotationOf, storyOf } from '../desk/storyFrom';

const story = storyOf(
  "Harbour master Ruth Pell said the plan was 'a gift to the town' at a meeting on Monday.",
  "Councillor Owen Tarrant said: 'We will vote against it, and we won't be alone.",
  "'We have said so from the start, and we shall say so again.'",
);
const changed = reannotate(edit(story, 'a gift to the town', 'a present to the town'));

describe('verbatimChecks', () => {
  it('finds nothing in a story as it came, though its marks are set', () => expect(verbatimChecks(story)).toEqual([]));
  it('finds a changed word and names it', () => {
    expect(verbatimChecks(changed)).toMatchObject([
      { grade: 'words', changes: [{ before: 'gift', after: 'present' }] },
    ]);
  });
  it('finds a changed comma', () => {
    expect(verbatimChecks(reannotate(edit(story, 'against it, and', 'against it and')))).toMatchObject([
      { grade: 'punctuation' },
    ]);
  });
  it('finds no change outside the marks', () => {
    expect(verbatimChecks(reannotate(edit(story, 'on Monday', 'on Tuesday')))).toEqual([]);
  });
  it('misses no edit of a letter inside a quotation', () => {
    const words = 'We have said so from the start, and we shall say so again';
    fc.assert(
      fc.property(fc.nat({ max: words.length - 1 }), fc.constantFrom('x', 'Q', '7'), (at, letter) => {
        fc.pre(/[A-Za-z]/.test(words.charAt(at)));
        const next = reannotate(edit(story, words, words.slice(0, at) + letter + words.slice(at + 1)));
        expect(verbatimChecks(next)).toHaveLength(1);
      }),
    );
  });
});

describe('revertQuotation', () => {
  it("puts the source's words back, marks set", () => {
    const id = quotationOf(changed, 'a present').id;
    expect(revertQuotation(changed, id).blocks).toEqual(story.blocks);
    expect(verbatimChecks(revertQuotation(changed, id))).toEqual([]);
  });
  it('puts back words over several paragraphs', () => {
    const worse = reannotate(edit(edit(story, 'vote against it', 'vote'), 'we shall say so', 'we might'));
    const id = quotationOf(worse, 'from the start').id;
    expect(revertQuotation(worse, id).blocks).toEqual(story.blocks);
  });
  it('changes nothing that is verbatim', () => {
    expect(revertQuotation(story, quotationOf(story, 'a gift').id)).toBe(story);
  });
});

describe('allowChange', () => {
  const { id } = quotationOf(changed, 'a present');
  it('keeps the reason through further edits', () => {
    const allowed = reannotate(edit(allowChange(changed, id, 'Corrected by the speaker.'), 'on Monday', 'on Tuesday'));
    expect(quotationOf(allowed, 'a present').changeReason).toBe('Corrected by the speaker.');
  });
  it('can be taken back', () => expect(allowChange(allowChange(changed, id, 'x'), id, '')).toEqual(changed));
  it('changes nothing without a reason', () => expect(allowChange(changed, id, ' ')).toBe(changed));
});
