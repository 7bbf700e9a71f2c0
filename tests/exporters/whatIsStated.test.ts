// What a file says of a story is what somebody stated: names of authors, dates, corrections, addresses.
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { exporters } from '../../shared/exporters/exporters';
import type { Block } from '../../shared/story/block';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { exported, frontMatterOf, jsonLdOf, settings } from './exported';
import { ferryStory } from './ferryStory';

const withByline = (text: string): StoryDocument => ({
  ...ferryStory,
  blocks: ferryStory.blocks.map((block): Block => (block.kind === 'byline' ? { ...block, text } : block)),
});

const note = 'An earlier version of this story gave the wrong name of the boat.';
const corrected: StoryDocument = {
  ...ferryStory,
  removed: [
    { id: 'x1', text: note, reason: 'correction', restored: false, start: 0, end: 0 },
    { id: 'x2', text: '2nd lead: adds quotes', reason: 'marker', restored: false, start: 0, end: 0 },
  ],
};

const undated: StoryDocument = { ...ferryStory, details: { ...ferryStory.details, published: null } };
const unlinked: StoryDocument = { ...ferryStory, details: { ...ferryStory.details, url: null } };

describe('authors', () => {
  const two = withByline('By Ada Thorne and Bo Lind in Fenholt');

  it('are names in every field for them', () => {
    expect(exported('rss', two)).toContain('<dc:creator>Ada Thorne</dc:creator>\n<dc:creator>Bo Lind</dc:creator>');
    expect(exported('atom', two)).toContain('<author><name>Ada Thorne</name></author>');
    expect(frontMatterOf(exported('markdown', two))).toMatchObject({ author: ['Ada Thorne', 'Bo Lind'] });
    expect(jsonLdOf(exported('html', two))).toMatchObject({ author: [{ name: 'Ada Thorne' }, { name: 'Bo Lind' }] });
    expect(JSON.parse(exported('ans', two))).toMatchObject({ credits: { by: [{ name: 'Ada Thorne' }, {}] } });
    expect(JSON.parse(exported('apple-news', two))).toMatchObject({ metadata: { authors: ['Ada Thorne', 'Bo Lind'] } });
    expect(exported('wxr', two)).toContain('<wp:author_display_name>Ada Thorne and Bo Lind<');
  });

  it('are never “By” somebody', () => {
    for (const { id } of exporters.filter((exporter) => exporter.id !== 'verbatim'))
      expect(exported(id, two)).not.toMatch(/(?:author|creator|name)\W[^\n]{0,20}\bBy Ada/i);
  });
});

describe('a date that nobody stated', () => {
  it('is in no field for the story’s', () => {
    expect(frontMatterOf(exported('markdown', undated))).not.toHaveProperty('date');
    expect(frontMatterOf(exported('markdown', undated))).toMatchObject({ exported: settings.now });
    expect(jsonLdOf(exported('html', undated))).toMatchObject({ sdDatePublished: settings.now });
    expect(exported('html', undated)).not.toMatch(/dateModified|datePublished/);
    expect(exported('rss', undated)).not.toContain('<pubDate>');
    expect(exported('nitf', undated)).not.toContain('date.issue');
    expect(exported('apple-news', undated)).not.toContain('date');
    expect(exported('ans', undated)).not.toMatch(/created_date|display_date/);
    expect(exported('wxr', undated)).toContain('<wp:post_date_gmt>0000-00-00 00:00:00<');
  });
});

describe('a correction', () => {
  it('leaves as a correction in every format that has a place for one', () => {
    for (const { id, losses } of exporters.filter((exporter) => exporter.id !== 'verbatim'))
      expect([id, exported(id, corrected).includes(note)]).toEqual([id, !losses.join(' ').includes('corrections')]);
    expect(exported('nitf', corrected)).toContain(`<correction info="${note}"/>`);
    expect(jsonLdOf(exported('html', corrected))).toMatchObject({ correction: [note] });
  });

  it('is no note on another take', () => {
    for (const { id } of exporters.filter((exporter) => exporter.id !== 'verbatim'))
      expect(exported(id, corrected)).not.toContain('2nd lead');
  });
});

describe('a feed', () => {
  it('has the story’s address as its first link', () => {
    expect(/<link [^>]*>/.exec(exported('atom', ferryStory).replace(/^.*?<entry>/s, ''))?.[0]).toContain('"alternate"');
    expect(exported('rss', ferryStory)).toContain(
      '<link>https://gazette.example/ferry?from=feed&amp;x=1</link>\n<guid',
    );
  });

  it('of a story without an address links to no other story, and says so', () => {
    expect(exported('atom', unlinked)).not.toContain('<link');
    for (const id of ['rss', 'atom']) {
      const { notices } = exporters.find((each) => each.id === id)?.export(unlinked, settings) ?? { notices: [] };
      expect(notices.join('\n')).toContain('has no link');
    }
  });

  it('does not repeat the headline in its content', () => {
    for (const id of ['rss', 'atom'])
      expect(exported(id, ferryStory).replace(/<verbatim:headline>.*/s, '')).not.toMatch(/(?:<|&lt;)h1/);
  });
});

it('a block quotation on a page keeps what it cites, from the page it came in with to the page it leaves on', () => {
  const page = `<html><body><article><h1>Quay to close for repairs</h1><p>The quay closes on Monday, the harbour board said in a note.</p>
    <blockquote cite="https://board.example/bylaws?a=1&amp;b=2"><p>The board shall keep the quay in good repair at all times.</p></blockquote>
    <p>It will open again in June, when the work is done, the board added.</p></article></body></html>`;
  const loaded = loadStory({ name: 'a.html', bytes: new TextEncoder().encode(page) }, settings.houseStyle, 's1');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  expect(exported('html', loaded.value.story)).toContain('cite="https://board.example/bylaws?a=1&amp;b=2"');
});
