import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { english } from '../../../shared/language/languages';
import { scareLikelihood } from '../../../shared/quotes/kinds/scareLikelihood';
import { blockId } from '../../../shared/story/range';

/** Copy in which < and > stand for the marks, as a paragraph and the place of the words between them. */
const marked = (copy: string, [open, close] = ['“', '”']) => {
  const from = copy.indexOf('<') + 1;
  return {
    text: copy.replace('<', open ?? '').replace('>', close ?? ''),
    quotation: { block: blockId('b1'), from, to: copy.indexOf('>') },
  };
};
const likelihoodOf = (copy: string, marks?: [string, string]): number => {
  const { text, quotation } = marked(copy, marks);
  return scareLikelihood(english)(text, quotation, []);
};

const copies = [
  'The minister appeared on the morning show <Harbour Lights> on Sunday.',
  'Voters in the so-called <closed> wards stayed away.',
  'The mayor said the plan was <a calculated risk> for the town.',
  'She called the answer <a mockery> and left the room.',
  'Mr Quill told reporters that the vote was <rigged>.',
];

it('thinks titles and so-called words likelier to be nobody’s than words with a cue', () => {
  const [title, term, ...said] = copies.map((copy) => likelihoodOf(copy));
  for (const each of said) {
    expect(title).toBeGreaterThan(each);
    expect(term).toBeGreaterThan(each);
  }
});

it('does not ask what the marks look like', () => {
  for (const copy of copies) {
    for (const marks of [
      ['"', '"'],
      ["'", "'"],
      ['‘', '’'],
      ['«', '»'],
    ] as [string, string][])
      expect(likelihoodOf(copy, marks)).toBe(likelihoodOf(copy));
  }
});

it('answers the same whatever it was asked before', () => {
  const alone = new Map(copies.map((copy) => [copy, likelihoodOf(copy)]));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...copies)), fc.string({ unit: 'binary' }), (asked, noise) => {
      for (const copy of asked) {
        likelihoodOf(`${noise}<word> ${noise}`);
        expect(likelihoodOf(copy)).toBe(alone.get(copy));
      }
    }),
    { numRuns: 100 },
  );
});
