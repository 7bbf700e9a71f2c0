import Parser from 'rss-parser';
import { expect, it } from 'vitest';
import { readStory } from '../../../shared/exporters/copy/readStory';
import { settings } from '../exported';
import { fileIn, shownAlike, stories } from './stories';

const parser = new Parser();

const itemOf = async (text: string) => {
  const [item, ...others] = (await parser.parseString(text)).items;
  if (!item || others.length > 0) throw new Error('a feed of ours has one item');
  return item;
};

for (const [id, contentOf] of [
  ['rss', (item: Parser.Item & { 'content:encoded'?: string }) => item['content:encoded']],
  ['atom', (item: Parser.Item) => item.content],
] as const) {
  it(`rss-parser shows the copy of a feed in ${id}, with every speaker`, () =>
    shownAlike(id, {
      show: async ({ text }) => (contentOf(await itemOf(text)) ?? '').replace(/<p class="standfirst">.*?<\/p>/, ''),
      more: ({ related }) => related.map(({ title }) => title),
    }));

  it(`rss-parser takes title, author and address of a feed in ${id} for what they are`, async () => {
    for (const story of stories) {
      const { title, authors, details } = readStory(story, settings);
      const item = await itemOf(fileIn(id, story).text);
      expect([item.title, item.link]).toEqual([title, details.url ?? undefined]);
      if (authors.length > 0) expect(item.creator ?? (item as { author?: string }).author).toBe(authors[0]);
    }
  });
}
