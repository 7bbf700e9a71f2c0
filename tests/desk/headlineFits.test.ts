import { expect, it } from 'vitest';
import { headlineFits } from '../../shared/desk/headlineFits';

const told = (headline: string) => headlineFits(headline).map(({ place, told: words }) => `${place} ${words}`);

it('tells how a headline fits a search result, a shared link and a page', () => {
  expect(told('Harbour shuts')).toEqual(['web 13 of 60', 'social 13 of 70', 'print 1 line']);
  expect(told('Harbour board ‘sorry for the mess’ after dredging leaves beach under silt')).toEqual([
    'web 13 too many',
    'social 3 too many',
    'print 3 lines',
  ]);
});

it('counts characters as a reader does, and breaks no word', () => {
  expect(told(' 🗞🗞 ')).toEqual(['web 2 of 60', 'social 2 of 70', 'print 1 line']);
  expect(headlineFits(`${'x'.repeat(29)} ${'y'.repeat(29)} ${'z'.repeat(40)} a`).at(-1)).toMatchObject({
    told: '4 lines',
    fits: false,
  });
  expect(told('')).toEqual(['web 0 of 60', 'social 0 of 70', 'print 0 lines']);
});
