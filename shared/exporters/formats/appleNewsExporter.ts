import { exportedFile } from '../exportedFile';
import type { Exporter } from '../exporter';
import { groupBody, type Passage } from '../copy/groupBody';
import { jsonAt, jsonString, listAt, objectAt, type Json } from '../writers/json';
import { authorOf } from '../writers/jsonLd';
import { listOf, paragraph, plainMarkup, plainParagraphs } from '../writers/bodyMarkup';
import { textElement } from '../writers/markup';
import { creditFor } from '../copy/quotationRecord';
import { readStory } from '../copy/readStory';
import { publishedInstant, type CopyLink, type StoryCopy } from '../copy/storyCopy';
import { webName } from '../writers/webName';

// Apple takes at most this many characters in an identifier.
const longestIdentifier = 64;

const format = jsonString('html');
const [body, quote, container, caption] = [
  jsonString('body'),
  jsonString('quote'),
  jsonString('container'),
  jsonString('caption'),
];

const html = objectAt(2, ['role', 'format', 'text']);
const words = objectAt(2, ['role', 'text']);
const free = objectAt(2, ['role', 'identifier', 'components']);
const freeParts = listAt(3);
const freeHtml = objectAt(4, ['role', 'format', 'text']);
const freeWords = objectAt(4, ['role', 'text', 'textStyle']);

const component = (passage: Passage): Json => {
  switch (passage.kind) {
    case 'paragraph':
      return html([body, format, jsonString(paragraph(plainMarkup(passage.block)))]);
    case 'crosshead':
      return words([jsonString('heading2'), jsonString(passage.block.text)]);
    case 'list':
      return html([body, format, jsonString(listOf(passage.blocks.map(plainMarkup)))]);
    case 'quotation':
      return free([
        container,
        jsonString(`quotation-${passage.quotation.id}`.slice(0, longestIdentifier)),
        freeParts([
          freeHtml([quote, format, jsonString(plainParagraphs(passage.blocks))]),
          ...(passage.quotation.speaker === null
            ? []
            : [freeWords([caption, jsonString(creditFor(passage.quotation)), jsonString('quoteBy')])]),
        ]),
      ]);
  }
};

const linkComponent = ({ title, url }: CopyLink): Json =>
  html([body, format, jsonString(paragraph(textElement('a', title, { href: url })))]);

/** Apple takes whole seconds and a numeric zone, and no year before 1900. */
const appleDate = (name: string, instant: string | null): Readonly<Record<string, string>> =>
  instant === null || instant < '1900' ? {} : { [name]: instant.replace(/\.\d+/, '').replace('Z', '+00:00') };

const metadata = (copy: StoryCopy): Json =>
  jsonAt(1, {
    ...appleDate('datePublished', publishedInstant(copy)),
    ...appleDate('dateModified', copy.details.now),
    ...(copy.byline === null ? {} : { authors: [authorOf(copy.byline)] }),
    ...(copy.standfirst === null ? {} : { excerpt: copy.standfirst.text.trim() }),
    ...(copy.related.length === 0
      ? {}
      : { links: copy.related.map(({ url }) => ({ URL: url, relationship: 'related' })) }),
  });

const optional = (role: string, text: string | null): readonly Json[] =>
  text === null ? [] : [words([jsonString(role), jsonString(text)])];

const layout = jsonAt(1, { columns: 7, width: 1024, margin: 70, gutter: 40 });
const textStyles = jsonAt(1, { default: { fontName: 'Georgia', fontSize: 18 }, quoteBy: { fontSize: 14 } });
const components = listAt(1);
const articleObject = objectAt(0, [
  'version',
  'identifier',
  'title',
  'language',
  'layout',
  'metadata',
  'componentTextStyles',
  'components',
]);

const article = (copy: StoryCopy): Json =>
  articleObject([
    jsonString('1.7'),
    jsonString(webName(copy.id, webName(copy.slug, 'story'))),
    jsonString(copy.title),
    jsonString(copy.details.language),
    layout,
    metadata(copy),
    textStyles,
    components([
      words([jsonString('title'), jsonString(copy.title)]),
      ...optional('intro', copy.standfirst?.text.trim() ?? null),
      ...optional('byline', [copy.byline, copy.dateline].filter((part) => part !== null).join(', ') || null),
      ...groupBody(copy.body).map(component),
      ...copy.related.map(linkComponent),
    ]),
  ]);

/** Apple News: a quotation that stands free is a quote with its speaker as caption. */
export const appleNewsExporter: Exporter = {
  id: 'apple-news',
  label: 'Apple News',
  version: '1.7',
  extension: 'json',
  mediaType: 'application/json',
  losses: [
    'Quotations inside a paragraph carry no speaker: Apple’s text has no place for one.',
    'Whether the editor confirmed a speaker, embargo, credit and the reason for an override have no field.',
    'The source and the age of a related link, captions and the marks of indirect speech stay behind.',
  ],
  export: (story, settings) => {
    const copy = readStory(story, settings);
    return exportedFile(copy, appleNewsExporter, `${article(copy)}\n`);
  },
};
