import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstAfter } from '../../shared/text/firstAfter';

const end = (value: number): number => value;

it('finds the first item that ends after an offset', () => {
  expect([0, 3, 4, 9].map((offset) => firstAfter([3, 5, 8], offset, end))).toEqual([0, 1, 1, 3]);
});

it('agrees with looking at every item in turn', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (values, offset) => {
      const sorted = values.toSorted((a, b) => a - b);
      const looked = sorted.findIndex((value) => value > offset);
      expect(firstAfter(sorted, offset, end)).toBe(looked === -1 ? sorted.length : looked);
    }),
  );
});
