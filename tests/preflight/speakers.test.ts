import { describe, expect, it } from 'vitest';
import { findings, pointedAt, storyUnder } from '../desk/storyFrom';
import type { StoryDocument } from '../../shared/story/storyDocument';

const filler = 'The council meets again in the first week of April to decide on the plan.';
const storyOf = (...paragraphs: readonly string[]): StoryDocument => storyUnder('Harbour plan', paragraphs);
const told = (story: StoryDocument, ...rules: readonly string[]): readonly string[] =>
  findings(story)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, severity }) => `${severity} ${rule}`);
const speakerRules = ['unresolved-speaker', 'short-without-speaker'];

describe('a quotation without a speaker', () => {
  it.each([
    [
      'five words and more that nothing gives to anybody',
      [
        'Ann Lee said: ‘The hall is dry.’',
        'Joe Rae and Tom Fenn carried the chairs in.',
        '‘It was worth every raffle ticket.’',
      ],
    ],
    ['words of a woman, where no woman was named', ['Joe Rae runs the pit.', 'She said it was ‘a scandal’.']],
    [
      'words of one of two who share the surname',
      ['Ann Lee, 61, and her brother, Joe Lee, 58, gave evidence.', 'Lee told the judge it was ‘a lie’.'],
    ],
    [
      'words carried over a paragraph of narration',
      [
        '‘The hall is dry at last,’ said Ann Lee.',
        'The roof was mended in May.',
        '‘We have waited ten years for this.’',
      ],
    ],
  ])('holds the story: %s', (_, paragraphs) =>
    expect(told(storyOf(filler, ...paragraphs), ...speakerRules)).toEqual(['hold unresolved-speaker']),
  );
  it.each([
    ['a chant', ['As chants of ‘Sack the board!’ rolled round the ground, Rovers scored.']],
    ['a placard', ['A banner read ‘Thirty years of hurt’.', 'The crowd went home.']],
    ['a term', ['The scheme pays a ‘weather bonus’ to road crews and a ‘mud allowance’ to drivers.']],
  ])('holds nothing up where it is short: %s', (_, paragraphs) => {
    const story = storyOf(filler, ...paragraphs);
    const open: StoryDocument = {
      ...story,
      quotations: story.quotations.map((each) => ({ ...each, kind: 'partial', speaker: null, cue: null })),
    };
    expect(told(open, ...speakerRules)).toEqual(['warn short-without-speaker']);
  });
  it('is told once for all the short ones', () => {
    const story = storyOf('The scheme pays a ‘weather bonus’, a ‘mud allowance’ and ‘fog money’ to its crews.', filler);
    const open: StoryDocument = {
      ...story,
      quotations: story.quotations.map((each) => ({ ...each, kind: 'partial', speaker: null, cue: null })),
    };
    expect(findings(open).find(({ rule }) => rule === 'short-without-speaker')?.message).toMatch(
      /^3 short quotations have no speaker\./,
    );
  });
  it('holds nothing up where it is a title', () => {
    const story = storyOf('Joe Rae filmed ‘The Long Road Home From Selby’ in May.', filler);
    const open: StoryDocument = {
      ...story,
      quotations: story.quotations.map((each) => ({ ...each, kind: 'partial', speaker: null, cue: null })),
    };
    expect(told(open, 'unresolved-speaker')).toEqual([]);
  });
});

describe('a speaker given with little confidence', () => {
  const story = storyOf('Ann Lee said: ‘The hall is dry at last.’', filler);
  const given = (confidence: number): StoryDocument => ({
    ...story,
    quotations: story.quotations.map((each) => ({ ...each, confidence })),
  });
  it('is asked about below .5', () => {
    expect(told(given(0.49), 'unsure-speaker')).toEqual(['query unsure-speaker']);
    expect(told(given(0.5), 'unsure-speaker')).toEqual([]);
  });
  it('is not asked about once the editor has confirmed it', () => {
    const confirmed: StoryDocument = {
      ...story,
      quotations: story.quotations.map((each) => ({ ...each, confidence: 0.3, status: 'confirmed' })),
    };
    expect(told(confirmed, 'unsure-speaker')).toEqual([]);
  });
});

describe('copy that breaks off', () => {
  it.each([
    'The work, which is expected to take two years, has been approved by the',
    'The council will vote on the plan in',
    'Drivers were told to',
    'He handed the letter to his',
    'The mayor said the pier was safe and',
  ])('is on hold: “%s”', (end) => {
    expect(told(storyOf(filler, end), 'broken-off', 'missing-full-stop')).toEqual(['hold broken-off']);
    expect(pointedAt('broken-off', storyOf(filler, end))).toEqual([end.split(' ').at(-1)]);
  });
  it.each([
    'The work has been approved by the council.',
    'It was the house he grew up in.',
    'Additional reporting by Ann Lee',
    'Follow on to',
  ])('is not meant by “%s”', (end) => expect(told(storyOf(filler, end), 'broken-off')).toEqual([]));
  it('is looked for at the end alone', () =>
    expect(told(storyOf('The work has been approved by the', filler), 'broken-off')).toEqual([]));
});
