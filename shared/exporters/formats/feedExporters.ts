import { listOf } from '../writers/blockMarkup';
import { bodyMarkup, lineMarkup } from '../writers/bodyMarkup';
import { carriesAllBut } from '../carries';
import type { Exporter } from '../exporter';
import { exporterFor } from '../exporterFor';
import type { CopyBlock } from '../copy/copyBlocks';
import { asMail } from '../copy/instant';
import { authorOf } from '../writers/jsonLd';
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
import { embargoText, publishedInstant, type StoryCopy } from '../copy/storyCopy';
import { storyUri } from '../writers/storyUri';

const atom = 'http://www.w3.org/2005/Atom';
const own = { 'xmlns:verbatim': 'urn:verbatim:feed' };

const author = ({ byline, details }: StoryCopy): string =>
  byline === null ? (details.credit ?? details.source) : authorOf(byline);

/** What feeds have no field for, in elements of our own. */
const desk = (copy: StoryCopy): readonly (Markup | null)[] => [
  optionalElement('verbatim:byline', copy.byline),
  optionalElement('verbatim:embargo', embargoText(copy)),
  optionalElement('verbatim:override', copy.override),
];

/** The copy as a reader of feeds shows it; a quoted headline and standfirst stand in it once more, to name their speakers. */
const content = (copy: StoryCopy): Markup => together([above(copy), bodyMarkup(copy, 'span'), below(copy)], '\n');

const above = (copy: StoryCopy): Markup | null =>
  copy.headline === null && copy.standfirst === null
    ? null
    : together(
        [
          copy.headline && element('h1', {}, lineMarkup(copy.headline, 'span')),
          copy.standfirst && element('p', { class: 'standfirst' }, lineMarkup(copy.standfirst, 'span')),
        ],
        '\n',
      );

const below = ({ related }: StoryCopy): Markup | null =>
  related.length === 0
    ? null
    : listOf(related.map(({ title, url }) => textElement('a', title, { href: url, rel: 'related' })));

const isCopy = ({ kind }: CopyBlock): boolean => kind === 'paragraph' || kind === 'crosshead' || kind === 'list-item';

const summary = ({ standfirst, body, title }: StoryCopy): string =>
  standfirst?.text.trim() || body.find(isCopy)?.text || title;

const relatedLinks = (name: string, { related }: StoryCopy): readonly Markup[] =>
  related.map(({ title, url }) => emptyElement(name, { rel: 'related', href: url, title }));

const rssItem = (copy: StoryCopy): Markup =>
  element(
    'item',
    {},
    together(
      [
        textElement('title', copy.title),
        textElement('guid', storyUri(copy), { isPermaLink: 'false' }),
        optionalElement('pubDate', asMail(publishedInstant(copy))),
        textElement('dc:creator', author(copy)),
        optionalElement('dc:source', copy.details.url ?? copy.details.source),
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
        element('author', {}, textElement('name', author(copy))),
        ...relatedLinks('link', copy),
        copy.details.url === null ? null : emptyElement('link', { rel: 'via', href: copy.details.url }),
        optionalElement('rights', copy.details.credit),
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
  write: (copy: StoryCopy) => string,
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
    write,
  });

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
