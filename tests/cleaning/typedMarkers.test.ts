import { expect, it } from 'vitest';
import { isBody } from '../../shared/story/block';
import { miscounted, sortText } from './sortText';

const above = 'The lighthouse at Skerry Point will be lit again on Friday after two winters in the dark. It will have:';
const below = '“We missed the beam more than we can say,” said Ada Fenn, who chairs the trust that bought the tower.';

/** The items of a copy, each with its number, and whether each line is accounted for. */
function itemsOf(...items: readonly string[]) {
  const sorted = sortText(['Lamp lit', '', above, '', ...items, '', below].join('\n'));
  expect(miscounted(sorted)).toEqual([]);
  const own = sorted.blocks.filter(isBody).filter(({ kind }) => kind === 'list-item');
  return own.map(({ text, ordered, start }) => (ordered ? [text, start ?? null] : text));
}

it.each([
  ['- a new lamp', '- new stairs'],
  ['• a new lamp', '• new stairs'],
  ['*  a new lamp', '*  new stairs'],
  ['– a new lamp', '– new stairs'],
])('an item stands without the marker that was typed before it: %s', (...items) =>
  expect(itemsOf(...items)).toEqual(['a new lamp', 'new stairs']),
);

it('a number that was typed makes a numbered item', () =>
  expect(itemsOf('3. a new lamp', '4. new stairs')).toEqual([
    ['a new lamp', 3],
    ['new stairs', null],
  ]));

it('a dash before sentences stays: it begins speech', () =>
  expect(itemsOf('– We open today.', '– Nobody believed us.')).toEqual(['– We open today.', '– Nobody believed us.']));

it('a hyphen or a number without such a neighbour stays', () => {
  expect(itemsOf('- a new lamp')).toEqual(['- a new lamp']);
  expect(itemsOf('9. Nine keepers have come and gone.')).toEqual(['9. Nine keepers have come and gone.']);
});
