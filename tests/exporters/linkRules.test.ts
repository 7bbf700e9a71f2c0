import { describe, expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { settings } from './exported';
import { ferryStory } from './ferryStory';

const words = 'Read more at the shop or at the council.';
const span = (part: string, href: string) => ({
  kind: 'link' as const,
  href,
  from: words.indexOf(part),
  to: words.indexOf(part) + part.length,
});

const story: StoryDocument = {
  ...ferryStory,
  quotations: [],
  blocks: ferryStory.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, 1)
    .map((block) => ({
      ...block,
      text: words,
      spans: [span('the shop', 'https://shop.example/ferry'), span('the council', 'https://council.example/')],
    })),
  related: ferryStory.related.slice(0, 1).map((link) => ({
    ...link,
    kept: true,
    title: 'Tickets',
    url: 'https://www.shop.example/tickets',
  })),
};

const fileOf = (id: string): string => {
  const linkRules = [{ domain: 'shop.example', rel: ['sponsored', 'nofollow'] as const }];
  return exporters.find((each) => each.id === id)?.export(story, { ...settings, linkRules }).text ?? '';
};

describe('the rules of a house for links leave with the links', () => {
  for (const id of ['html', 'wordpress', 'wxr', 'rss', 'nitf', 'newsml-g2'])
    it(`in ${id}, in the copy`, () => {
      expect(fileOf(id)).toContain('<a href="https://shop.example/ferry" rel="sponsored nofollow">the shop</a>');
      expect(fileOf(id)).toContain('<a href="https://council.example/">the council</a>');
    });

  it('under the story as well', () => {
    for (const id of ['html', 'wordpress', 'wxr'])
      expect(fileOf(id)).toContain('<a href="https://www.shop.example/tickets" rel="sponsored nofollow">Tickets</a>');
    expect(fileOf('nitf')).toContain('rel="related sponsored nofollow">Tickets</a>');
  });

  it('in Ghost, beside its own', () => expect(fileOf('ghost')).toContain('noreferrer sponsored nofollow'));

  it('not in Apple News, whose links have no place for them', () =>
    expect(fileOf('apple-news')).not.toContain('sponsored'));
});
