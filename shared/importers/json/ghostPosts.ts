import { joinNames } from '../../text/joinNames';
import { asDate, asLanguage, asObject, asObjects, asRaw, asText, asUrl, present } from '../wire/fields';
import { lexicalHtml, mobiledocHtml, plainHtml } from './editorMarkup';
import type { JsonKind } from './jsonImporter';
import { asKeywords, itemsIn, jsonDraft, namesOf } from './jsonStory';

type Json = Readonly<Record<string, unknown>>;

const isPost = (item: Json): boolean =>
  typeof item['title'] === 'string' &&
  ['lexical', 'mobiledoc', 'html', 'plaintext'].some((name) => asRaw(item[name]) !== undefined) &&
  ['slug', 'status', 'published_at', 'custom_excerpt', 'visibility', 'uuid', 'comment_id', 'created_at'].some(
    (name) => name in item,
  );

/** The first of the forms that Ghost keeps a post in that has words. */
function bodyOf(post: Json): string {
  const html = asRaw(post['html']);
  if (html !== undefined) return html;
  return lexicalHtml(post['lexical']) || mobiledocHtml(post['mobiledoc']) || plainHtml(post['plaintext']);
}

/** An export lists who wrote what, and under which tags, apart from its posts. */
interface Tables {
  readonly names: (post: Json, list: string, link: string, key: string) => readonly string[];
}

function readTables(value: unknown): Tables {
  const data = asObject(asObjects(asObject(value)['db'])[0]?.['data'] ?? asObject(value)['data']);
  return {
    names: (post, list, link, key) => {
      const linked = new Set(
        asObjects(data[link])
          .filter((each) => each['post_id'] === post['id'])
          .map((each) => each[key]),
      );
      return namesOf(
        asObjects(data[list]).filter((each) => linked.has(each['id'])),
        'name',
      );
    },
  };
}

function readPost(post: Json, tables: Tables) {
  const authors = namesOf(post['authors'] ?? post['primary_author'], 'name');
  const tags = namesOf(post['tags'], 'name');
  const byline = joinNames(authors.length > 0 ? authors : tables.names(post, 'users', 'posts_authors', 'author_id'));
  return jsonDraft({
    headline: asText(post['title']),
    standfirst: asRaw(post['custom_excerpt']) ?? asRaw(post['excerpt']),
    byline: byline || undefined,
    body: bodyOf(post),
    picture: {
      src: post['feature_image'],
      alt: post['feature_image_alt'],
      caption: post['feature_image_caption'],
    },
    metadata: present({
      published: asDate(post['published_at']),
      url: asUrl(post['url']) ?? asUrl(post['canonical_url']),
      slug: asText(post['slug']),
      language: asLanguage(post['locale']),
      keywords: asKeywords(
        (tags.length > 0 ? tags : tables.names(post, 'tags', 'posts_tags', 'tag_id')).filter(
          (name) => !name.startsWith('#'),
        ),
      ),
    }),
  });
}

/** Posts as Ghost gives them: its content and admin APIs, and its export file. */
export const ghostPosts: JsonKind = {
  id: 'ghost',
  label: 'Ghost (API and export file)',
  version: '4 to 6',
  kind: 'a Ghost file',
  keeps:
    'Of any post: title, excerpt, authors, tags, dates, feature picture, and the body from its HTML, Lexical or Mobiledoc, with cards of pictures, galleries, embeds and bookmarks.',
  signs: [/"(?:posts|db|lexical|mobiledoc)"\s{0,9}:/, /"(?:lexical|mobiledoc|html|plaintext)"\s{0,9}:/],
  stories: (value) => {
    const posts = itemsIn(value, isPost);
    const tables = readTables(value);
    return posts.length === 0 ? null : posts.map((post) => () => readPost(post, tables));
  },
};
