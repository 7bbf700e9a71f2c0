import { lineMarkup, plainMarkup } from '../writers/bodyMarkup';
import { exportedFile, jsonText } from '../exportedFile';
import type { Exporter } from '../exporter';
import { groupBody, type Passage } from '../copy/groupBody';
import { authorOf } from '../writers/jsonLd';
import { escapeText } from '../writers/markup';
import { creditFor, quotationRecord } from '../copy/quotationRecord';
import { readStory } from '../copy/readStory';
import { embargoText, publishedInstant, type CopyLink, type StoryCopy } from '../copy/storyCopy';

type Json = Readonly<Record<string, unknown>>;

// The schema takes no more than ten links in a list.
const longestList = 10;

const text = (content: string): Json => ({ type: 'text', content });

const passageElement = (passage: Passage): Json => {
  switch (passage.kind) {
    case 'paragraph':
      return text(lineMarkup(passage.block, 'span'));
    case 'crosshead':
      return { type: 'header', level: 2, content: lineMarkup(passage.block, 'span') };
    case 'list':
      return {
        type: 'list',
        list_type: 'unordered',
        items: passage.blocks.map((block) => text(lineMarkup(block, 'span'))),
      };
    case 'quotation':
      return {
        type: 'quote',
        subtype: 'blockquote',
        content_elements: passage.blocks.map((block) => text(plainMarkup(block))),
        ...(passage.quotation.speaker === null ? {} : { citation: text(escapeText(creditFor(passage.quotation))) }),
        additional_properties: quotationRecord(passage.quotation),
      };
  }
};

const linkElement = ({ title, url }: CopyLink): Json => ({
  type: 'interstitial_link',
  content: escapeText(title),
  url,
});

const linkLists = (links: readonly CopyLink[]): readonly Json[] =>
  Array.from({ length: Math.ceil(links.length / longestList) }, (_, at) => ({
    type: 'link_list',
    title: 'Related',
    items: links.slice(at * longestList, (at + 1) * longestList).map(linkElement),
  }));

const reference = ({ title, url }: CopyLink): Json => ({
  type: 'reference',
  referent: {
    type: 'story',
    id: url,
    provider: '',
    referent_properties: { headlines: { basic: title }, canonical_url: url },
  },
});

const dates = (copy: StoryCopy): Json => {
  const published = publishedInstant(copy);
  return {
    created_date: copy.details.now,
    last_updated_date: copy.details.now,
    ...(published === null ? {} : { display_date: published }),
  };
};

const story = (copy: StoryCopy): Json => ({
  type: 'story',
  version: '0.10.12',
  _id: copy.id || copy.slug,
  language: copy.details.language,
  ...dates(copy),
  headlines: { basic: copy.title },
  ...(copy.standfirst === null
    ? {}
    : { subheadlines: { basic: copy.standfirst.text.trim() }, description: { basic: copy.standfirst.text.trim() } }),
  ...(copy.byline === null
    ? {}
    : { credits: { by: [{ type: 'author', name: authorOf(copy.byline), byline: copy.byline }] } }),
  ...(copy.dateline === null ? {} : { location: copy.dateline }),
  ...(copy.slug === '' ? {} : { slug: copy.slug }),
  ...(copy.details.credit === null ? {} : { distributor: { name: copy.details.credit, category: 'other' } }),
  source: {
    system: 'verbatim',
    source_id: copy.id,
    additional_properties: { name: copy.details.source, url: copy.details.url },
  },
  ...(copy.override === null ? {} : { planning: { internal_note: `A hold was overridden: ${copy.override}` } }),
  content_elements: [...groupBody(copy.body).map(passageElement), ...linkLists(copy.related)],
  ...(copy.related.length === 0 ? {} : { related_content: { basic: copy.related.map(reference) } }),
  additional_properties: {
    quotations: copy.quotations.map(quotationRecord),
    ...(embargoText(copy) === null ? {} : { embargo: embargoText(copy) }),
    ...(copy.override === null ? {} : { override: copy.override }),
  },
});

/** Arc XP's story format. */
export const ansExporter: Exporter = {
  id: 'ans',
  label: 'Arc ANS 0.10.12',
  version: '0.10.12',
  extension: 'json',
  mediaType: 'application/json',
  losses: [
    'An embargo has no field of its own: it stands among the additional properties.',
    'The source and the age of a related link, captions and the marks of indirect speech stay behind.',
  ],
  export: (given, settings) => {
    const copy = readStory(given, settings);
    return exportedFile(copy, ansExporter, jsonText(story(copy)));
  },
};
