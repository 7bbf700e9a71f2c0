import { describe, expect, it } from 'vitest';
import { american } from '../../shared/houseStyle/houseStyle';
import { quotationOf, storyOf, storyUnder, wordsOf } from './storyFrom';

const story = storyOf(
  "Ruth O'Hara, who leads the union, said:  ''We won't 'just go', we'll fight.",
  "''It is   late.''",
);

describe('openStory', () => {
  it('sets the marks of the house by their roles', () => {
    expect(story.blocks.slice(1).map((block) => block.text)).toEqual([
      'Ruth O’Hara, who leads the union, said: ‘We won’t “just go”, we’ll fight.',
      '‘It is late.’',
    ]);
    expect(
      storyUnder("Crew ‘let down'", ['"Never," said Ruth Pell.'], american).blocks.map((block) => block.text),
    ).toEqual(['Crew ‘let down’', '“Never,” said Ruth Pell.']);
  });
  it('binds each quotation to its words in the source', () => {
    const long = quotationOf(story, 'late');
    expect(wordsOf(story, long)).toBe('We won’t “just go”, we’ll fight.\nIt is late.');
    expect(long.segments.map(({ source }) => story.source.text.slice(source?.start, source?.end))).toEqual([
      "We won't 'just go', we'll fight.",
      'It is   late.',
    ]);
  });
  it('sets apostrophes in names as in the copy', () => {
    expect(quotationOf(story, 'late').speaker).toMatchObject({ name: 'Ruth O’Hara', surface: 'Ruth O’Hara' });
    expect(story.speakers.flatMap(({ surfaces }) => surfaces).join()).not.toContain("'");
  });
  it('points at the speaker and the cue in the text as it is set', () => {
    const { speaker, cue } = quotationOf(story, 'late');
    const text = story.blocks[1]?.text ?? '';
    expect([text.slice(speaker?.at?.from, speaker?.at?.to), text.slice(cue?.at.from, cue?.at.to)]).toEqual([
      'Ruth O’Hara',
      'said',
    ]);
  });
  it('names the story', () => expect(story.slug).toBe('harbour-plan-council-vote'));
});
