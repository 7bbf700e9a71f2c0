import { describe, expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import { readStory } from '../../shared/exporters/copy/readStory';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { exported, settings } from './exported';
import { ferryStory } from './ferryStory';

const embargoed = (value: string | null): StoryDocument => ({
  ...ferryStory,
  details: { ...ferryStory.details, embargo: { text: 'NOT BEFORE SIX ON SUNDAY', value, start: 0, end: 0 } },
});

const read = embargoed('2026-03-08T06:00:00Z');
const unread = embargoed('2026-03-08T06:00');

describe('an embargo that was read', () => {
  it('has its field in ninjs', () => {
    expect(JSON.parse(exported('ninjs-3.1', read))).toMatchObject({
      embargoedUntil: '2026-03-08T06:00:00Z',
      pubStatus: 'usable',
    });
  });
  it('has its element in NewsML-G2', () =>
    expect(exported('newsml-g2', read)).toContain('<embargoed>2026-03-08T06:00:00Z</embargoed>'));
  it('releases the story in NITF', () =>
    expect(exported('nitf', read)).toContain('<date.release norm="20260308T060000Z"/>'));
});

describe('an embargo without a zone', () => {
  it('is no instant, and the export says so', () => {
    expect(readStory(unread, settings).details.embargo).toBeNull();
    expect(readStory(unread, settings).notices.join()).toContain('The embargo “NOT BEFORE SIX ON SUNDAY”');
  });
  it('withholds the story in ninjs and tells the desk why', () => {
    expect(JSON.parse(exported('ninjs-3.1', unread))).toMatchObject({
      pubStatus: 'withheld',
      edNote: expect.stringContaining('NOT BEFORE SIX ON SUNDAY') as string,
    });
  });
  for (const { id, losses } of exporters) {
    it(`leaves in words in ${id}, or the format says that it does not`, () => {
      const isSilent = losses.some((loss) => /embargo.* have no field|fields of the post/.test(loss));
      if (!isSilent) expect(exported(id, unread)).toContain('NOT BEFORE SIX ON SUNDAY');
    });
  }
});
