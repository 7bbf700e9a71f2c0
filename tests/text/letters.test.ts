import { expect, it } from 'vitest';
import { letters } from '../../shared/text/letters';
import { squeezed } from '../../shared/text/squeezed';

it('letters are what two settings of the same words share', () => {
  expect(letters('“The Tide, again” — 24 h')).toBe(letters('the tide again: 24H'));
  expect(letters('Öl?')).toBe('öl');
});

it('squeezed text has single spaces and none at its ends', () => {
  expect(squeezed(' The\ttide \n\n turned\u00a0 ')).toBe('The tide turned');
});
