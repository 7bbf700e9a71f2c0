import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { restoreLine } from '../../../shared/desk/restoreLine';
import { markUnknown } from '../../../shared/desk/decideSpeaker';
import { verbatimChecks } from '../../../shared/verbatim/checkVerbatim';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { edit, quotationOf, storyFrom } from '../../desk/storyFrom';

vi.stubGlobal('window', {});
const { isPractice, learnedNow, steps } = await import('../../../renderer/state/practice');
const harbour = readFileSync('resources/stories/harbour-dredging.txt', 'utf8');

const story = storyFrom(harbour);
const now = (changed: StoryDocument, more: object = {}) => ({
  story: changed,
  checks: verbatimChecks(changed),
  panel: 'quotations' as const,
  isExported: false,
  ...more,
});
const learn = (before: readonly string[], ...practising: Parameters<typeof now>): readonly string[] => [
  ...learnedNow(new Set(before) as never, now(...practising)),
];

describe('a practice story', () => {
  it('has nothing learned when it is opened', () => expect(learn([], story)).toEqual([]));

  it('teaches the review by the last quotation that is answered', () => {
    const answered = story.quotations.reduce((next, { id }) => markUnknown(next, id), story);
    expect(learn([], answered)).toEqual(['review']);
  });

  it('teaches that a changed word shows, and then that it goes back', () => {
    expect(quotationOf(story, 'ashamed')).toBeDefined();
    const changed = edit(story, 'ashamed', 'proud');
    expect(learn([], changed)).toEqual(['change']);
    expect(learn([], story)).not.toContain('put-back');
    expect(learn(['change'], story)).toEqual(['change', 'put-back']);
  });

  it('teaches the way back, the checks and the way out', () => {
    const back = restoreLine(story, story.removed[0]!.id);
    expect(learn([], back)).toEqual(['bring-back']);
    expect(learn([], story, { panel: 'checks' })).toEqual(['checks']);
    expect(learn(steps.slice(0, -1), story, { isExported: true })).toEqual([...steps]);
  });

  it('is known by its name', () => {
    expect(isPractice(story)).toBe(false);
    expect(isPractice({ ...story, source: { ...story.source, name: 'practice-harbour-dredging.txt' } })).toBe(true);
  });
});
