import { expect, it } from 'vitest';
import { confirmSure, sureOfSpeaker } from '../../shared/desk/confirmSure';
import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';
import { storyOf } from './storyFrom';

const read = storyOf(
  'Ruth Pell said: “The harbour stays open all winter, whatever comes.”',
  'Owen Tarrant said: “We will vote against it in the spring.”',
  'Ruth Pell said: “It is a good day for the town and for the boats.”',
);
const sureStory: StoryDocument = {
  ...read,
  quotations: read.quotations.map((quotation) => ({ ...quotation, confidence: 0.99, suggested: null })),
};
const [first, tarrant, last] = sureStory.quotations as readonly [Quotation, Quotation, Quotation];

const statuses = ({ quotations }: StoryDocument): readonly string[] => quotations.map(({ status }) => status);
const changed = (id: string, change: Partial<Quotation>): StoryDocument => ({
  ...sureStory,
  quotations: sureStory.quotations.map((quotation) => (quotation.id === id ? { ...quotation, ...change } : quotation)),
});

it('confirms all sure answers of one speaker, and no other', () => {
  expect(sureOfSpeaker(sureStory, first.id).map(({ id }) => id)).toEqual([first.id, last.id]);
  expect(statuses(confirmSure(sureStory, first.id))).toEqual(['confirmed', 'proposed', 'confirmed']);
  expect(statuses(confirmSure(sureStory, tarrant.id))).toEqual(['proposed', 'confirmed', 'proposed']);
});

it.each<[string, Partial<Quotation>]>([
  ['unsure', { confidence: 0.8 }],
  ['told otherwise by the copy since an edit', { copySays: { speakers: [], name: null } }],
  ['disputed', { disputed: [{ by: 'a', name: null }] }],
  ['read otherwise than the file has it', { suggested: { speaker: 's9', name: 'Bo Lind', because: 'he stands near' } }],
])('leaves one that is %s', (_, change) => {
  expect(statuses(confirmSure(changed(last.id, change), first.id))).toEqual(['confirmed', 'proposed', 'proposed']);
});

it('changes nothing where no speaker is named', () => {
  const open = changed(first.id, { speaker: null });
  expect(confirmSure(open, first.id)).toBe(open);
});
