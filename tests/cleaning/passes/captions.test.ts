import { describe, expect, it } from 'vitest';
import { bodyOf, sortText } from '../sortText';

const before = 'Drivers stayed out for a third day on Monday as talks about the new rota failed again.';
const after = 'The firm will run buses on two routes with managers at the wheel.';
const last = "'We can wait,' said Lyn Oates.";
const sorted = (paragraph: string) => {
  const all = sortText(['Depot gates stay shut', '', before, paragraph, last].join('\n'));
  return {
    body: bodyOf(all),
    captions: all.captions.map(({ text, credit }) => [text, credit]),
    damage: all.damage.map(({ kind }) => kind),
  };
};

describe('a caption glued to a paragraph', () => {
  it.each([
    'Cove Press',
    'Jo Marsh/PA',
    'Marl Lane News Agency',
    'Picture: Jo Marsh',
    'Photo by Jo Marsh',
    'Jo Marsh for the Marl Echo',
    'file photo',
    'Reuters',
  ])('is taken out at its start: (%s)', (credit) => {
    const caption = `Pickets warm their hands at the Marl Lane depot (${credit})`;
    expect(sorted(`${caption} ${after}`)).toEqual({
      body: [before, after, last],
      captions: [[caption, credit]],
      damage: ['glued-caption'],
    });
  });
  it.each([
    'The firm, once owned by a newspaper (the Marl Press), will run buses on two routes.',
    'It was sold to a wire service (Cove Press) and then to a bank.',
    'She was shown a picture (a photo of the depot) and said nothing at all about it.',
    'The National Union of Drivers (NUD) President, Ann Rudd, said nothing about it.',
  ])('is no bracket of the copy: %s', (paragraph) => expect(sorted(paragraph).captions).toEqual([]));
});
