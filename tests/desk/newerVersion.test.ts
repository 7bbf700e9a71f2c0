import { describe, expect, it } from 'vitest';
import { chooseSpeaker } from '../../shared/desk/decideSpeaker';
import { mergeNewer } from '../../shared/desk/newerVersion';
import { verifyQuotation } from '../../shared/desk/tags/verifyQuotation';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { quotationOf, storyUnder } from './storyFrom';

const first = [
  'SALTBY — The harbour will be dredged before the winter, the council said on Monday.',
  '“The plan was long overdue,” said council leader Owen Tarrant.',
  'Victor Marsh, the harbour master, told reporters: “We have waited eleven years for this.”',
];
const base = storyUnder('Harbour to be dredged', first);
const version = (...paragraphs: string[]): StoryDocument => storyUnder('Harbour to be dredged', paragraphs);
const changeText = (story: StoryDocument, at: number, text: string): StoryDocument => ({
  ...story,
  blocks: story.blocks.map((block, index) => (index === at ? { ...block, text } : block)),
});
const signed = (story: StoryDocument, words: string): StoryDocument =>
  verifyQuotation(story, quotationOf(story, words).id, { by: 'Ann', at: '2026-03-04T12:00:00Z' });

describe('a newer version of an agency’s story', () => {
  it('changes in the edited one what the agency changed, and nothing else', () => {
    const mine = changeText(base, 1, `${first[0]!.slice(0, -1)} morning.`);
    const newer = version(first[0]!.replace('the winter', 'Christmas'), first[1]!, first[2]!, 'Work begins in May.');
    const { changes, unmerged } = mergeNewer(base, mine, newer);
    expect(changes).toMatchObject([
      { kind: 'edit', block: base.blocks[1]!.id, edits: [{ text: 'Christmas' }] },
      { kind: 'add', after: base.blocks[3]!.id, block: { text: 'Work begins in May.' } },
    ]);
    expect(unmerged).toEqual([]);
  });

  it('takes out a paragraph that the agency took out, unless the desk has worked on it', () => {
    const newer = version(first[0]!, first[2]!);
    expect(mergeNewer(base, base, newer).changes).toEqual([{ kind: 'remove', block: base.blocks[2]!.id }]);
    const mine = changeText(base, 2, `${first[1]!} He smiled.`);
    expect(mergeNewer(base, mine, newer)).toMatchObject({
      changes: [],
      unmerged: [{ block: base.blocks[2]!.id }],
    });
  });

  it('keeps the desk’s words where both changed the same, and says what the agency has', () => {
    const mine = changeText(base, 1, first[0]!.replace('Monday', 'Monday night'));
    const newer = version(first[0]!.replace('Monday', 'Tuesday'), first[1]!, first[2]!);
    expect(mergeNewer(base, mine, newer)).toMatchObject({
      changes: [],
      unmerged: [{ block: base.blocks[1]!.id, text: 'Tuesday' }],
    });
  });

  it('gives back only the signed quotations whose words or speaker the agency changed', () => {
    const both = signed(signed(base, 'long overdue'), 'eleven years');
    const words = version(first[0]!, first[1]!, first[2]!.replace('eleven', 'twelve'));
    expect(mergeNewer(base, both, words).returned).toEqual([
      {
        id: quotationOf(base, 'eleven years').id,
        why: 'words',
        was: 'We have waited eleven years for this.',
        is: 'We have waited twelve years for this.',
      },
    ]);
    const speaker = version(first[0]!, first[1]!.replace('Owen Tarrant', 'Mary Bright'), first[2]!);
    expect(mergeNewer(base, both, speaker).returned).toMatchObject([
      { id: quotationOf(base, 'long overdue').id, why: 'speaker', is: expect.stringContaining('Bright') as string },
    ]);
    expect(mergeNewer(base, both, version(first[0]!, first[2]!)).returned).toMatchObject([{ why: 'gone', is: null }]);
    expect(mergeNewer(base, both, version(`${first[0]!} It rained.`, first[1]!, first[2]!)).returned).toEqual([]);
    expect(mergeNewer(base, base, words).returned).toEqual([]);
  });

  it('gives back a quotation whose speaker somebody had decided', () => {
    const { id } = quotationOf(base, 'long overdue');
    const mine = chooseSpeaker(base, id, base.speakers.at(-1)!.id);
    const newer = version(first[0]!, first[1]!.replace('long overdue', 'overdue at last'), first[2]!);
    expect(mergeNewer(base, mine, newer).returned).toMatchObject([{ id, why: 'words' }]);
  });

  it('changes nothing when it is merged again', () => {
    const newer = version(first[0]!.replace('the winter', 'Christmas'), first[1]!, first[2]!, 'Work begins in May.');
    const done = {
      ...newer,
      blocks: newer.blocks.map((block, at) => ({ ...block, id: base.blocks[at]?.id ?? block.id })),
    };
    expect(mergeNewer(base, done, newer)).toMatchObject({ changes: [], unmerged: [] });
  });
});
