import { english } from '../../../shared/language/languages';
import { expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { reasonsByPlace, sourceLines } from '../../../shared/desk/source/sourceLines';
import { removeBlock } from '../../../shared/desk/removeBlock';
import { storyFrom, blockWith } from '../storyFrom';

const copy = `Ferry to run all winter

By Anna Cole

The ferry to Lowness will run all winter, the harbour board said on Monday.

It has never done so before.

Share this article

Sign up to our newsletter

Wendy Pell, who chairs the board, said: “It is a good day for the island.”
`;
const story = storyFrom(copy);
const reasons = reasonsByPlace(sortSource(story.source, english));

it('tells of each line that is not blank what it is, in order, with its number', () => {
  const lines = sourceLines(story, reasons);
  expect(lines.map(({ number, is }) => [number, is])).toEqual([
    [1, 'headline'],
    [3, 'byline'],
    [5, 'paragraph'],
    [7, 'paragraph'],
    [9, 'junk'],
    [11, 'junk'],
    [13, 'paragraph'],
  ]);
  expect(lines.map(({ text }) => text)).toEqual(copy.split('\n').filter((line) => line !== ''));
});

it('gives a reason for each of them', () => {
  expect(sourceLines(story, reasons).filter(({ reason }) => reason === '')).toEqual([]);
});

it('names the block that a line of the copy stands in, and none for a line kept out', () => {
  for (const { text, block, is } of sourceLines(story))
    expect(block).toBe(is === 'junk' ? null : blockWith(story, text.slice(0, 20)).id);
});

it('calls a paragraph that the editor took out junk, with the reason given', () => {
  const cut = removeBlock(story, blockWith(story, 'never done so').id, 'said before');
  expect(sourceLines(cut).find(({ text }) => text.includes('never done so'))).toMatchObject({
    is: 'junk',
    reason: 'said before',
    block: null,
  });
});

it('misses no line of any story, whatever was taken from the copy', () => {
  const gutted = { ...story, blocks: story.blocks.slice(0, 1), removed: [] };
  expect(sourceLines(gutted)).toHaveLength(7);
  expect(sourceLines(gutted).at(-1)).toMatchObject({ is: 'junk', reason: 'taken out by an edit' });
});
