import { awaitsReview } from '../../../shared/story/quotation';
import { expect, it } from 'vitest';
import {
  beside,
  candidates,
  listed,
  namesake,
  neighbour,
  nextToReview,
  noSpeakerYet,
  reviewed,
  saidOf,
  standing,
  sureness,
  wordsOf,
} from '../../../renderer/state/review';
import { blockTexts } from '../../../shared/verbatim/checkVerbatim';
import { blockId } from '../../../shared/story/range';
import type { Speaker } from '../../../shared/story/annotations';
import type { Quotation } from '../../../shared/story/storyDocument';
import { ferry } from '../editor/story';

const person = (id: string): Speaker => ({
  id,
  name: id,
  role: null,
  surfaces: [id],
  gender: 'unknown',
  first: { block: blockId('b1'), from: 0, to: 1 },
});

const [first, second, third, fourth] = ferry.quotations as readonly [Quotation, Quotation, Quotation, Quotation];

it('goes round the end of the quotations', () => {
  expect(neighbour(ferry.quotations, 'q3', 1)).toBe(first);
  expect(neighbour(ferry.quotations, 'q0', -1)).toBe(fourth);
  expect(neighbour(ferry.quotations, null, 1)).toBe(first);
  expect(neighbour(ferry.quotations, null, -1)).toBe(fourth);
  expect(neighbour([], null, 1)).toBeNull();
});

it('lists the quotations as they come, or those first of which it is least certain, and what is decided last', () => {
  const speaker = { speakers: ['s1'], name: 'Ms Oduya', surface: 'Ms Oduya', at: null, isPronoun: false };
  const quotations = [
    { ...first, speaker, status: 'confirmed' as const, confidence: 0.1 },
    { ...second, speaker, status: 'proposed' as const, confidence: 0.9 },
    { ...third, speaker, status: 'proposed' as const, confidence: 0.4 },
    { ...fourth, kind: 'direct' as const, speaker: null, status: 'proposed' as const },
  ];
  expect(listed({ quotations }, false)).toEqual(quotations);
  expect(listed({ quotations }, true).map(({ id }) => quotations.findIndex((each) => each.id === id))).toEqual([
    3, 2, 1, 0,
  ]);
});

it('goes on to the next quotation that waits, round the end', () => {
  const quotations = [
    first,
    { ...second, status: 'confirmed' as const },
    third,
    { ...fourth, status: 'unknown' as const },
  ];
  expect(nextToReview(quotations, 'q0')).toBe(third);
  expect(nextToReview(quotations, 'q2')).toBe(first);
  expect(
    nextToReview(
      quotations.map((one) => ({ ...one, status: 'confirmed' as const })),
      'q0',
    ),
  ).toBeNull();
});

it('offers the suggested speaker first, then whoever speaks nearest', () => {
  const speakers = ['Ms Oduya', 'Mr Brae', 'Dr Lunn'].map(person);
  const names = (quotation: Quotation) => candidates({ ...ferry, speakers }, quotation).map(({ name }) => name);
  expect(names(first)).toEqual(['Ms Oduya', 'Mr Brae', 'Dr Lunn']);
  expect(names(fourth)).toEqual(['Mr Brae', 'Ms Oduya', 'Dr Lunn']);
  expect(
    names({ ...first, suggested: { speaker: 'Dr Lunn', name: 'Dr Lunn', because: 'she chairs the board' } })[0],
  ).toBe('Dr Lunn');
});

it('keeps each speaker’s number while others are added', () => {
  const speakers = ['Ms Oduya', 'Mr Brae', 'Dr Lunn'].map(person);
  const names = (quotation: Quotation) => candidates({ ...ferry, speakers }, quotation).map(({ name }) => name);
  const joint = (...ids: readonly string[]): Quotation => ({
    ...fourth,
    speaker: { speakers: ids, name: ids.join(' and '), surface: '', at: null, isPronoun: false },
  });
  expect(names(joint('Mr Brae', 'Dr Lunn'))).toEqual(names(joint('Mr Brae')));
});

it('says where the file and the copy differ, until the editor decides', () => {
  const contested: Quotation = {
    ...second,
    speakerFrom: 'file',
    suggested: { speaker: 'Mr Brae', name: 'Mr Brae', because: 'his name stands beside it' },
  };
  expect(standing(contested)).toBe('The file and the copy differ');
  expect(standing({ ...contested, status: 'confirmed' })).toBe('Confirmed');
});

it('waits for the editor where two people have answered otherwise', () => {
  const answers = [
    { by: 'a', name: 'Mr Seiger' },
    { by: 'b', name: null },
  ];
  const disputed: Quotation = { ...second, status: 'confirmed', disputed: answers };
  expect(awaitsReview(disputed)).toBe(true);
  expect(standing(disputed)).toBe('Disputed');
});

it('says where an edit has made the copy say otherwise', () => {
  const said: Quotation = { ...second, status: 'confirmed', copySays: { speakers: [], name: null } };
  expect(standing(said)).toBe('The copy now says otherwise');
});

it('goes on from a place of the copy, and round the end', () => {
  const at = (quotation: Quotation, by: number) => {
    const { block, from } = quotation.segments[0]!;
    return { block, from: from + by, to: from + by };
  };
  expect(beside(ferry, at(first, 1), 1)?.id).toBe(second.id);
  expect(beside(ferry, at(second, -1), 1)?.id).toBe(second.id);
  expect(beside(ferry, at(second, -1), -1)?.id).toBe(first.id);
  expect(beside(ferry, at(ferry.quotations.at(-1)!, 1), 1)?.id).toBe(first.id);
  expect(beside(ferry, at(first, 0), -1)?.id).toBe(ferry.quotations.at(-1)!.id);
});

it('offers nine speakers at most', () => {
  const speakers = Array.from({ length: 30 }, (_, at) => person(`Speaker ${at}`));
  expect(candidates({ ...ferry, speakers }, first)).toHaveLength(9);
});

it('asks no review of words that nobody said', () => {
  const title: Quotation = { ...first, kind: 'scare' };
  expect(awaitsReview(title)).toBe(false);
  expect(standing(title)).toBe('A term or title, nobody’s words');
  expect(awaitsReview({ ...second, kind: 'scare' })).toBe(true);
});

it('passes over what was untagged', () => {
  const gone: Quotation = { ...second, tag: 'untagged' };
  expect(awaitsReview(gone)).toBe(false);
  expect(reviewed({ quotations: [first, gone, third] })).toEqual([first, third]);
});

it('says what to press where a speaker is only offered', () => {
  const open: Quotation = { ...second, speaker: null };
  const offer = { speaker: 'seiger', name: 'Mr Seiger', because: 'he speaks nearest' };
  expect(noSpeakerYet({ ...open, suggested: offer })).toBe(
    'No speaker yet: press 1 for Mr Seiger, N to name, U if it cannot be known.',
  );
  expect(noSpeakerYet(open)).toBe('No speaker yet: press a number to choose one, N to name, U if it cannot be known.');
});

it('says what else the editor has said of a quotation', () => {
  expect(saidOf(first)).toEqual([]);
  expect(
    saidOf({ ...first, standing: 'off-record', verified: { by: 'the editor', at: '2026-03-04T12:05:30.000Z' } }),
  ).toEqual(['off the record', 'verified by the editor, 2026-03-04 12:05']);
});

it('says in words how sure it is', () => {
  expect([0.98, 0.97, 0.75, 0.5, 0.1].map(sureness)).toEqual(['Sure', 'Likely', 'Likely', 'Unsure', 'A guess']);
});

it('shows a quotation over paragraphs as one', () => {
  expect(wordsOf(blockTexts(ferry.blocks), second)).toBe(
    'The engine is in pieces. “Wait,” is all I can say. ¶ We are sorry for the islands.',
  );
});

it('knows the one other person of a surname, who may be the same', () => {
  const [mr, radd, cooper] = [person('Mr Seiger'), person('Radd Seiger'), person('Ms Cooper')];
  expect(namesake({ speakers: [mr, cooper, radd] }, radd)).toBe(mr);
  expect(namesake({ speakers: [cooper, radd] }, radd)).toBeNull();
  expect(namesake({ speakers: [mr, person('Anna Seiger'), radd] }, radd)).toBeNull();
});
