import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { differences, type Difference } from '../../shared/text/differences';

const drawn = (found: readonly Difference[]): string =>
  found.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`)).join('');

it('shows a word that stands for another, and leaves the rest alone', () =>
  expect(drawn(differences('The tide came in.', 'The flood came in.'))).toBe('The [-tide-][+flood+] came in.'));

it('shows words that went and words that came', () => {
  expect(drawn(differences('The long tide came.', 'The tide came.'))).toBe('The [-long -]tide came.');
  expect(drawn(differences('The tide came.', 'The tide came at last.'))).toBe('The tide came[+ at last+].');
});

it('shows a mark that changed, which words alone would not', () =>
  expect(drawn(differences('“Yes,” she said.', '‘Yes,’ she said.'))).toBe('[-“-][+‘+]Yes,[-”-][+’+] she said.'));

it('leaves nothing out of either text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'be', ' ', '  ', '\n', '“', '’', '.', 'é', '😀', '\u200B') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = differences(before, after);
      const without = (kind: Difference['kind']): string =>
        found
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(without('new')).toBe(before);
      expect(without('gone')).toBe(after);
    }),
  );
});
