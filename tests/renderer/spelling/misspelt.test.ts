import { expect, it } from 'vitest';
import { wordsOfCopy } from '../../../renderer/spelling/misspelt';
import { storyFrom } from '../../desk/storyFrom';
import { stateOf } from '../editor/editorState';

const story = storyFrom(`Goverment to dredge the harbour

By Ada Linnd

The goverment will dredge Saltby harbour.

Pelham said: “I have recieved nothing, and the goverment knows.” The letter from Pelham was untill now unanswered.
`);

it('only the reporter’s own words are looked up: no byline, no name, nothing that somebody said', async () => {
  let rests = 0;
  const state = stateOf(story);
  const { words, placesOf } = await wordsOfCopy(state, async () => void (rests += 1));
  expect(words).toContain('untill');
  expect(words).toContain('Goverment');
  for (const word of ['Linnd', 'Saltby', 'Pelham', 'recieved']) expect(words).not.toContain(word);
  const places = placesOf((word) => word.toLowerCase() === 'goverment');
  expect(places.map(({ from, to }) => state.doc.textBetween(from, to))).toEqual(['Goverment', 'goverment']);
  expect(rests).toBe(0);
});
