import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { asTimestamp } from '../copy/instant';
import { jsonText } from '../writers/json';
import { jsonLd, scriptJson } from '../writers/jsonLd';
import { lexicalDocument } from '../writers/lexical';
import { element } from '../writers/markup';
import { publishedInstant, subjectsOf, type StoryCopy } from '../copy/storyCopy';
import { webName } from '../writers/webName';

const longestTitle = 255;
const longestSlug = 185;
const longestExcerpt = 300;
const longestTag = 185;

interface GhostPost {
  readonly id: string;
  readonly type: 'post';
  readonly status: 'draft';
  readonly visibility: 'public';
  readonly title: string;
  readonly slug: string;
  readonly custom_excerpt?: string | undefined;
  readonly published_at?: string | undefined;
  readonly created_at: string;
  readonly updated_at: string;
  readonly locale: string;
  /** Ghost keeps Lexical’s document as a text. */
  readonly lexical: string;
  readonly codeinjection_head: string;
}

interface GhostTag {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

interface GhostFile {
  readonly db: readonly {
    readonly meta: { readonly exported_on: number; readonly version: '6.0.0' };
    readonly data: {
      readonly posts: readonly GhostPost[];
      readonly tags?: readonly GhostTag[] | undefined;
      readonly posts_tags?: readonly { readonly post_id: string; readonly tag_id: string }[] | undefined;
    };
  }[];
}

/** Cut at a limit, never inside a pair. */
const cut = (text: string, longest: number): string => text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');

/** The fields of a post that the file for the importer and the Admin API have in common. */
export const ghostPost = (copy: StoryCopy) => ({
  title: cut(copy.title, longestTitle),
  slug: cut(webName(copy.slug || copy.title, 'story'), longestSlug),
  custom_excerpt: copy.standfirst === null ? undefined : cut(copy.standfirst.text.trim(), longestExcerpt),
  lexical: JSON.stringify(lexicalDocument(copy)),
  codeinjection_head: element('script', { type: 'application/ld+json' }, scriptJson(jsonLd(copy), 0)),
});

function post(copy: StoryCopy): GhostPost {
  const published = publishedInstant(copy);
  const now = asTimestamp(copy.details.now);
  const { title, slug, custom_excerpt, lexical, codeinjection_head } = ghostPost(copy);
  return {
    id: '1',
    type: 'post',
    status: 'draft',
    visibility: 'public',
    title,
    slug,
    custom_excerpt,
    published_at: published === null ? undefined : asTimestamp(published),
    created_at: now,
    updated_at: now,
    locale: copy.details.language,
    lexical,
    codeinjection_head,
  };
}

/** The section is the first: Ghost shows the first tag of a post as what it belongs to. */
const tagsOf = (copy: StoryCopy): readonly GhostTag[] =>
  subjectsOf(copy).map((name, at) => ({
    id: String(at + 1),
    name: cut(name, longestTag),
    slug: cut(webName(name, 'tag'), longestTag),
  }));

function file(copy: StoryCopy): GhostFile {
  const tags = tagsOf(copy);
  const filed = tags.length > 0 && { tags, posts_tags: tags.map(({ id }) => ({ post_id: '1', tag_id: id })) };
  return {
    db: [
      {
        meta: { exported_on: Date.parse(copy.details.now), version: '6.0.0' },
        data: { posts: [post(copy)], ...filed },
      },
    ],
  };
}

/** A file for Ghost’s importer; who spoke goes into the page’s head as schema.org data. */
export const ghostExporter = exporterFor({
  id: 'ghost',
  label: 'Ghost import file',
  version: '6',
  extension: 'json',
  mediaType: 'application/json',
  losses: [
    'Ghost’s text has no marks for quotations inside a paragraph: their speakers stand in the JSON-LD in the page’s head, with byline, dateline, credit, embargo and copyright.',
    'A headline is cut at 255 characters, a standfirst at 300.',
    'The reason for an override, the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
  ],
  carries: carriesAllBut({ cites: 'lost', topSpans: 'lost', pullQuoteSource: 'words' }),
  write: (copy) => jsonText(file(copy)),
});
