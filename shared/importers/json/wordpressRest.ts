import { joinNames } from '../../text/joinNames';
import { asDate, asLanguage, asObject, asObjects, asRaw, asText, asUrl, present } from '../wire/fields';
import { readPostContent } from '../wire/shortcodes';
import type { JsonKind } from './jsonImporter';
import { asKeywords, itemsIn, jsonDraft, namesOf, shownWords } from './jsonStory';

type Json = Readonly<Record<string, unknown>>;

/** A field that the API renders; a plain one where it was flattened on the way. */
const rendered = (value: unknown): string | undefined =>
  asRaw(value) ?? asRaw(asObject(value)['rendered']) ?? asRaw(asObject(value)['raw']);

const isPost = (item: Json): boolean =>
  rendered(item['content']) !== undefined &&
  typeof item['content'] === 'object' &&
  rendered(item['title']) !== undefined;

/** Instants of UTC come without their zone. */
const published = (post: Json): string | undefined => {
  const utc = asText(post['date_gmt']);
  return (utc === undefined ? undefined : asDate(`${utc.replace(/Z$/, '')}Z`)) ?? asDate(post['date']);
};

function readPost(post: Json) {
  const embedded = asObject(post['_embedded']);
  const terms = (Array.isArray(embedded['wp:term']) ? embedded['wp:term'] : []).flatMap(asObjects);
  const media = asObjects(embedded['wp:featuredmedia'])[0] ?? {};
  const yoast = asObject(post['yoast_head_json']);
  const meta = asObject(asObject(post['parsely'])['meta']);
  const authors = namesOf(embedded['author'], 'name');
  const byline =
    joinNames(authors) ||
    asText(yoast['author']) ||
    joinNames(namesOf(meta['creator'], 'name')) ||
    asText(post['author_name']);
  return jsonDraft({
    headline: rendered(post['title']),
    standfirst: rendered(post['excerpt']),
    byline: byline || undefined,
    body: readPostContent(rendered(post['content']) ?? ''),
    picture: { src: media['source_url'], alt: media['alt_text'], caption: rendered(media['caption']) },
    metadata: present({
      published: published(post),
      url: asUrl(post['link']),
      slug: asText(post['slug']),
      publisher: shownWords(yoast['og_site_name']),
      language: asLanguage(post['lang'] ?? yoast['og_locale']),
      keywords: asKeywords(namesOf(terms, 'name').flatMap((name) => shownWords(name) ?? [])),
    }),
  });
}

/** Posts as the WordPress REST API gives them, one or a list. */
export const wordpressRest: JsonKind = {
  id: 'wordpress-rest',
  label: 'WordPress REST API',
  version: 'wp/v2',
  kind: 'an answer of the WordPress REST API',
  keeps: 'Of any post: title, excerpt, authors, dates, content, featured picture, tags and categories, link and slug.',
  signs: [/"rendered"\s{0,9}:/, /"(?:content|excerpt)"\s{0,9}:\s{0,9}\{/],
  stories: (value) => {
    const posts = itemsIn(value, isPost);
    return posts.length === 0 ? null : posts.map((post) => () => readPost(post));
  },
};
