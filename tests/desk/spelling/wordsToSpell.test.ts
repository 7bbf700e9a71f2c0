import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../../shared/desk/spelling/dictionaryOf';
import { namesAmong, wordsToSpell } from '../../../shared/desk/spelling/wordsToSpell';

const wordsIn = (text: string): string[] => wordsToSpell(text).map(({ word }) => word);

describe('the words of a text that are looked up', () => {
  it('are given with their places', () => {
    const text = 'A harbour, recieved.';
    expect(wordsToSpell(text).map(({ from, to }) => text.slice(from, to))).toEqual(['harbour', 'recieved']);
  });
  it('have straight apostrophes and no possessive', () =>
    expect(wordsIn('It isn’t Pell’s, nor the masters’ or the boat’s')).toEqual([
      'It',
      "isn't",
      'Pell',
      'nor',
      'the',
      'masters',
      'or',
      'the',
      'boat',
    ]));
  it('are the long parts of what is hyphened', () =>
    expect(wordsIn('co-operating, well-kept')).toEqual(['operating', 'well', 'kept']));
  it.each([
    'someone@saltby.example',
    'https://saltby.example/harbour',
    'saltby.example',
    '#saltby',
    '4th',
    'A1b',
    'BBC',
  ])('are not %s', (text) => expect(wordsIn(text)).toEqual([]));
});

describe('a name', () => {
  const names = (text: string): string[] => [...namesAmong(wordsToSpell(text))];
  it('has a capital that its place does not ask for', () =>
    expect(names('The council met Pell. Boats left.')).toEqual(['Pell']));
  it('stands before another at the beginning of a sentence', () =>
    expect(names('“Ruth Pell spoke. Later on')).toEqual(['Ruth', 'Pell']));
  it('is no word that begins a sentence or what somebody said', () =>
    expect(names('Recieved with thanks. ‘Goverment money’ – Untill then: Boats')).toEqual([]));
});

describe('the dictionary of a story', () => {
  it.each([
    ['en-US', 'en-GB', 'en-US'],
    ['en', 'en-US', 'en-US'],
    ['en', 'en-GB', 'en-GB'],
    ['en-AU', 'fr', 'en-GB'],
    ['de', 'en-GB', null],
  ])('of %s in a house of %s is %s', (language, house, name) => expect(dictionaryOf(language, house)).toBe(name));
});
