import { describe, expect, it } from 'vitest';
import {
  chooseSpeaker,
  confirmQuotation,
  joinSpeaker,
  markUnknown,
  nameSpeaker,
} from '../../shared/desk/decideSpeaker';
import { liftOverride, overrideHold } from '../../shared/desk/overrideHold';
import { findings, quotationOf, storyOf } from './storyFrom';

const story = storyOf(
  'Harbour master Ruth Pell said the plan was “a gift to the town” at a meeting on Monday.',
  'Councillor Owen Tarrant said: “We will vote against it.”',
);
const gift = quotationOf(story, 'a gift');
const tarrant = story.speakers.find((speaker) => speaker.name.includes('Tarrant'))?.id ?? '';

describe('confirmQuotation', () => {
  it('keeps the speaker proposed', () => {
    expect(quotationOf(confirmQuotation(story, gift.id), 'a gift')).toMatchObject({
      status: 'confirmed',
      speaker: { name: 'Ruth Pell' },
    });
  });
  it('changes nothing the second time', () => {
    const once = confirmQuotation(story, gift.id);
    expect(confirmQuotation(once, gift.id)).toBe(once);
  });
  it('confirms no speaker that is not there', () => {
    const orphan = {
      ...story,
      quotations: story.quotations.map((quotation) => ({ ...quotation, kind: 'direct' as const, speaker: null })),
    };
    expect(confirmQuotation(orphan, gift.id)).toBe(orphan);
  });
});

describe('joinSpeaker', () => {
  const pell = gift.speaker?.speakers[0] ?? '';
  const both = joinSpeaker(story, gift.id, tarrant);
  it('lets two speak together, and a third', () => {
    expect(quotationOf(both, 'a gift')).toMatchObject({
      status: 'confirmed',
      speaker: { speakers: [pell, tarrant], name: 'Ruth Pell and Owen Tarrant' },
      suggested: null,
    });
    const named = nameSpeaker(both, quotationOf(both, 'We will').id, 'Bo Lind');
    const lind = named.speakers.at(-1)?.id ?? '';
    expect(quotationOf(joinSpeaker(named, gift.id, lind), 'a gift').speaker?.name).toBe(
      'Ruth Pell, Owen Tarrant and Bo Lind',
    );
  });
  it('takes one away again, but never the last', () => {
    expect(quotationOf(joinSpeaker(both, gift.id, pell), 'a gift')).toMatchObject({
      speaker: { speakers: [tarrant], name: 'Owen Tarrant' },
    });
    expect(quotationOf(joinSpeaker(story, gift.id, pell), 'a gift')).toMatchObject({
      status: 'confirmed',
      speaker: { speakers: [pell] },
    });
  });
  it('changes nothing for a speaker or quotation that is not there', () => {
    expect(joinSpeaker(story, 'no quotation', tarrant)).toBe(story);
    expect(joinSpeaker(story, gift.id, 'nobody').quotations).toEqual(confirmQuotation(story, gift.id).quotations);
  });
});

describe('chooseSpeaker', () => {
  it('takes the offer away once somebody is chosen', () => {
    const offer = { speaker: tarrant, name: 'Owen Tarrant', because: 'he is the only one left.' };
    const open = {
      ...story,
      quotations: story.quotations.map((quotation) =>
        quotation.id === gift.id ? { ...quotation, speaker: null, suggested: offer } : quotation,
      ),
    };
    expect(quotationOf(confirmQuotation(open, gift.id), 'a gift').suggested).toEqual(offer);
    expect(quotationOf(chooseSpeaker(open, gift.id, tarrant), 'a gift')).toMatchObject({
      status: 'confirmed',
      suggested: null,
      speaker: { name: 'Owen Tarrant' },
    });
  });
  it('gives the quotation to another speaker', () => {
    const chosen = quotationOf(chooseSpeaker(story, gift.id, tarrant), 'a gift');
    expect(chosen).toMatchObject({
      status: 'confirmed',
      speaker: { speakers: [tarrant], name: 'Owen Tarrant', at: null },
      confidence: 1,
    });
  });
  it('keeps the place in the copy when the choice is what was proposed', () => {
    const own = gift.speaker?.speakers[0] ?? '';
    expect(quotationOf(chooseSpeaker(story, gift.id, own), 'a gift').speaker).toBe(gift.speaker);
  });
  it('changes nothing for a speaker or quotation that is not there', () => {
    expect(chooseSpeaker(story, gift.id, 'nobody')).toBe(story);
    expect(chooseSpeaker(story, 'no quotation', tarrant)).toBe(story);
  });
});

describe('nameSpeaker', () => {
  it('adds a speaker the copy does not name', () => {
    const named = nameSpeaker(story, gift.id, '  Ada   Nwosu ');
    expect(quotationOf(named, 'a gift').speaker?.name).toBe('Ada Nwosu');
    expect(named.speakers.at(-1)).toMatchObject({ name: 'Ada Nwosu', surfaces: ['Ada Nwosu'] });
  });
  it('chooses a speaker the copy names already', () => {
    const named = nameSpeaker(story, gift.id, 'owen tarrant');
    expect(named.speakers).toBe(story.speakers);
    expect(quotationOf(named, 'a gift').speaker?.speakers).toEqual([tarrant]);
  });
  it('changes nothing for an empty name', () => expect(nameSpeaker(story, gift.id, '  ')).toBe(story));
});

describe('markUnknown', () => {
  it('takes the speaker away for good', () => {
    expect(quotationOf(markUnknown(story, gift.id), 'a gift')).toMatchObject({ status: 'unknown', speaker: null });
  });
});

describe('overrideHold', () => {
  const held = storyOf('He also said the crews were given no notice of the change.');
  const found = findings(held);
  const keys = found.filter(({ severity }) => severity === 'hold').map(({ key }) => key);
  it('keeps the reason, and what held the story when it was given', () =>
    expect(overrideHold(held, ' Checked with  the agency. ', found).override).toEqual({
      reason: 'Checked with the agency.',
      findings: keys,
    }));
  it('needs a reason', () => expect(overrideHold(held, ' \n ', found)).toBe(held));
  it('changes nothing when given again', () => {
    const once = overrideHold(held, 'Checked.', found);
    expect(overrideHold(once, 'Checked.', found)).toBe(once);
  });
  it('can be taken back', () => expect(liftOverride(overrideHold(held, 'Checked.', found))).toEqual(held));
});
