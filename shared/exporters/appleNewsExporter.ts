import { exportedFile, jsonText } from './exportedFile';
import type { Exporter } from './exporter';
import { groupBody, type Passage } from './groupBody';
import { authorOf } from './jsonLd';
import { listOf, paragraph, plainMarkup, plainParagraphs } from './bodyMarkup';
import { textElement, type Markup } from './markup';
import { creditFor } from './quotationRecord';
import { readStory } from './readStory';
import { publishedInstant, type CopyLink, type StoryCopy } from './storyCopy';
import { webName } from './webName';

type Json = Readonly<Record<string, unknown>>;

// Apple takes at most this many characters in an identifier.
const longestIdentifier = 64;

const html = (role: string, text: Markup): Json => ({ role, format: 'html', text });

const component = (passage: Passage): Json => {
  switch (passage.kind) {
    case 'paragraph': return html('body', paragraph(plainMarkup(passage.block)));
    case 'crosshead': return { role: 'heading2', text: passage.block.text };
    case 'list': return html('body', listOf(passage.blocks.map(plainMarkup)));
    case 'quotation': return {
      role: 'container', identifier: `quotation-${passage.quotation.id}`.slice(0, longestIdentifier),
      components: [
        html('quote', plainParagraphs(passage.blocks)),
        ...(passage.quotation.speaker === null ? [] : [{ role: 'caption', text: creditFor(passage.quotation), textStyle: 'quoteBy' }]),
      ],
    };
  }
};

const linkComponent = ({ title, url }: CopyLink): Json => html('body', paragraph(textElement('a', title, { href: url })));

/** Apple takes whole seconds and a numeric zone, and no year before 1900. */
const appleDate = (name: string, instant: string | null): Json => instant === null || instant < '1900' ? {}
  : { [name]: instant.replace(/\.\d+/, '').replace('Z', '+00:00') };

const metadata = (copy: StoryCopy): Json => ({
  ...appleDate('datePublished', publishedInstant(copy)),
  ...appleDate('dateModified', copy.details.now),
  ...(copy.byline === null ? {} : { authors: [authorOf(copy.byline)] }),
  ...(copy.standfirst === null ? {} : { excerpt: copy.standfirst.text.trim() }),
  ...(copy.related.length === 0 ? {} : { links: copy.related.map(({ url }) => ({ URL: url, relationship: 'related' })) }),
});

const optional = (role: string, text: string | null): readonly Json[] => (text === null ? [] : [{ role, text }]);

const article = (copy: StoryCopy): Json => ({
  version: '1.7',
  identifier: webName(copy.id, webName(copy.slug, 'story')),
  title: copy.title,
  language: copy.details.language,
  layout: { columns: 7, width: 1024, margin: 70, gutter: 40 },
  metadata: metadata(copy),
  componentTextStyles: { default: { fontName: 'Georgia', fontSize: 18 }, quoteBy: { fontSize: 14 } },
  components: [
    { role: 'title', text: copy.title },
    ...optional('intro', copy.standfirst?.text.trim() ?? null),
    ...optional('byline', [copy.byline, copy.dateline].filter((part) => part !== null).join(', ') || null),
    ...groupBody(copy.body).map(component),
    ...copy.related.map(linkComponent),
  ],
});

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
    return exportedFile(copy, appleNewsExporter, jsonText(article(copy)));
  },
};
