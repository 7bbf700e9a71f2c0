import { describe, expect, it } from 'vitest';
import { whatChanged } from '../../../renderer/state/whatChanged';
import { confirmQuotation } from '../../../shared/desk/decideSpeaker';
import { addRelated } from '../../../shared/desk/decideRelated';
import { british } from '../../../shared/houseStyle/houseStyle';
import { reclassifyLines } from '../../../shared/desk/source/reclassifyLines';
import { edit, quotationOf, storyOf } from '../../desk/storyFrom';

const story = storyOf(
  'Ruth Pell told the meeting on Monday: “We did not agree to the dredging and never will.”',
  'Nobody from the fleet was in the room.',
);

describe('what is told of an undo', () => {
  it('is the paragraph whose words were changed', () => {
    expect(whatChanged(edit(story, 'the room', 'the hall'), story)).toBe(
      'words in “Nobody from the fleet was in the room.”',
    );
  });

  it('is a paragraph that came or went', () => {
    const fewer = { ...story, blocks: story.blocks.slice(0, -1) };
    expect(whatChanged(fewer, story)).toBe('the paragraph “Nobody from the fleet was in the room.”');
    expect(whatChanged(story, fewer)).toBe('the paragraph “Nobody from the fleet was in the room.”');
  });

  it('is the quotation that was decided on', () => {
    const decided = confirmQuotation(story, quotationOf(story, 'We did not').id);
    expect(whatChanged(decided, story)).toBe('what was decided of “We did not agree to the dredging and ne…”');
  });

  it('is the line of the source that was said to be something else, not the words that moved for it', () => {
    const line = story.source.text.indexOf('Nobody');
    const reclassified = reclassifyLines(story, [line], 'headline', british);
    expect(whatChanged(reclassified, story)).toBe('what the line “Nobody from the fleet was in the room.” is');
    const two = reclassifyLines(reclassified, [story.source.text.indexOf('Ruth')], 'junk', british);
    expect(whatChanged(story, two)).toBe('what the line “Ruth Pell told the meeting on Monday: “…” is, and 1 more');
  });

  it('is a link, the slug, or nothing', () => {
    expect(whatChanged(addRelated(story, { title: 'Pier', url: null, source: null }), story)).toBe('the related links');
    expect(whatChanged({ ...story, slug: 'other' }, story)).toBe('the slug');
    expect(whatChanged(story, story)).toBeNull();
  });
});
