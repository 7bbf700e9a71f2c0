import { describe, expect, it } from 'vitest';
import { chooseSpeaker, confirmQuotation } from '../../shared/desk/decideSpeaker';
import { reannotate } from '../../shared/desk/reannotate';
import { british } from '../../shared/houseStyle/houseStyle';
import { preflight } from '../../shared/preflight/preflight';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { quotationOf, storyOf } from './storyFrom';

const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'Victor Marsh, the harbour master, told reporters the plan was “a mistake”.',
  'He said: “This will cost jobs and the leader knows it.',
  '“He should resign.”',
  'The council meets again in the first week of April to decide on the plan.',
);
const attack = quotationOf(story, 'cost jobs');

/** The copy without the paragraph that has the words. */
const without = (from: StoryDocument, words: string): StoryDocument => {
  const gone = from.blocks.find(({ text }) => text.includes(words))!;
  return reannotate({
    ...from,
    blocks: from.blocks.filter((block) => block !== gone),
    quotations: from.quotations.filter(({ segments }) => segments.every(({ block }) => block !== gone.id)),
  });
};
const findings = (of: StoryDocument) =>
  preflight(of, british, '2026-01-01T00:00:00Z').filter(({ rule }) => rule === 'speaker-changed');

describe('a quotation whose speaker the copy changes', () => {
  it('was the harbour master’s to begin with', () => expect(attack.speaker?.name).toBe('Victor Marsh'));

  it('keeps who it had, and a hold names both', () => {
    const cut = without(story, 'told reporters');
    expect(quotationOf(cut, 'cost jobs').speaker?.name).toBe('Victor Marsh');
    expect(quotationOf(cut, 'cost jobs').copySays?.name).toBe('Owen Tarrant');
    expect(findings(cut)).toMatchObject([
      { severity: 'hold', message: expect.stringMatching(/Victor Marsh’s.*Owen Tarrant/u) },
    ]);
  });

  it('is told of again at every reading, and no more once the copy says as before', () => {
    const cut = without(story, 'told reporters');
    const again = reannotate({
      ...cut,
      blocks: [...cut.blocks.slice(0, -1), { ...cut.blocks.at(-1)!, text: 'It meets in May.' }],
    });
    expect(findings(again)).toHaveLength(1);
    const back = reannotate({ ...again, blocks: story.blocks });
    expect(findings(back)).toEqual([]);
    expect(quotationOf(back, 'cost jobs').speaker?.name).toBe('Victor Marsh');
  });

  it('is told of though the editor had confirmed it', () => {
    const cut = without(confirmQuotation(story, attack.id), 'told reporters');
    expect(quotationOf(cut, 'cost jobs')).toMatchObject({ status: 'confirmed', speaker: { name: 'Victor Marsh' } });
    expect(findings(cut)).toHaveLength(1);
  });

  it('is answered for when the editor confirms or chooses the speaker', () => {
    const cut = without(story, 'told reporters');
    expect(findings(confirmQuotation(cut, attack.id))).toEqual([]);
    expect(findings(reannotate(confirmQuotation(cut, attack.id)))).toEqual([]);
    const tarrant = cut.speakers.find(({ name }) => name === 'Owen Tarrant')!.id;
    expect(findings(reannotate(chooseSpeaker(cut, attack.id, tarrant)))).toEqual([]);
  });

  it('is not told of where the editor chose another than the copy named, and nothing changed since', () => {
    const tarrant = story.speakers.find(({ name }) => name === 'Owen Tarrant')!.id;
    expect(findings(reannotate(chooseSpeaker(story, attack.id, tarrant)))).toEqual([]);
  });
});
