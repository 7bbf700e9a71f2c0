import { describe, expect, it } from 'vitest';
import { chooseSpeaker, confirmQuotation, nameSpeaker } from '../../shared/desk/decideSpeaker';
import { kindByWords } from '../../shared/desk/tags/kindByWords';
import { nobodysWords } from '../../shared/desk/tags/nobodysWords';
import { setStanding } from '../../shared/desk/tags/setStanding';
import { tagQuotation, type TagKind } from '../../shared/desk/tags/tagQuotation';
import { tagReported } from '../../shared/desk/tags/tagReported';
import { untag } from '../../shared/desk/tags/untag';
import { verifyQuotation } from '../../shared/desk/tags/verifyQuotation';
import { parseStory } from '../../shared/story/storyFile';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { blockTexts } from '../../shared/verbatim/checkVerbatim';
import { edit, quotationOf, rangeOf, storyUnder, textOf, wordsOf } from './storyFrom';

const story = storyUnder('Harbour plan goes to council vote', [
  'Harbour master Ruth Pell spoke at a meeting on Monday.',
  'It is a good day for the town. We had no help from anybody.',
  'We will look after every boat.',
  'Councillor Owen Tarrant said: “We will vote against ‘the gift’ in March.”',
  'The plan is “a gift to the town”, she said of it.',
]);

const tag = (of: StoryDocument, as: TagKind, ...words: readonly string[]): StoryDocument =>
  tagQuotation(of, { ranges: words.map((each) => rangeOf(of, each)) }, as);
const own = (of: StoryDocument): readonly string[] =>
  of.quotations.filter(({ madeBy }) => madeBy === 'editor').map((quotation) => wordsOf(of, quotation));
const sourceOf = (of: StoryDocument, words: string): readonly (string | null)[] =>
  quotationOf(of, words).segments.map(({ source }) => source && of.source.text.slice(source.start, source.end));

describe('tagQuotation', () => {
  const tagged = tag(story, 'direct', 'It is a good day for the town.');
  it('makes a quotation of words without marks, whose speaker is wanted', () => {
    expect(quotationOf(tagged, 'a good day')).toMatchObject({
      id: 'e1',
      where: 'body',
      kind: 'direct',
      speaker: null,
      status: 'proposed',
      madeBy: 'editor',
    });
  });
  it('binds the words to where they stand in the source, marks or none', () => {
    expect(sourceOf(tagged, 'a good day')).toEqual(['It is a good day for the town.']);
  });
  it('binds words the source does not have to nothing', () => {
    const typed = edit(story, 'a good day', 'the very worst of all the days');
    expect(sourceOf(tag(typed, 'partial', 'very worst of all the days'), 'very worst')).toEqual([null]);
  });
  it('goes over several paragraphs, a segment each', () => {
    const over = tag(story, 'direct', 'We had no help from anybody.', 'We will look after every boat.');
    expect(own(over)).toEqual(['We had no help from anybody.\nWe will look after every boat.']);
    expect(sourceOf(over, 'no help')).toEqual(['We had no help from anybody.', 'We will look after every boat.']);
  });
  it('stands among the others in the order of the copy', () => {
    expect(tagged.quotations.map((quotation) => wordsOf(tagged, quotation))).toEqual([
      'It is a good day for the town.',
      'We will vote against “the gift” in March.',
      'a gift to the town',
    ]);
  });
  it('leaves spaces and marks at the edges outside the words', () => {
    const spaced = tag(story, 'direct', ' We had no help from anybody.');
    expect(own(spaced)).toEqual(['We had no help from anybody.']);
    expect(own(tag(story, 'scare', ' “the gift”'))).toEqual(['the gift']);
  });
  it('keeps the marks of a quotation that lies inside the words', () => {
    expect(own(tag(story, 'partial', '‘a gift to the town’, she said'))).toEqual(['‘a gift to the town’, she said']);
  });
  it('counts ids on and never uses one again', () => {
    const two = tag(untag(tagged, 'e1'), 'direct', 'We had no help from anybody.');
    expect(quotationOf(two, 'no help').id).toBe('e2');
    expect(two.handTags).toBe(2);
  });
  it('passes over an id that a file has brought', () => {
    const brought = { ...story, quotations: story.quotations.map((each, at) => ({ ...each, id: `e${at + 1}` })) };
    expect(quotationOf(tag(brought, 'direct', 'We had no help'), 'no help').id).toBe('e3');
  });
  it('only changes the kind of words that are a quotation already', () => {
    const nobodys = tag(story, 'scare', 'a gift to the town');
    expect(nobodys.quotations).toHaveLength(story.quotations.length);
    expect(quotationOf(nobodys, 'a gift')).toMatchObject({ kind: 'scare', speaker: null, status: 'confirmed' });
  });
  it.each([
    ['space alone', ' '],
    ['words that are so tagged already', 'a gift to the town'],
    ['words that cross another quotation', 'to the town’, she said'],
  ])('changes nothing for %s', (_, words) => expect(tag(story, 'partial', words)).toBe(story));
  it('writes a story file that opens again as it was', () => {
    const verified = verifyQuotation(setStanding(tagged, 'e1', 'on-record'), 'e1', {
      by: 'Desk',
      at: '2026-03-04T12:00:00.000Z',
    });
    const opened = parseStory(JSON.stringify(verified));
    expect(opened.ok && opened.value).toEqual(verified);
  });
  it('refuses a story file with a standing nobody knows', () => {
    const broken = JSON.stringify(setStanding(tagged, 'e1', 'on-record')).replace('"on-record"', '"on-loan"');
    expect(parseStory(broken).ok).toBe(false);
  });
});

describe('kindByWords', () => {
  it('tells whole sentences from a part of one', () => {
    const kind = (words: string): string => kindByWords(blockTexts(story.blocks), [rangeOf(story, words)]);
    expect(kind('It is a good day for the town.')).toBe('direct');
    expect(kind('a good day')).toBe('partial');
  });
});

describe('tagReported', () => {
  const words = 'Harbour master Ruth Pell spoke at a meeting';
  const tagged = tagReported(story, rangeOf(story, words));
  it('notes that somebody is reported in the reporter’s words', () => {
    expect(tagged.reported).toContainEqual({
      at: rangeOf(story, words),
      speaker: null,
      suggested: null,
      cue: null,
      madeBy: 'editor',
    });
  });
  it('takes its own tag back when it is given again', () => {
    expect(tagReported(tagged, rangeOf(story, words)).reported).toEqual(story.reported);
  });
  it('puts what reading found in the words aside', () => {
    const wider = tagReported(tagged, rangeOf(story, `${words} on Monday`));
    expect(wider.reported.filter(({ at }) => at.block === rangeOf(story, words).block)).toHaveLength(1);
  });
  it('changes nothing where no word is selected', () => {
    expect(tagReported(story, { ...rangeOf(story, words), to: 0 })).toBe(story);
  });
});

describe('nobodysWords', () => {
  const gift = quotationOf(story, 'a gift');
  const pell = nameSpeaker(story, gift.id, 'Ruth Pell');
  const nobodys = nobodysWords(pell, gift.id);
  it('takes the words away from whoever had them', () => {
    expect(quotationOf(nobodys, 'a gift')).toMatchObject({
      kind: 'scare',
      speaker: null,
      status: 'confirmed',
      madeBy: 'editor',
    });
  });
  it('makes them somebody’s again, and offers whoever had them', () => {
    expect(quotationOf(nobodysWords(nobodys, gift.id), 'a gift')).toMatchObject({
      kind: 'partial',
      status: 'proposed',
      speaker: null,
      suggested: { name: 'Ruth Pell' },
    });
  });
  it('changes nothing for a quotation that is not there', () => expect(nobodysWords(story, 'none')).toBe(story));
});

describe('untag', () => {
  const gift = quotationOf(story, 'a gift');
  const gone = untag(confirmQuotation(story, gift.id), gift.id);
  it('leaves every word where it is, and keeps that they are no quotation', () => {
    expect(gone.blocks).toBe(story.blocks);
    expect(quotationOf(gone, 'a gift')).toMatchObject({ tag: 'untagged', madeBy: 'editor' });
  });
  it('changes nothing the second time', () => expect(untag(gone, gift.id)).toBe(gone));
  it('gives the words back what they had when they are tagged again', () => {
    const named = chooseSpeaker(story, gift.id, story.speakers[0]?.id ?? '');
    const back = tag(untag(named, gift.id), gift.kind === 'direct' ? 'direct' : 'partial', 'a gift to the town');
    const { tag: none, speaker, id } = quotationOf(back, 'a gift');
    expect([none, speaker, id]).toEqual([undefined, quotationOf(named, 'a gift').speaker, gift.id]);
  });
});

describe('setStanding', () => {
  const gift = quotationOf(story, 'a gift').id;
  const off = setStanding(story, gift, 'off-record');
  it('says whether words are on the record', () => expect(quotationOf(off, 'a gift').standing).toBe('off-record'));
  it('changes nothing the second time', () => expect(setStanding(off, gift, 'off-record')).toBe(off));
  it('takes it back', () => expect(setStanding(off, gift, null).quotations).toEqual(story.quotations));
});

describe('verifyQuotation', () => {
  const gift = quotationOf(story, 'a gift').id;
  const first = verifyQuotation(story, gift, { by: 'Ana', at: '2026-03-04T12:00:00Z' });
  it('keeps who compared the words, and when', () => {
    expect(quotationOf(first, 'a gift').verified).toEqual({ by: 'Ana', at: '2026-03-04T12:00:00Z' });
  });
  it('keeps the first who did', () => {
    expect(verifyQuotation(first, gift, { by: 'Bo', at: '2026-03-05T12:00:00Z' })).toBe(first);
  });
  it('takes it back', () => expect(verifyQuotation(first, gift, null).quotations).toEqual(story.quotations));
});

it('has its words in British marks', () => expect(textOf(story, 'p5')).toContain('‘a gift to the town’'));
