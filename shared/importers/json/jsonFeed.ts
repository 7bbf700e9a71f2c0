import { joinNames } from '../../text/joinNames';
import { asDate, asLanguage, asObject, asObjects, asRaw, asText, asUrl, present } from '../wire/fields';
import { asKeywords, jsonDraft, namesOf, shownWords } from './jsonStory';
import type { JsonKind } from './jsonImporter';

type Json = Readonly<Record<string, unknown>>;

const isFeed = (feed: Json): boolean => /jsonfeed\.org/i.test(asText(feed['version']) ?? '');

const authorsOf = (item: Json): string | undefined =>
  joinNames(namesOf(item['authors'] ?? item['author'], 'name')) || undefined;

function readItem(item: Json, feed: Json) {
  return jsonDraft({
    headline: asText(item['title']),
    standfirst: asText(item['summary']),
    byline: authorsOf(item) ?? authorsOf(feed),
    body: asRaw(item['content_html']) ?? asRaw(item['content_text']) ?? asRaw(item['summary']) ?? '',
    picture: { src: item['image'] ?? item['banner_image'], alt: undefined, caption: undefined },
    metadata: present({
      published: asDate(item['date_published']),
      url: asUrl(item['url']) ?? asUrl(item['external_url']) ?? asUrl(item['id']),
      publisher: shownWords(feed['title']),
      language: asLanguage(item['language']) ?? asLanguage(feed['language']),
      keywords: asKeywords(namesOf(item['tags'])),
    }),
  });
}

/** JSON Feed: what RSS tells, as JSON. */
export const jsonFeed: JsonKind = {
  id: 'json-feed',
  label: 'JSON Feed',
  version: '1, 1.1',
  kind: 'a JSON feed',
  keeps: 'Of any item: title, authors, date, content, picture, tags, language.',
  signs: [/jsonfeed\.org\\?\/version/],
  stories: (value) => {
    const feed = asObject(value);
    return isFeed(feed) ? asObjects(feed['items']).map((item) => () => readItem(item, feed)) : null;
  },
};
