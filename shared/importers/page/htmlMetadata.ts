import type { SourceMetadata } from '../../story/source';
import { joinNames } from '../../text/joinNames';
import { parseJson } from '../../text/parseJson';
import type { HtmlAttributes } from './htmlEvents';
import { isNobody } from './pageByline';
import type { HeadParts } from './htmlLines';

/** The facts of a story as its page states them, and its text when the page repeats it for machines. */
export interface StatedStory {
  readonly metadata: SourceMetadata;
  readonly articleBody: string | null;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asString = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().replace(/\s+/g, ' ').slice(0, 2000) : undefined;

const articleType = /Article|Posting|Report|Story|Review/;

function findArticles(value: unknown, depth: number): JsonObject[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => findArticles(item, depth + 1));
  if (!isObject(value)) return [];
  const type = Array.isArray(value['@type']) ? value['@type'].join(' ') : String(value['@type'] ?? '');
  const inner = [...findArticles(value['@graph'], depth + 1), ...findArticles(value['mainEntity'], depth + 1)];
  return articleType.test(type) ? [value, ...inner] : inner;
}

/** Whatever a page gives an id and a name to, by the id. */
function namedThings(value: unknown, depth: number, found: Map<string, string>): Map<string, string> {
  if (depth > 4) return found;
  if (Array.isArray(value)) for (const item of value.slice(0, 200)) namedThings(item, depth + 1, found);
  if (!isObject(value)) return found;
  const id = asString(value['@id']);
  const name = asString(value['name']);
  if (id !== undefined && name !== undefined) found.set(id, name);
  for (const inner of Object.values(value)) if (typeof inner === 'object') namedThings(inner, depth + 1, found);
  return found;
}

/** The name of a thing, the names of several; of one that stands elsewhere on the page and is named by its id. */
function nameOf(value: unknown, named: ReadonlyMap<string, string>): string | undefined {
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 8)
      .map((each) => nameOf(each, named))
      .filter((name) => name !== undefined);
    return names.length > 0 ? joinNames(names) : undefined;
  }
  return isObject(value) ? (asString(value['name']) ?? named.get(String(value['@id'] ?? ''))) : asString(value);
}

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601 with “T” and a colon in the offset; undefined when it is no such date. */
function asIso(value: string | undefined): string | undefined {
  if (value === undefined || !isoDate.test(value)) return undefined;
  return value
    .replace(' ', 'T')
    .replace(/ (?=[Z+-])/, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
}

const asUrl = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:\/\/[^\s"<>]{1,2000}$/i.test(value) ? value : undefined;

function metaContent(meta: readonly HtmlAttributes[], ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = meta.find(
      (tag) => (tag['property'] ?? tag['name'] ?? tag['itemprop'] ?? '').toLowerCase() === name && tag['content'],
    );
    const content = asString(found?.['content']);
    if (content !== undefined) return content;
  }
  return undefined;
}

/** The first of these meta tags that names somebody, and not the paper. */
function metaNames(
  meta: readonly HtmlAttributes[],
  names: readonly string[],
  publisher: string | undefined,
): string | undefined {
  for (const name of names) {
    const own = meta.filter((tag) => (tag['property'] ?? tag['name'] ?? tag['itemprop'] ?? '').toLowerCase() === name);
    for (const { content } of own) {
      const found = personal(asString(content));
      if (found !== undefined && found !== publisher && !isNobody(found)) return found;
    }
  }
  return undefined;
}

const authorTags = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'byl', 'article:author_name'];

/** “Written by: Ann Otter”: what a page tells for its card, as a label and what it says. */
function cardName(meta: readonly HtmlAttributes[]): string | undefined {
  const numbers = ['1', '2', '3'].filter((number) =>
    /^(?:written by|by|author|verfasst von|geschrieben von|écrit par|escrito por|geschreven door|scritto da)$/i.test(
      metaContent(meta, `twitter:label${number}`) ?? '',
    ),
  );
  return personal(metaContent(meta, ...numbers.map((number) => `twitter:data${number}`)));
}

/** What a page tells in one tag as JSON. */
function parselyPage(meta: readonly HtmlAttributes[]): JsonObject {
  const value = parseJson(metaContent(meta, 'parsely-page') ?? '');
  return isObject(value) ? value : {};
}

const compact = (values: Readonly<Partial<Record<keyof SourceMetadata, string | undefined>>>): SourceMetadata =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A name without “By”; an address is none. */
const personal = (name: string | undefined): string | undefined =>
  name === undefined || /^https?:|^@/.test(name) ? undefined : name.replace(/^by:?\s/i, '');

/** “Marsh, Ida”, as libraries write it, in the order of speech. */
const spoken = (name: string | undefined): string | undefined =>
  name?.replace(/^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{Ll}'’.-]+(?: \p{Lu}[\p{L}'’.-]*)?)$/u, '$2 $1');

/** The site's name at the end of a title: “… - Holt News”, “… | Holt News”. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  const found = /^(.{10,}?)\s+[|–—-]\s+([^|–—]{2,40})$/.exec(title ?? '');
  const tail = found?.[2]?.trim();
  return found && (tail === site || (tail?.split(' ').length ?? 9) <= 4) ? found[1] : title;
}

/** Keywords that the page lists, in its own order. */
function keywordsOf(meta: readonly HtmlAttributes[], stated: unknown): string | undefined {
  const listed = Array.isArray(stated)
    ? stated.flatMap((each) => asString(each) ?? [])
    : (asString(stated)?.split(',') ?? []);
  const tags = meta.flatMap((tag) =>
    /^(?:article:tag|keywords|news_keywords|parsely-tags|sailthru\.tags)$/i.test(tag['property'] ?? tag['name'] ?? '')
      ? (asString(tag['content'])?.split(',') ?? [])
      : [],
  );
  const names = (listed.length > 0 ? listed : tags).map((name) => name.trim()).filter((name) => name !== '');
  return [...new Set(names)].slice(0, 40).join(', ') || undefined;
}

/** Reads headline, standfirst, byline, date, address, publisher and language from a page's meta tags and JSON-LD. */
export function readMetadata(
  { meta, jsonLd, title, language, canonical }: HeadParts,
  url: string | undefined,
): StatedStory {
  const parsed = jsonLd.map((json) => parseJson(json));
  const article = parsed.flatMap((json) => findArticles(json, 0))[0] ?? {};
  const named = namedThings(parsed, 0, new Map());
  const publisher = nameOf(article['publisher'], named) ?? metaContent(meta, 'og:site_name', 'application-name');
  const parsely = parselyPage(meta);
  const author = personal(nameOf(article['author'], named) ?? nameOf(article['creator'], named));
  const metadata = compact({
    headline:
      asString(article['headline']) ??
      metaContent(meta, 'og:title', 'twitter:title', 'headline', 'dc.title') ??
      withoutSite(asString(title), metaContent(meta, 'og:site_name')),
    standfirst:
      asString(article['description']) ?? metaContent(meta, 'og:description', 'description', 'twitter:description'),
    byline:
      (author === publisher || isNobody(author ?? '') ? undefined : author) ??
      metaNames(meta, authorTags, publisher) ??
      spoken(metaNames(meta, ['dc.creator', 'dcterms.creator'], publisher)) ??
      personal(nameOf(parsely['author'] ?? parsely['authors'], named)) ??
      cardName(meta) ??
      author,
    published:
      asIso(asString(article['datePublished'])) ??
      asIso(
        metaContent(
          meta,
          'article:published_time',
          'datepublished',
          'date',
          'dc.date',
          'parsely-pub-date',
          'sailthru.date',
          'pubdate',
          'og:published_time',
          'dc.date.issued',
          'dcterms.created',
          'dcterms.date',
          'article.published',
          'publish-date',
          'publication_date',
        ),
      ) ??
      asIso(asString(parsely['pub_date'])),
    url: asUrl(url) ?? asUrl(canonical) ?? asUrl(metaContent(meta, 'og:url')) ?? asUrl(asString(article['url'])),
    publisher,
    language:
      asString(article['inLanguage']) ??
      (language === '' ? metaContent(meta, 'og:locale')?.replace('_', '-') : language.slice(0, 35)),
    keywords: keywordsOf(meta, article['keywords']),
  });
  const body = article['articleBody'];
  return { metadata, articleBody: typeof body === 'string' && body.length > 300 ? body.slice(0, 500_000) : null };
}
