import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFeeds } from '../../../server/feeds/config';
import { Stop } from '../../../server/stop';

const parse = (text: string) => parseFeeds(text, '/srv/feeds.yaml');

describe('the file of feeds', () => {
  it('names folders, web feeds, mailboxes and feeds that others push into; a path is meant from the file', () => {
    const feeds = parse(`feeds:
  - { name: agency, folder: in/agency, format: ninjs }
  - { name: world, url: 'https://news.example/feed.xml', every: 60 }
  - { name: post, maildir: /var/mail/wire }
  - { name: partner, push: true }`);
    expect(feeds).toEqual([
      { name: 'agency', folder: resolve('/srv/in/agency'), format: 'ninjs' },
      { name: 'world', url: 'https://news.example/feed.xml', every: 60 },
      { name: 'post', maildir: '/var/mail/wire' },
      { name: 'partner', push: true },
    ]);
  });

  it('may be JSON, which is YAML as well', () => {
    expect(parse('{"feeds": [{"name": "a", "push": true}]}')).toEqual([{ name: 'a', push: true }]);
  });

  it.each([
    ['no YAML', 'feeds: [', /no YAML/],
    ['nothing in it', '', /name and one of folder/],
    ['a feed of no kind', 'feeds: [{ name: a }]', /name and one of folder/],
    ['a name with blanks', 'feeds: [{ name: A b, push: true }]', /name and one of folder/],
    ['a format nobody reads', 'feeds: [{ name: a, push: true, format: morse }]', /name and one of folder/],
    ['one name twice', 'feeds: [{ name: a, push: true }, { name: a, folder: x }]', /two feeds called “a”/],
    ['a reference, which may grow without end', 'a: &a [1]\nfeeds: [*a, *a]', /no YAML|name and one of/],
  ])('with %s is refused, with what to put right', (_, text, message) => {
    expect(() => parse(text)).toThrow(Stop);
    expect(() => parse(text)).toThrow(message);
  });
});
