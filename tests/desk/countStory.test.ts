import { expect, it } from 'vitest';
import { countStory } from '../../shared/desk/countStory';
import { storyUnder } from './storyFrom';

const story = storyUnder('Harbour to stay open', [
  'Ruth Pell said: “It is a good day for the town and its boats.”',
  'Owen Tarrant said: “We will vote against it.”',
  'Ms Pell added: “The boats will go out.”',
]);

it('counts the body’s words, characters and minutes, and the headline by itself', () => {
  const { words, characters, minutes, headline } = countStory(story);
  expect({ words, minutes, headline }).toEqual({ words: 30, minutes: 1, headline: { words: 4, characters: 20 } });
  expect(characters).toBe(story.blocks.slice(1).reduce((sum, { text }) => sum + text.length, 0));
});

it('counts what each person says, whoever says most first', () => {
  expect(countStory(story).spoken).toEqual([
    { name: 'Ruth Pell', words: 16, quotations: 2 },
    { name: 'Owen Tarrant', words: 5, quotations: 1 },
  ]);
});

it('counts words whose speaker is open by themselves', () => {
  const open = { ...story, quotations: story.quotations.map((quotation) => ({ ...quotation, speaker: null })) };
  expect(countStory(open)).toMatchObject({ spoken: [], open: { words: 21, quotations: 3 } });
});

it('counts a sign of two code units once, and nothing of an empty story', () => {
  expect(countStory(storyUnder('😀 Sun', ['Rain.'])).headline.characters).toBe(5);
  expect(countStory({ blocks: [], quotations: [] })).toMatchObject({ words: 0, minutes: 0, open: null });
});
