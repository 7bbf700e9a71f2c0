import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { hasWords, type CopyEmbed, type CopyImage } from '../copy/copyBlocks';
import { groupBody, type Passage } from '../copy/groupBody';
import { listMarkup, tableMarkup } from '../writers/blockMarkup';
import { paragraph, plainMarkup, plainParagraphs } from '../writers/bodyMarkup';
import { textElement, together, type Markup } from '../writers/markup';
import { creditFor } from '../copy/quotationRecord';
import type { CopyQuotation } from '../copy/copyLine';
import { publishedInstant, subjectsOf, type CopyLink, type StoryCopy } from '../copy/storyCopy';
import { jsonText } from '../writers/json';
import { webName } from '../writers/webName';

// Apple takes at most this many characters in an identifier.
const longestIdentifier = 64;

interface TextComponent {
  readonly role: 'body' | 'quote' | 'pullquote' | Heading | 'caption' | 'title' | 'intro' | 'byline' | 'photographer';
  /** Plain text where it is left out. */
  readonly format?: 'html' | undefined;
  readonly text: string;
  readonly textStyle?: 'quoteBy' | undefined;
}

type Heading = 'heading2' | 'heading3' | 'heading4' | 'heading5' | 'heading6';

interface Photo {
  readonly role: 'photo';
  readonly URL: string;
  readonly accessibilityCaption?: string | undefined;
  readonly caption?: { readonly format: 'html'; readonly text: string } | undefined;
}

interface Table {
  readonly role: 'htmltable';
  readonly html: string;
}

interface Divider {
  readonly role: 'divider';
}

type Component = TextComponent | Container | Photo | Table | Divider;

interface Container {
  readonly role: 'container';
  readonly identifier: string;
  readonly components: readonly TextComponent[];
}

interface Metadata {
  readonly datePublished?: string | undefined;
  readonly dateModified?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly excerpt?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly links?: readonly { readonly URL: string; readonly relationship: 'related' }[] | undefined;
}

interface TextStyle {
  readonly fontName?: string | undefined;
  readonly fontSize: number;
}

interface Article {
  readonly version: '1.7';
  readonly identifier: string;
  readonly title: string;
  readonly language: string;
  readonly layout: {
    readonly columns: number;
    readonly width: number;
    readonly margin: number;
    readonly gutter: number;
  };
  readonly metadata: Metadata;
  readonly componentTextStyles: { readonly default: TextStyle; readonly quoteBy: TextStyle };
  readonly components: readonly Component[];
}

const html = (role: 'body' | 'quote' | 'pullquote', markup: Markup): TextComponent => ({
  role,
  format: 'html',
  text: markup,
});

const headings = ['heading2', 'heading3', 'heading4', 'heading5', 'heading6'] as const;

const credited = (quotation: CopyQuotation): readonly TextComponent[] =>
  quotation.speaker === null ? [] : [{ role: 'caption', text: creditFor(quotation), textStyle: 'quoteBy' }];

/** A picture of the bundle goes by its name alone: there it stands beside the article. */
const photo = (block: CopyImage): readonly (Photo | TextComponent)[] => {
  const { src, alt, credit, file } = block.picture;
  return [
    {
      role: 'photo',
      URL: file === null ? src : `bundle://${src.slice(src.indexOf('/') + 1)}`,
      accessibilityCaption: alt || undefined,
      caption: hasWords(block) ? { format: 'html', text: plainMarkup(block) } : undefined,
    },
    ...(credit === null ? [] : [{ role: 'photographer', text: credit } as const]),
  ];
};

/** What another site shows, as its words and a link to it: Apple’s own components would run it. */
const embed = (block: CopyEmbed): TextComponent =>
  html(
    'body',
    together([
      hasWords(block) ? paragraph(plainMarkup(block)) : null,
      paragraph(textElement('a', block.provider, { href: block.url })),
    ]),
  );

const components = (passage: Passage): readonly Component[] => {
  switch (passage.kind) {
    case 'paragraph':
      return [html('body', paragraph(plainMarkup(passage.block)))];
    case 'crosshead':
      return [{ role: headings[passage.block.level - 1] ?? 'heading6', text: passage.block.text }];
    case 'list':
      return [html('body', listMarkup(passage.list, plainMarkup))];
    case 'quotation':
      return [
        {
          role: 'container',
          identifier: `quotation-${passage.quotation.id}`.slice(0, longestIdentifier),
          components: [html('quote', plainParagraphs(passage.blocks)), ...credited(passage.quotation)],
        },
      ];
    case 'block-quotation':
      return [html('quote', plainParagraphs(passage.blocks))];
    case 'pull-quote': {
      const { quotation } = passage.block;
      return [
        html('pullquote', paragraph(plainMarkup(passage.block))),
        ...(quotation === null ? [] : credited(quotation)),
      ];
    }
    case 'image':
      return photo(passage.block);
    case 'table':
      return [{ role: 'htmltable', html: tableMarkup(passage.block, plainMarkup) }];
    case 'embed':
      return [embed(passage.block)];
    case 'rule':
      return [{ role: 'divider' }];
  }
};

const linkComponent = ({ title, url }: CopyLink): TextComponent =>
  html('body', paragraph(textElement('a', title, { href: url })));

/** Apple takes whole seconds and a numeric zone, and no year before 1900. */
const appleDate = (instant: string | null): string | undefined =>
  instant === null || instant < '1900' ? undefined : instant.replace(/\.\d+/, '').replace('Z', '+00:00');

/** As Apple News Format has it. */
const mostKeywords = 50;

const metadata = (copy: StoryCopy): Metadata => ({
  datePublished: appleDate(publishedInstant(copy)),
  authors: copy.authors.length === 0 ? undefined : copy.authors,
  excerpt: copy.standfirst?.text.trim(),
  keywords: subjectsOf(copy).length === 0 ? undefined : subjectsOf(copy).slice(0, mostKeywords),
  links: copy.related.length === 0 ? undefined : copy.related.map(({ url }) => ({ URL: url, relationship: 'related' })),
});

const optional = (role: 'intro' | 'byline', text: string | null): readonly TextComponent[] =>
  text === null ? [] : [{ role, text }];

const article = (copy: StoryCopy): Article => ({
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
    ...groupBody(copy.body).flatMap(components),
    ...copy.related.map(linkComponent),
  ],
});

/** Apple News: a quotation that stands free is a quote with its speaker as caption. */
export const appleNewsExporter = exporterFor({
  id: 'apple-news',
  label: 'Apple News',
  version: '1.7',
  extension: 'json',
  mediaType: 'application/json',
  losses: [
    'Quotations inside a paragraph carry no speaker: Apple’s text has no place for one.',
    'Whether the editor confirmed a speaker, embargo, credit, copyright, corrections and the reason for an override have no field; section and tags are keywords, of which there are fifty at most.',
    'The source and the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
  ],
  // Apple’s own components for posts and films would run them.
  carries: carriesAllBut({
    cites: 'lost',
    topSpans: 'lost',
    crossheadSpans: 'lost',
    pullQuoteSource: 'words',
    embed: 'words',
    embedWords: 'words',
    provider: 'words',
  }),
  // Its links have an address and nothing else.
  marksLinks: false,
  write: (copy) => jsonText(article(copy)),
});
