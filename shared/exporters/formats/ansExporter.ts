import { lineMarkup, plainMarkup } from '../writers/bodyMarkup';
import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { hasWords, type CopyEmbed, type CopyImage, type CopyTable } from '../copy/copyBlocks';
import { groupBody, type CopyList, type Passage } from '../copy/groupBody';
import type { SetLine } from '../writers/blockMarkup';
import { jsonText } from '../writers/json';
import { escapeText, type Markup } from '../writers/markup';
import { creditFor, quotationRecord } from '../copy/quotationRecord';
import type { CopyQuotation } from '../copy/copyLine';
import { embargoText, publishedInstant, type CopyLink, type StoryCopy } from '../copy/storyCopy';
import { webName } from '../writers/webName';
import type {
  Text,
  List,
  Image,
  Table,
  InterstitialLink,
  Element,
  LinkList,
  Reference,
  Basic,
  AnsStory,
} from '../writers/ansDocument';

// The schema takes no more than ten links in a list.
const longestList = 10;

const text = (content: Markup): Text => ({ type: 'text', content });

const line: SetLine = (given) => lineMarkup(given, 'span');

/** Arc’s lists hold texts and lists side by side: a list within stands after its item. */
const listElement = ({ isOrdered, start, items }: CopyList): List => ({
  type: 'list',
  list_type: isOrdered ? 'ordered' : 'unordered',
  items: items.flatMap(({ block, lists }) => [text(line(block)), ...lists.map(listElement)]),
  additional_properties: start === 1 ? undefined : { start },
});

const imageElement = (block: CopyImage): Image => ({
  type: 'image',
  version: '0.10.12',
  url: block.picture.src,
  alt_text: block.picture.alt || undefined,
  caption: hasWords(block) ? line(block) : undefined,
  vanity_credits: block.picture.credit === null ? undefined : { by: [{ type: 'author', name: block.picture.credit }] },
});

/** Arc’s table has one row of heads; further ones are the first of its rows. */
function tableElement({ rows, headRows }: CopyTable): Table {
  const texts = rows.map((row) => row.map((cell) => text(line(cell))));
  return {
    type: 'table',
    header: headRows === 0 ? undefined : texts[0],
    rows: headRows === 0 ? texts : texts.slice(1),
    additional_properties: headRows > 1 ? { head_rows: headRows } : undefined,
  };
}

const citationOf = (quotation: CopyQuotation | null): Text | undefined =>
  quotation === null || quotation.speaker === null ? undefined : text(escapeText(creditFor(quotation)));

/** A post of another site by its address: its words, or else whose it is, are the link. */
const embedElement = (block: CopyEmbed): InterstitialLink => ({
  type: 'interstitial_link',
  subtype: 'embed',
  content: escapeText(hasWords(block) ? block.text : block.provider),
  url: block.url,
  additional_properties: { provider: block.provider },
});

const passageElements = (passage: Passage): readonly Element[] => {
  switch (passage.kind) {
    case 'paragraph':
      return [text(line(passage.block))];
    case 'crosshead':
      return [{ type: 'header', level: passage.block.level + 1, content: line(passage.block) }];
    case 'list':
      return [listElement(passage.list)];
    case 'quotation':
      return [
        {
          type: 'quote',
          subtype: 'blockquote',
          content_elements: passage.blocks.map((block) => text(plainMarkup(block))),
          citation: citationOf(passage.quotation),
          additional_properties: quotationRecord(passage.quotation),
        },
      ];
    case 'block-quotation':
      return [
        {
          type: 'quote',
          subtype: 'blockquote',
          content_elements: passage.blocks.map((block) => text(line(block))),
          additional_properties: { display: 'block-quotation' },
        },
      ];
    case 'pull-quote': {
      const { quotation } = passage.block;
      return [
        {
          type: 'quote',
          subtype: 'pullquote',
          content_elements: [text(line(passage.block))],
          citation: citationOf(quotation),
          additional_properties: quotation === null ? undefined : { repeats: quotation.id },
        },
      ];
    }
    case 'image':
      return [imageElement(passage.block)];
    case 'table':
      return [tableElement(passage.block)];
    case 'embed':
      return [embedElement(passage.block)];
    case 'rule':
      return [{ type: 'divider' }];
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
  last_updated_date: copy.details.now,
  display_date: publishedInstant(copy) ?? undefined,
  headlines: { basic: copy.title },
  subheadlines: basic(copy.standfirst?.text.trim()),
  description: basic(copy.standfirst?.text.trim()),
  credits:
    copy.authors.length === 0
      ? undefined
      : { by: copy.authors.map((name) => ({ type: 'author', name, byline: name })) },
  location: copy.dateline ?? undefined,
  slug: copy.slug || undefined,
  distributor: copy.details.credit === null ? undefined : { name: copy.details.credit, category: 'other' },
  source: {
    system: 'verbatim',
    source_id: copy.id,
    additional_properties: { name: copy.details.source, url: copy.details.url },
  },
  taxonomy:
    copy.details.tags.length === 0
      ? undefined
      : { tags: copy.details.tags.map((tag) => ({ text: tag, slug: webName(tag, 'tag') })) },
  copyright: copy.details.copyright ?? undefined,
  planning: copy.override === null ? undefined : { internal_note: `A hold was overridden: ${copy.override}` },
  content_elements: [...groupBody(copy.body).flatMap(passageElements), ...linkLists(copy.related)],
  related_content: copy.related.length === 0 ? undefined : { basic: copy.related.map(reference) },
  additional_properties: {
    quotations: copy.quotations.map(quotationRecord),
    byline: copy.byline ?? undefined,
    corrections: copy.corrections.length === 0 ? undefined : copy.corrections,
    section: copy.details.section ?? undefined,
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
    'The source and the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
  ],
  carries: carriesAllBut({ cites: 'lost', topSpans: 'lost', embedSpans: 'lost' }),
  write: (copy) => jsonText(story(copy)),
});
