// RSS, Atom and WordPress's import file have no official schema: these are the rules of their specifications that a file of ours could break.
import type { XmlDocument } from 'libxml2-wasm';
import { elementsAt, withXml } from './xmlConformance';

const mailDate =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const timestamp = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const address = /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i;

type Errors = readonly string[];

/** An XPath by local names, so that prefixes do not matter: `rss/channel/item`. */
const at = (path: string): string =>
  `/${path
    .split('/')
    .map((name) => `*[local-name()='${name}']`)
    .join('/')}`;

const textsAt = (document: XmlDocument, path: string): readonly string[] =>
  elementsAt(document, at(path)).map(({ content }) => content);

const once = (document: XmlDocument, path: string, fits: RegExp = /\S/): Errors => {
  const texts = textsAt(document, path);
  if (texts.length !== 1) return [`${path}: ${texts.length} times, not once`];
  return fits.test(texts[0] ?? '') ? [] : [`${path}: ${texts[0] ?? ''}`];
};

const atMostOnce = (document: XmlDocument, path: string, fits: RegExp): Errors =>
  textsAt(document, path).length === 0 ? [] : once(document, path, fits);

const noMarkupIn = (document: XmlDocument, path: string): Errors =>
  elementsAt(document, `${at(path)}/*`).length === 0 ? [] : [`${path} holds elements, not text`];

const linksIn = (document: XmlDocument): Errors =>
  elementsAt(document, "//*[local-name()='link'][@href]").flatMap((link) => {
    const href = link.attr('href')?.value ?? '';
    return /^https?:/.test(href) && address.test(href) ? [] : [`link to ${href}`];
  });

export const rssErrors = (text: string): Errors =>
  withXml(text, (document) => [
    ...once(document, 'rss/channel/title'),
    ...once(document, 'rss/channel/link', address),
    ...once(document, 'rss/channel/description'),
    ...once(document, 'rss/channel/lastBuildDate', mailDate),
    ...once(document, 'rss/channel/item/title'),
    ...once(document, 'rss/channel/item/guid', address),
    ...atMostOnce(document, 'rss/channel/item/pubDate', mailDate),
    ...once(document, 'rss/channel/item/description'),
    ...noMarkupIn(document, 'rss/channel/item/encoded'),
    ...linksIn(document),
  ]);

export const atomErrors = (text: string): Errors =>
  withXml(text, (document) => [
    ...['feed', 'feed/entry'].flatMap((path) => [
      ...once(document, `${path}/id`, address),
      ...once(document, `${path}/title`),
      ...once(document, `${path}/updated`, instant),
    ]),
    ...atMostOnce(document, 'feed/entry/published', instant),
    ...(textsAt(document, 'feed/entry/author/name').length > 0 ? [] : ['an entry without an author']),
    ...noMarkupIn(document, 'feed/entry/content'),
    ...linksIn(document),
  ]);

export const wxrErrors = (text: string): Errors =>
  withXml(text, (document) => {
    const item = 'rss/channel/item';
    const [content = ''] = textsAt(document, `${item}/encoded`);
    const [login] = textsAt(document, 'rss/channel/author/author_login');
    return [
      ...once(document, 'rss/channel/wxr_version', /^1\.2$/),
      ...once(document, `${item}/post_type`, /^post$/),
      ...once(document, `${item}/status`, /^draft$/),
      ...once(document, `${item}/post_id`, /^\d+$/),
      ...once(document, `${item}/post_name`, /^[a-z0-9-]+$/),
      ...['post_date', 'post_date_gmt', 'post_modified', 'post_modified_gmt'].flatMap((name) =>
        once(document, `${item}/${name}`, timestamp),
      ),
      ...(textsAt(document, `${item}/creator`)[0] === login ? [] : ['the post’s author is nobody in the file']),
      ...blockErrors(content),
    ];
  });

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // What cannot be read is none.
    return false;
  }
};

/** WordPress's blocks: every comment that opens one has its end, in order, and nothing stands between blocks. */
export function blockErrors(text: string): Errors {
  const open: string[] = [];
  let done = 0;
  for (const match of text.matchAll(/<!--\s(\/)?wp:([a-z-]+)\s(\{[^\n]*?\}\s)?-->/g)) {
    const between = text.slice(done, match.index);
    if (open.length === 0 && between.trim() !== '') return [`text between blocks: ${between}`];
    if (between.includes('<!--')) return [`a comment that is no block: ${between}`];
    if (match[3] !== undefined && !isJson(match[3])) return [`settings that are no JSON: ${match[3]}`];
    if (match[1] === undefined) open.push(match[2] ?? '');
    else if (open.pop() !== match[2]) return [`${match[2] ?? ''} ends what it did not begin`];
    done = match.index + match[0].length;
  }
  return open.length === 0 && text.slice(done).trim() === ''
    ? []
    : [`left over: ${open.join(' ')} ${text.slice(done)}`];
}
