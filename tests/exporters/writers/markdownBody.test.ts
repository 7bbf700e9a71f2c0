import { expect, it } from 'vitest';
import { readStory } from '../../../shared/exporters/copy/readStory';
import { markdownBody } from '../../../shared/exporters/writers/markdownBody';
import type { Block } from '../../../shared/story/block';
import { blockId } from '../../../shared/story/range';
import { settings } from '../exported';
import { ferryStory } from '../ferryStory';

type Item = Pick<Block, 'text' | 'level' | 'ordered' | 'start'>;

const listOf = (...items: readonly Item[]): string => {
  const blocks = items.map((item, at): Block => ({ id: blockId(`b${at}`), kind: 'list-item', source: null, ...item }));
  return markdownBody(readStory({ ...ferryStory, quotations: [], blocks }, settings)).join('\n\n');
};

const ordered = true as const;

it('nests a list under the words of its item', () =>
  expect(listOf({ text: 'a', ordered }, { text: 'b', level: 2 }, { text: 'c', ordered })).toBe('1. a\n   - b\n2. c'));

it('sets a blank line before a nested list that does not begin with 1, which could not interrupt its item', () =>
  expect(listOf({ text: 'a' }, { text: 'b', level: 2, ordered, start: 3 })).toBe('- a\n\n  3. b'));

it('tells two lists side by side apart by their signs', () =>
  expect(listOf({ text: 'a', ordered }, { text: 'b', ordered, start: 5 }, { text: 'c' })).toBe('1. a\n\n5) b\n\n- c'));

it('nests no item more than one deeper than the one before it', () =>
  expect(listOf({ text: 'a', level: 4 }, { text: 'b', level: 9 })).toBe('- a\n  - b'));
