import { expect, it } from 'vitest';
import { pastedAddress, siteOf } from '../../../renderer/state/pastedAddress';

it('takes a text that is one address of the web', () => {
  expect(pastedAddress(' https://news.example.org/a?b=c#d\n')).toBe('https://news.example.org/a?b=c#d');
  expect(pastedAddress('HTTP://news.example.org')).toBe('HTTP://news.example.org');
});

it('takes one without its “https://”, as people write it', () => {
  expect(pastedAddress('gazette.example/foo')).toBe('https://gazette.example/foo');
  expect(pastedAddress('www.gazette.example')).toBe('https://www.gazette.example');
  for (const text of ['and/or', 'notes.txt', 'e.g. a/b', '9/11', 'Mr. Pell/Ms. Orme'])
    expect(pastedAddress(text)).toBeNull();
});

it('leaves every other text to be read as a story', () => {
  for (const text of [
    '',
    'news.example.org',
    'See https://news.example.org',
    'https://a.example https://b.example',
    'https://a.example\nA headline',
    'mailto:a@b.example',
    'javascript:alert(1)',
  ]) {
    expect(pastedAddress(text)).toBeNull();
  }
});

it('names the site for the eye', () => {
  expect(siteOf('https://news.example.org/a')).toBe('news.example.org');
  expect(siteOf('https://?')).toBe('the page');
  expect(siteOf(`https://${'a'.repeat(1_000_000)}`).length).toBeLessThanOrEqual(60);
});
