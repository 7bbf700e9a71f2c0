import { expect, it } from 'vitest';
import { distance, matches } from '../../../renderer/app/matches';
import { paletteEntries } from '../../../renderer/app/paletteEntries';
import type { StoredStory } from '../../../shared/ipc/contract';
import type { Speaker } from '../../../shared/story/annotations';
import { blockId } from '../../../shared/story/range';

const stored = (id: string, headline: string, spiked = false): StoredStory => ({
  id,
  rev: 1,
  savedAt: '2026-03-04T12:00:00.000Z',
  spiked,
  slug: id,
  headline,
  words: 40,
  quotations: 1,
  state: 'review',
});
const person: Speaker = {
  id: 's1',
  name: 'Zoë Lunn',
  role: 'harbour master',
  surfaces: ['Zoë Lunn'],
  gender: 'female',
  first: { block: blockId('b1'), from: 0, to: 8 },
};
const stories = [stored('ferry', 'Ferry runs again'), stored('gone', 'Undone by the storm', true)];
const labels = (sought: string, people: readonly Speaker[] | null = [person]): readonly string[] =>
  paletteEntries({ stories, people }, sought).map(({ label }) => label);

it('finds words in any order, whatever their accents and capitals', () => {
  expect(matches('Table: a row below', 'below row')).toBe(true);
  expect(labels('zoe')).toEqual(['Zoë Lunn']);
  expect(labels('master')).toEqual(['Zoë Lunn']);
});

it('puts what begins so before what only has it', () => {
  expect([distance('Link', 'li'), distance('Bold link', 'li'), distance('Public', 'li')]).toEqual([0, 1, 2]);
  expect(labels('ta')[0]).toBe('Table; Tab leads from cell to cell');
});

it('offers only what can be done without a story where none is open', () => {
  expect(labels('', null)).toContain('Open files');
  expect(labels('', null)).not.toContain('Undo words and decisions');
});

it('leaves out spiked stories, the nine keys and itself', () => {
  expect(labels('undone')).toEqual([]);
  expect(labels('speaker').some((label) => /\d/.test(label))).toBe(false);
  expect(labels('find a command')).toEqual([]);
});
