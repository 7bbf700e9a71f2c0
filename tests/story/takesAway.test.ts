import { expect, it } from 'vitest';
import { blockId } from '../../shared/story/range';
import type { Block } from '../../shared/story/block';
import { takesAway } from '../../shared/story/takesAway';

const block = (id: string, text: string): Block => ({ id: blockId(id), kind: 'paragraph', text, source: null });
const words = (count: number, word = 'word'): string => Array.from({ length: count }, () => word).join(' ');

const story = [block('a', `It said: ${words(20)} and no more.`), block('b', words(5))];

it('is true when paragraphs with many words are gone', () => {
  expect(takesAway(story, [block('b', words(5))])).toBe(true);
});

it('is true when many words of a paragraph are gone, also when as many others stand there', () => {
  expect(takesAway(story, [block('a', 'It said: and no more.'), block('b', words(5))])).toBe(true);
  expect(takesAway(story, [block('a', `It said: ${words(20, 'drow')} and no more.`), block('b', words(5))])).toBe(true);
});

it('is false for typing, for a few words less and for paragraphs in another order', () => {
  expect(takesAway(story, [...story, block('c', words(50))])).toBe(false);
  expect(takesAway(story, [block('a', `It said: ${words(12)} and no more.`), block('b', words(5))])).toBe(false);
  expect(takesAway(story, story.toReversed())).toBe(false);
});
