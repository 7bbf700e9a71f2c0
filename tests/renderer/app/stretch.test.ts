import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import { around, grown, wholeWindow } from '../../../renderer/panels/parts/stretch';

it('draws the whole of a short list', () => {
  expect(around(wholeWindow, -1, 12)).toEqual({ from: 0, to: 12 });
});

it('always draws the selected row', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (count, at, start) => {
      fc.pre(at < count);
      const { from, to } = around({ from: start, to: start + 150 }, at, count);
      expect(from <= at && at < to && from >= 0 && to <= count).toBe(true);
    }),
  );
});

it('draws more where an edge comes into sight', () => {
  expect(grown({ from: 300, to: 450 }, 1000, true, true)).toEqual({ from: 150, to: 600 });
  const whole = { from: 0, to: 20 };
  expect(grown(whole, 20, true, true)).toBe(whole);
});
