import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { asMail, asTimestamp } from '../copy/instant';
import { joinNames } from '../../text/joinNames';
import { cdata, element, textElement, together, xmlDocument, type Markup } from '../writers/markup';
import { quotationRecord } from '../copy/quotationRecord';
import { embargoText, publishedInstant, type StoryCopy } from '../copy/storyCopy';
import { storyUri } from '../writers/storyUri';
import { webName } from '../writers/webName';
import { wordpressBlocks } from '../writers/wordpressBlocks';

const namespaces = {
  'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:wp': 'http://wordpress.org/export/1.2/',
};

interface Author {
  readonly login: string;
  readonly name: string;
}

const authorIn = ({ authors }: StoryCopy): Author => {
  const name = joinNames(authors) || 'Desk';
  return { login: webName(name, 'desk'), name };
};

const meta = (key: string, value: string | null): Markup | null =>
  value === null
    ? null
    : element('wp:postmeta', {}, textElement('wp:meta_key', key), element('wp:meta_value', {}, cdata(value)));

const dates = (copy: StoryCopy): readonly Markup[] => {
  const { now } = copy.details;
  const published = publishedInstant(copy);
  const modified = asTimestamp(now);
  // WordPress writes zeros for a date that nobody gave, and dates the draft when it is published.
  const posted = published === null ? '0000-00-00 00:00:00' : asTimestamp(published);
  return [
    textElement('wp:post_date', posted),
    textElement('wp:post_date_gmt', posted),
    textElement('wp:post_modified', modified),
    textElement('wp:post_modified_gmt', modified),
  ];
};

/** What the post is filed under; the importer makes a term that is not there yet. */
const terms = (domain: 'category' | 'post_tag', names: readonly string[]): readonly Markup[] =>
  names.map((name) => element('category', { domain, nicename: webName(name, 'term') }, cdata(name)));

const item = (copy: StoryCopy, author: Author): Markup =>
  element(
    'item',
    {},
    together(
      [
        textElement('title', copy.title),
        textElement('link', copy.details.url ?? storyUri(copy)),
        textElement('dc:creator', author.login),
        textElement('guid', storyUri(copy), { isPermaLink: 'false' }),
        element('description', {}),
        element('content:encoded', {}, cdata(wordpressBlocks(copy))),
        textElement('excerpt:encoded', copy.standfirst?.text.trim() ?? ''),
        textElement('wp:post_id', '1'),
        ...dates(copy),
        textElement('wp:comment_status', 'closed'),
        textElement('wp:ping_status', 'closed'),
        textElement('wp:post_name', webName(copy.slug || copy.title, 'story')),
        textElement('wp:status', 'draft'),
        textElement('wp:post_parent', '0'),
        textElement('wp:menu_order', '0'),
        textElement('wp:post_type', 'post'),
        element('wp:post_password', {}),
        textElement('wp:is_sticky', '0'),
        ...terms('category', copy.details.section === null ? [] : [copy.details.section]),
        ...terms('post_tag', copy.details.tags),
        meta('_verbatim_quotations', JSON.stringify(copy.quotations.map(quotationRecord))),
        meta('_verbatim_byline', copy.byline),
        meta('_verbatim_dateline', copy.dateline),
        meta('_verbatim_credit', copy.details.credit),
        meta('_verbatim_copyright', copy.details.copyright),
        meta('_verbatim_embargo', embargoText(copy)),
        ...copy.corrections.map((note) => meta('_verbatim_correction', note)),
        meta('_verbatim_override', copy.override),
      ],
      '\n',
    ),
  );

const wxr = (copy: StoryCopy): string => {
  const author = authorIn(copy);
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...namespaces },
      element(
        'channel',
        {},
        together(
          [
            textElement('title', copy.details.credit ?? copy.details.source),
            textElement('link', copy.details.url ?? storyUri(copy)),
            element('description', {}),
            textElement('pubDate', asMail(copy.details.now) ?? ''),
            textElement('language', copy.details.language),
            textElement('wp:wxr_version', '1.2'),
            element(
              'wp:author',
              {},
              textElement('wp:author_id', '1'),
              textElement('wp:author_login', author.login),
              textElement('wp:author_display_name', author.name),
            ),
            item(copy, author),
          ],
          '\n',
        ),
      ),
    ),
  );
};

const losses = [
  'The source and the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
];

// WordPress keeps of a provider’s name what stands in its classes, and of a quotation its credit.
const carries = carriesAllBut({ cites: 'lost', topSpans: 'lost', pullQuoteSource: 'words', provider: 'words' });

/** A post’s content to paste into WordPress’s code editor. */
export const wordpressExporter = exporterFor({
  id: 'wordpress',
  label: 'WordPress blocks',
  version: 'block parser 5.56',
  extension: 'html',
  mediaType: 'text/html',
  losses: [
    'Only the body and the related links: headline, standfirst, byline, dateline, dates, embargo, credit, section, tags, copyright, corrections and the reason for an override are fields of the post. WXR carries them.',
    ...losses,
  ],
  carries,
  write: (copy) => `${wordpressBlocks(copy)}\n`,
});

/** A post with all its fields for WordPress’s importer; quotations stand once more in its meta data. */
export const wxrExporter = exporterFor({
  id: 'wxr',
  label: 'WordPress import file (WXR)',
  version: '1.2',
  extension: 'xml',
  mediaType: 'application/rss+xml',
  losses,
  carries,
  write: wxr,
});
