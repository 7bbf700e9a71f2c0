import { listOf } from '../writers/blockMarkup';
import { bodyMarkup, lineMarkup } from '../writers/bodyMarkup';
import { carriesAllBut } from '../carries';
import type { Exporter } from '../exporter';
import { exporterFor } from '../exporterFor';
import type { CopyBlock } from '../copy/copyBlocks';
import { isRich } from '../copy/copyLine';
import { asMail } from '../copy/instant';
import {
  cdata,
  element,
  emptyElement,
  escapeMarkup,
  optionalElement,
  textElement,
  together,
  xmlDocument,
  type Markup,
} from '../writers/markup';
import { embargoText, publishedInstant, subjectsOf, type StoryCopy } from '../copy/storyCopy';
import { storyUri } from '../writers/storyUri';

const atom = 'http://www.w3.org/2005/Atom';
const own = { 'xmlns:verbatim': 'urn:verbatim:feed' };

const authorsIn = ({ authors, details }: StoryCopy): readonly string[] =>
  authors.length === 0 ? [details.credit ?? details.source] : authors;

/** What feeds have no field for, in elements of our own. */
const desk = (copy: StoryCopy): readonly (Markup | null)[] => [
  richHeadline(copy),
  optionalElement('verbatim:byline', copy.byline),
  optionalElement('verbatim:embargo', embargoText(copy)),
  ...copy.corrections.map((note) => textElement('verbatim:correction', note)),
  optionalElement('verbatim:override', copy.override),
];

/** The copy as a reader of feeds shows it beneath the title, which does not stand in it again. */
const content = (copy: StoryCopy): Markup =>
  together(
    [
      copy.standfirst && element('p', { class: 'standfirst' }, lineMarkup(copy.standfirst, 'span')),
      bodyMarkup(copy, 'span'),
      below(copy),
    ],
    '\n',
  );

/** A headline that is more than plain words, as markup: titles of feeds have no place for links, emphasis and speakers. */
const richHeadline = ({ headline }: StoryCopy): Markup | null =>
  headline === null || !(isRich(headline) || headline.runs.some(({ quotation }) => quotation !== null))
    ? null
    : element('verbatim:headline', {}, escapeMarkup(element('h1', {}, lineMarkup(headline, 'span'))));

const below = ({ related }: StoryCopy): Markup | null =>
  related.length === 0
    ? null
    : listOf(
        related.map(({ title, url, rel }) =>
          textElement('a', title, { href: url, rel: ['related', rel].filter(Boolean).join(' ') }),
        ),
      );

const isCopy = ({ kind }: CopyBlock): boolean => kind === 'paragraph' || kind === 'crosshead' || kind === 'list-item';

const summary = ({ standfirst, body, title }: StoryCopy): string =>
  standfirst?.text.trim() || body.find(isCopy)?.text || title;

const relatedLinks = (name: string, { related }: StoryCopy): readonly Markup[] =>
  related.map(({ title, url }) => emptyElement(name, { rel: 'related', href: url, title }));

/** Programs take an entry’s first link for its page: of a story without one, related links stand in an element of our own. */
const entryLinks = (copy: StoryCopy): readonly Markup[] =>
  copy.details.url === null
    ? relatedLinks('verbatim:link', copy)
    : [emptyElement('link', { rel: 'alternate', href: copy.details.url }), ...relatedLinks('link', copy)];

const rssItem = (copy: StoryCopy): Markup =>
  element(
    'item',
    {},
    together(
      [
        textElement('title', copy.title),
        optionalElement('link', copy.details.url),
        textElement('guid', storyUri(copy), { isPermaLink: 'false' }),
        optionalElement('pubDate', asMail(publishedInstant(copy))),
        ...authorsIn(copy).map((name) => textElement('dc:creator', name)),
        ...subjectsOf(copy).map((name) => textElement('category', name)),
        optionalElement('dc:source', copy.details.url ?? copy.details.source),
        optionalElement('dc:rights', copy.details.copyright),
        textElement('description', summary(copy)),
        element('content:encoded', {}, cdata(content(copy))),
        ...relatedLinks('atom:link', copy),
        ...desk(copy),
      ],
      '\n',
    ),
  );

const rss = (copy: StoryCopy): string =>
  xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:atom': atom,
        ...own,
      },
      element(
        'channel',
        {},
        together(
          [
            textElement('title', copy.details.credit ?? copy.details.source),
            textElement('link', copy.details.url ?? storyUri(copy)),
            textElement('description', 'One story'),
            textElement('language', copy.details.language.toLowerCase()),
            optionalElement('lastBuildDate', asMail(copy.details.now)),
            rssItem(copy),
          ],
          '\n',
        ),
      ),
    ),
  );

const atomEntry = (copy: StoryCopy): Markup =>
  element(
    'entry',
    {},
    together(
      [
        textElement('title', copy.title),
        textElement('id', storyUri(copy)),
        textElement('updated', copy.details.now),
        optionalElement('published', publishedInstant(copy)),
        ...authorsIn(copy).map((name) => element('author', {}, textElement('name', name))),
        ...entryLinks(copy),
        ...subjectsOf(copy).map((term) => emptyElement('category', { term })),
        optionalElement('rights', copy.details.copyright ?? copy.details.credit),
        textElement('summary', summary(copy)),
        element('content', { type: 'html' }, escapeMarkup(content(copy))),
        ...desk(copy),
      ],
      '\n',
    ),
  );

const atomFeed = (copy: StoryCopy): string =>
  xmlDocument(
    element(
      'feed',
      { xmlns: atom, ...own, 'xml:lang': copy.details.language },
      together(
        [
          textElement('title', copy.details.credit ?? copy.details.source),
          textElement('id', `${storyUri(copy)}:feed`),
          textElement('updated', copy.details.now),
          atomEntry(copy),
        ],
        '\n',
      ),
    ),
  );

const feedExporter = (
  format: Pick<Exporter, 'id' | 'label' | 'version' | 'mediaType'>,
  document: (copy: StoryCopy) => string,
): Exporter =>
  exporterFor({
    ...format,
    extension: 'xml',
    losses: [
      'A dateline has no place. An embargo and the reason for an override stand in elements of our own.',
      'A date of publication without an hour and a zone has no field.',
      'The source and the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
    ],
    carries: carriesAllBut(),
    write: (copy) => ({ text: document(copy), notices: linkNotice(copy) }),
  });

const linkNotice = ({ details }: StoryCopy): readonly string[] =>
  details.url === null
    ? [
        'The item has no link: the story states no web address. Readers of the feed show it, but can open no page of it.',
      ]
    : [];

/** A feed of one story for systems that take RSS. */
export const rssExporter = feedExporter(
  { id: 'rss', label: 'RSS 2.0', version: '2.0', mediaType: 'application/rss+xml' },
  rss,
);

/** A feed of one story for systems that take Atom. */
export const atomExporter = feedExporter(
  { id: 'atom', label: 'Atom', version: 'RFC 4287', mediaType: 'application/atom+xml' },
  atomFeed,
);
