import { bodyMarkup, lineMarkup } from './bodyMarkup';
import { exportedFile } from './exportedFile';
import type { Exporter } from './exporter';
import { asMail } from './instant';
import { authorOf } from './jsonLd';
import { cdata, element, emptyElement, together, xmlDocument, type Markup } from './markup';
import { readStory } from './readStory';
import { embargoText, publishedInstant, type StoryCopy } from './storyCopy';
import { storyUri } from './storyUri';

const atom = 'http://www.w3.org/2005/Atom';
const own = { 'xmlns:verbatim': 'urn:verbatim:feed' };

const optional = (name: string, text: string | null): Markup | null => (text === null ? null : element(name, {}, text));

const author = ({ byline, details }: StoryCopy): string => (byline === null ? (details.credit ?? details.source) : authorOf(byline));

/** What feeds have no field for, in elements of our own. */
const desk = (copy: StoryCopy): readonly (Markup | null)[] =>
  [optional('verbatim:byline', copy.byline), optional('verbatim:embargo', embargoText(copy)), optional('verbatim:override', copy.override)];

/** The copy as a reader of feeds shows it; a quoted headline and standfirst stand in it once more, to name their speakers. */
const content = (copy: StoryCopy): Markup => together([
  copy.headline && element('h1', {}, lineMarkup(copy.headline)),
  copy.standfirst && element('p', { class: 'standfirst' }, lineMarkup(copy.standfirst)),
  bodyMarkup(copy),
  copy.related.length === 0 ? null : element('ul', {}, ...copy.related.map(({ title, url }) => element('li', {}, element('a', { href: url, rel: 'related' }, title)))),
], '\n');

const summary = ({ standfirst, body, title }: StoryCopy): string => standfirst?.text.trim() || body[0]?.text || title;

const relatedLinks = (name: string, { related }: StoryCopy): readonly Markup[] =>
  related.map(({ title, url }) => emptyElement(name, { rel: 'related', href: url, title }));

const rssItem = (copy: StoryCopy): Markup => element('item', {}, together([
  element('title', {}, copy.title),
  element('guid', { isPermaLink: 'false' }, storyUri(copy)),
  optional('pubDate', asMail(publishedInstant(copy))),
  element('dc:creator', {}, author(copy)),
  optional('dc:source', copy.details.url ?? copy.details.source),
  element('description', {}, summary(copy)),
  element('content:encoded', {}, cdata(content(copy).markup)),
  ...relatedLinks('atom:link', copy),
  ...desk(copy),
], '\n'));

const rss = (copy: StoryCopy): string => xmlDocument(element('rss', {
  version: '2.0', 'xmlns:content': 'http://purl.org/rss/1.0/modules/content/', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:atom': atom, ...own,
}, element('channel', {}, together([
  element('title', {}, copy.details.credit ?? copy.details.source),
  element('link', {}, copy.details.url ?? storyUri(copy)),
  element('description', {}, 'One story'),
  element('language', {}, copy.details.language.toLowerCase()),
  optional('lastBuildDate', asMail(copy.details.now)),
  rssItem(copy),
], '\n'))));

const atomEntry = (copy: StoryCopy): Markup => element('entry', {}, together([
  element('title', {}, copy.title),
  element('id', {}, storyUri(copy)),
  element('updated', {}, copy.details.now),
  optional('published', publishedInstant(copy)),
  element('author', {}, element('name', {}, author(copy))),
  ...relatedLinks('link', copy),
  copy.details.url === null ? null : emptyElement('link', { rel: 'via', href: copy.details.url }),
  optional('rights', copy.details.credit),
  element('summary', {}, summary(copy)),
  element('content', { type: 'html' }, content(copy).markup),
  ...desk(copy),
], '\n'));

const atomFeed = (copy: StoryCopy): string => xmlDocument(element('feed', { xmlns: atom, ...own, 'xml:lang': copy.details.language }, together([
  element('title', {}, copy.details.credit ?? copy.details.source),
  element('id', {}, `${storyUri(copy)}:feed`),
  element('updated', {}, copy.details.now),
  atomEntry(copy),
], '\n')));

const feedExporter = (format: Pick<Exporter, 'id' | 'label' | 'version' | 'mediaType'>, write: (copy: StoryCopy) => string): Exporter => {
  const exporter: Exporter = {
    ...format,
    extension: 'xml',
    losses: [
      'A dateline has no place. An embargo and the reason for an override stand in elements of our own.',
      'A date of publication without an hour and a zone has no field.',
      'The source and the age of a related link, captions and the marks of indirect speech stay behind.',
    ],
    export: (story, settings) => {
      const copy = readStory(story, settings);
      return exportedFile(copy, exporter, write(copy));
    },
  };
  return exporter;
};

/** A feed of one story for systems that take RSS. */
export const rssExporter = feedExporter({ id: 'rss', label: 'RSS 2.0', version: '2.0', mediaType: 'application/rss+xml' }, rss);

/** A feed of one story for systems that take Atom. */
export const atomExporter = feedExporter({ id: 'atom', label: 'Atom', version: 'RFC 4287', mediaType: 'application/atom+xml' }, atomFeed);
