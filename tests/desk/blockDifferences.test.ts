import { expect, it } from 'vitest';
import { blockDifferences, countDifferences } from '../../shared/desk/blockDifferences';
import { countWords } from '../../shared/text/countWords';
import type { Block } from '../../shared/story/block';

const block = (id: string, text: string): Block => ({ id, kind: 'paragraph', text }) as Block;
const drawn = (before: readonly Block[], after: readonly Block[]): readonly string[] =>
  blockDifferences(before, after).map(({ parts }) =>
    parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `-${text}-` : `+${text}+`)).join(''),
  );

it('sets a paragraph beside itself, whatever stands before it', () =>
  expect(drawn([block('p1', 'One.'), block('p2', 'Two old.')], [block('p2', 'Two new.')])).toEqual([
    '-One.-',
    'Two -old-+new+.',
  ]));

it('shows a paragraph that was moved where it stood and where it stands', () =>
  expect(
    drawn(
      [block('p1', 'One.'), block('p2', 'Two.'), block('p3', 'Three.')],
      [block('p3', 'Three.'), block('p1', 'One.'), block('p2', 'Two.')],
    ),
  ).toEqual(['+Three.+', 'One.', 'Two.', '-Three.-']));

it('counts the words that went and came', () => {
  const found = blockDifferences(
    [block('p1', 'One two three.')],
    [block('p1', 'One three.'), block('p2', 'Four five.')],
  );
  expect(countDifferences(found, countWords)).toEqual({ gone: 1, new: 2 });
});
