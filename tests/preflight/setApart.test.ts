import { describe, expect, it } from 'vitest';
import { reannotate } from '../../shared/desk/reannotate';
import { blockId } from '../../shared/story/range';
import type { Block } from '../../shared/story/block';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { findings, storyUnder } from '../desk/storyFrom';

const body = [
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'Victor Marsh, the harbour master, told reporters the plan was “a costly mistake”.',
];
const rules = ['said-elsewhere', 'pull-quote-not-in-body', 'headline-quote-not-in-body'];
const told = (story: StoryDocument): readonly string[] =>
  findings(story).flatMap(({ rule, severity, message }) => (rules.includes(rule) ? [`${severity} ${message}`] : []));
const under = (headline: string): readonly string[] => told(storyUnder(headline, body));

/** The story with a block more at its end. */
const withBlock = (block: Omit<Block, 'id' | 'source'>): StoryDocument => {
  const story = storyUnder('Harbour plan', body);
  return reannotate({ ...story, blocks: [...story.blocks, { id: blockId('set'), source: null, ...block }] });
};
const pulled = (text: string): readonly string[] => told(withBlock({ kind: 'pull-quote', text }));
const captioned = (text: string): readonly string[] =>
  told(withBlock({ kind: 'image', text, picture: { src: '', alt: '', credit: null } }));

describe('words of the body in a headline', () => {
  it.each([
    ['behind a colon', 'Tarrant: ‘A costly mistake’'],
    ['with a verb before them', 'Owen Tarrant says plan was ‘a costly mistake’'],
    ['with a verb behind them', '‘A costly mistake’, says Tarrant'],
  ])('are another’s than the one named: %s', (_, headline) =>
    expect(under(headline)).toEqual([
      expect.stringMatching(
        /^warn The headline sets “[Aa] costly mistake” beside Owen Tarrant; in the body Victor Marsh says it\./u,
      ),
    ]),
  );
  it('may be read as those of whoever stands before them', () =>
    expect(under('Tarrant ‘a costly mistake’')).toEqual([expect.stringMatching(/^query The headline sets/u)]));
  it.each([
    'Marsh: ‘A costly mistake’',
    '‘A costly mistake’, says harbour master Marsh',
    'Harbour plan ‘a costly mistake’',
    'Marsh tells Tarrant ‘a costly mistake’',
  ])('are let stand in “%s”', (headline) => expect(under(headline)).toEqual([]));
});

describe('a pull quote', () => {
  it('is held to the body', () =>
    expect(pulled('A cheap mistake')).toEqual([
      'warn The pull quote says “A cheap mistake”, but the body does not. Take its words from the body, or put the body’s back.',
    ]));
  it.each(['a costly mistake', '“A costly mistake” – Victor Marsh'])('is let stand as “%s”', (text) =>
    expect(pulled(text)).toEqual([]),
  );
  it('is its speaker’s', () =>
    expect(pulled('“A costly mistake” – Owen Tarrant')).toEqual([
      expect.stringContaining('The pull quote sets “A costly mistake” beside Owen Tarrant; in the body Victor Marsh'),
    ]));
});

describe('a caption', () => {
  it('gives words to whoever says them', () => {
    expect(captioned('Owen Tarrant: “a costly mistake”')).toEqual([
      expect.stringContaining('The caption sets “a costly mistake” beside Owen Tarrant'),
    ]);
    expect(captioned('Victor Marsh: “a costly mistake”')).toEqual([]);
  });
});
