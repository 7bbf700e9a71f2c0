import { describe, expect, it } from 'vitest';
import { confirmQuotation, markUnknown } from '../../shared/desk/decideSpeaker';
import { derive, keptOf } from '../../shared/desk/derive';
import { tagReported } from '../../shared/desk/tags/tagReported';
import { quotationOf, rangeOf, storyOf } from './storyFrom';

const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'Victor Marsh, the harbour master, told reporters the plan was “a mistake”.',
  'The work was finished in the spring, and the boats came back.',
);

describe('what is kept of a story', () => {
  it('leaves out whom the tool proposes, and finds it again', () => {
    const kept = keptOf(story);
    expect(quotationOf(kept, 'a mistake')).toMatchObject({ speaker: null, cue: null, reasons: [] });
    expect(derive(kept)).toEqual(story);
  });

  it('has what was decided, with the reasons given', () => {
    const decided = confirmQuotation(story, quotationOf(story, 'a mistake').id);
    const unknown = markUnknown(decided, quotationOf(story, 'long overdue').id);
    const kept = keptOf(unknown);
    expect(quotationOf(kept, 'a mistake')).toEqual(quotationOf(unknown, 'a mistake'));
    expect(quotationOf(kept, 'long overdue')).toEqual(quotationOf(unknown, 'long overdue'));
    expect(derive(kept)).toEqual(unknown);
  });

  it('has the indirect speech the editor tagged, and no other', () => {
    const tagged = tagReported(story, rangeOf(story, 'The work was finished in the spring'));
    expect(keptOf(tagged).reported).toHaveLength(1);
    expect(derive(keptOf(tagged)).reported).toEqual(derive(tagged).reported);
  });

  it('gives a speaker to words that no reading has seen yet', () => {
    const bare = { ...story, quotations: story.quotations.map((each) => ({ ...each, speaker: null })) };
    expect(quotationOf(derive(bare), 'a mistake').speaker?.name).toBe('Victor Marsh');
  });
});
