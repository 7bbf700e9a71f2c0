import { expect, it } from 'vitest';
import { hasStructure, pastedSource } from '../../../renderer/app/pastedSource';

const decoded = (html: string, text: string) => {
  const source = pastedSource(html, text);
  return source && { name: source.name, words: new TextDecoder().decode(source.bytes) };
};

it('takes a page that has paragraphs', () => {
  expect(decoded('<p>One.</p><p>Two.</p>', 'One.\nTwo.')).toEqual({
    name: 'Pasted page.html',
    words: '<p>One.</p><p>Two.</p>',
  });
});

it('takes the text where the page has no structure', () => {
  expect(decoded('<span>One.<br>Two.</span>', 'One.\nTwo.')).toEqual({ name: 'Pasted text.txt', words: 'One.\nTwo.' });
  expect(decoded('', 'One.')).toEqual({ name: 'Pasted text.txt', words: 'One.' });
});

it('takes nothing from a clipboard without words', () => {
  expect(decoded('', ' \n ')).toBeNull();
});

it('reads a hostile clipboard in one pass', () => {
  expect(hasStructure('<p'.repeat(500_000))).toBe(false);
  expect(hasStructure(`${'<'.repeat(500_000)}<p><p>`)).toBe(true);
});
