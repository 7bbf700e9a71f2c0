import { lineMarkup, plainMarkup } from '../writers/bodyMarkup';
import { exporterFor } from '../exporterFor';
import { groupBody, type Passage } from '../copy/groupBody';
import { jsonText } from '../writers/json';
import { authorOf } from '../writers/jsonLd';
import { escapeText, type Markup } from '../writers/markup';
import { creditFor, quotationRecord, type QuotationRecord } from '../copy/quotationRecord';
import { embargoText, publishedInstant, type CopyLink, type StoryCopy } from '../copy/storyCopy';

// The schema takes no more than ten links in a list.
const longestList = 10;

interface Text {
  readonly type: 'text';
  readonly content: Markup;
}

interface Header {
  readonly type: 'header';
  readonly level: 2;
  readonly content: Markup;
}

interface List {
  readonly type: 'list';
  readonly list_type: 'unordered';
  readonly items: readonly Text[];
}

interface Quote {
  readonly type: 'quote';
  readonly subtype: 'blockquote';
  readonly content_elements: readonly Text[];
  readonly citation?: Text | undefined;
  readonly additional_properties: QuotationRecord;
}

interface LinkList {
  readonly type: 'link_list';
  readonly title: string;
  readonly items: readonly { readonly type: 'interstitial_link'; readonly content: Markup; readonly url: string }[];
}

interface Reference {
  readonly type: 'reference';
  readonly referent: {
    readonly type: 'story';
    readonly id: string;
    readonly provider: '';
    readonly referent_properties: { readonly headlines: Basic<string>; readonly canonical_url: string };
  };
}

/** What may come in several forms, of which we fill one. */
interface Basic<Value> {
  readonly basic: Value;
}

interface AnsStory {
  readonly type: 'story';
  readonly version: '0.10.12';
  readonly _id: string;
  readonly language: string;
  readonly created_date: string;
  readonly last_updated_date: string;
  readonly display_date?: string | undefined;
  readonly headlines: Basic<string>;
  readonly subheadlines?: Basic<string> | undefined;
  readonly description?: Basic<string> | undefined;
  readonly credits?:
    { readonly by: readonly { readonly type: 'author'; readonly name: string; readonly byline: string }[] } | undefined;
  readonly location?: string | undefined;
  readonly slug?: string | undefined;
  readonly distributor?: { readonly name: string; readonly category: 'other' } | undefined;
  readonly source: {
    readonly system: 'verbatim';
    readonly source_id: string;
    readonly additional_properties: { readonly name: string; readonly url: string | null };
  };
  readonly planning?: { readonly internal_note: string } | undefined;
  readonly content_elements: readonly (Text | Header | List | Quote | LinkList)[];
  readonly related_content?: Basic<readonly Reference[]> | undefined;
  readonly additional_properties: {
    readonly quotations: readonly QuotationRecord[];
    readonly embargo?: string | undefined;
    readonly override?: string | undefined;
  };
}

const text = (content: Markup): Text => ({ type: 'text', content });

const passageElement = (passage: Passage): Text | Header | List | Quote => {
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
        citation: passage.quotation.speaker === null ? undefined : text(escapeText(creditFor(passage.quotation))),
        additional_properties: quotationRecord(passage.quotation),
      };
  }
};

const linkLists = (links: readonly CopyLink[]): readonly LinkList[] =>
  Array.from({ length: Math.ceil(links.length / longestList) }, (_, at) => ({
    type: 'link_list',
    title: 'Related',
    items: links
      .slice(at * longestList, (at + 1) * longestList)
      .map(({ title, url }) => ({ type: 'interstitial_link', content: escapeText(title), url })),
  }));

const reference = ({ title, url }: CopyLink): Reference => ({
  type: 'reference',
  referent: {
    type: 'story',
    id: url,
    provider: '',
    referent_properties: { headlines: { basic: title }, canonical_url: url },
  },
});

const basic = (value: string | undefined): Basic<string> | undefined =>
  value === undefined ? undefined : { basic: value };

const story = (copy: StoryCopy): AnsStory => ({
  type: 'story',
  version: '0.10.12',
  _id: copy.id || copy.slug,
  language: copy.details.language,
  created_date: copy.details.now,
  last_updated_date: copy.details.now,
  display_date: publishedInstant(copy) ?? undefined,
  headlines: { basic: copy.title },
  subheadlines: basic(copy.standfirst?.text.trim()),
  description: basic(copy.standfirst?.text.trim()),
  credits:
    copy.byline === null ? undefined : { by: [{ type: 'author', name: authorOf(copy.byline), byline: copy.byline }] },
  location: copy.dateline ?? undefined,
  slug: copy.slug || undefined,
  distributor: copy.details.credit === null ? undefined : { name: copy.details.credit, category: 'other' },
  source: {
    system: 'verbatim',
    source_id: copy.id,
    additional_properties: { name: copy.details.source, url: copy.details.url },
  },
  planning: copy.override === null ? undefined : { internal_note: `A hold was overridden: ${copy.override}` },
  content_elements: [...groupBody(copy.body).map(passageElement), ...linkLists(copy.related)],
  related_content: copy.related.length === 0 ? undefined : { basic: copy.related.map(reference) },
  additional_properties: {
    quotations: copy.quotations.map(quotationRecord),
    embargo: embargoText(copy) ?? undefined,
    override: copy.override ?? undefined,
  },
});

/** Arc XP's story format. */
export const ansExporter = exporterFor({
  id: 'ans',
  label: 'Arc ANS 0.10.12',
  version: '0.10.12',
  extension: 'json',
  mediaType: 'application/json',
  losses: [
    'An embargo has no field of its own: it stands among the additional properties.',
    'Links and emphasis in headline and standfirst stay behind.',
    'The source and the age of a related link, captions and the marks of indirect speech stay behind.',
  ],
  write: (copy) => jsonText(story(copy)),
});
