import { expect, it } from 'vitest';
import { siteOf } from '../../shared/text/siteOf';

it('names the site of an address, and any text as it is', () => {
  expect(siteOf('https://www.harbour.example/plan?x=1')).toBe('harbour.example');
  expect(siteOf('http://news.example:8080')).toBe('news.example:8080');
  expect(siteOf('https://[')).toBe('[');
  expect(siteOf('no address')).toBe('no address');
});
