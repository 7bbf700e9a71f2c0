import { expect, it } from 'vitest';
import { findings, storyUnder } from '../desk/storyFrom';
import type { StoryDocument } from '../../shared/story/storyDocument';

const caption = '‘It was a dreadful night,’ said Ruth Pell on the quay.';
const filler = 'The council meets again in the first week of April to decide on the plan.';

/** A story whose second paragraph is a picture with the caption, as the editor has it now. */
function pictured(text: string): StoryDocument {
  const story = storyUnder('Quay reopens', [caption, filler]);
  const at = story.blocks.findIndex((block) => block.text.includes('dreadful'));
  const picture = { src: 'https://example.org/quay.jpg', alt: 'The quay', credit: null };
  return {
    ...story,
    blocks: story.blocks.map((block, index) => (index === at ? { ...block, kind: 'image', text, picture } : block)),
    quotations: [],
  };
}

const held = (text: string): readonly string[] =>
  findings(pictured(text))
    .filter(({ rule, severity }) => rule === 'caption-words' && severity === 'hold')
    .map(({ message }) => message);

it('lets a caption stand that quotes what the source says, however its marks are set', () => {
  expect(held(caption)).toEqual([]);
  expect(held('“It was a dreadful night,” said Ruth Pell on the quay.')).toEqual([]);
  expect(held('Ruth Pell on the quay.')).toEqual([]);
});

it('holds words in marks that the source does not say', () => {
  expect(held('‘It was a lovely night,’ said Ruth Pell on the quay.')).toEqual([
    '“It was a lovely night,” in the caption is not what the source says. Put the source’s words back, or take the marks off.',
  ]);
});

it('asks nothing of titles and terms', () => {
  expect(held('The ‘Long Wall’ at Saltby.')).toEqual([]);
});
