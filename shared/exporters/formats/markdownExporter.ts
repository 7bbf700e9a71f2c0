import { stringify } from 'yaml';
import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { markdownBody } from '../writers/markdownBody';
import { markdownLink } from '../writers/markdownText';
import type { CopyQuotation } from '../copy/copyLine';
import { embargoText, type CopyLink, type StoryCopy } from '../copy/storyCopy';

/** The numbers of the paragraphs that each quotation stands in, counted from one. */
function paragraphsOf({ body }: StoryCopy): ReadonlyMap<CopyQuotation, readonly number[]> {
  const places = new Map<CopyQuotation, number[]>();
  body.forEach(({ runs }, at) => {
    for (const quotation of new Set(runs.flatMap((run) => run.quotation ?? []))) {
      const list = places.get(quotation);
      if (list) list.push(at + 1);
      else places.set(quotation, [at + 1]);
    }
  });
  return places;
}

interface QuotationFields {
  readonly id: string;
  readonly text: string;
  readonly speaker?: string | undefined;
  readonly speakers?: readonly string[] | undefined;
  readonly role?: string | undefined;
  readonly status: CopyQuotation['status'];
  readonly cue?: string | undefined;
  readonly where: CopyQuotation['where'];
  readonly paragraphs?: readonly number[] | undefined;
}

interface LinkFields {
  readonly title: string;
  readonly url: string;
  readonly source?: string | undefined;
  readonly age?: string | undefined;
}

/** The front matter’s fields: those of the generators, then ours. */
interface FrontMatter {
  readonly title: string;
  /** Of publication; absent where nobody stated it. */
  readonly date?: string | undefined;
  /** The instant of the export. */
  readonly exported: string;
  readonly draft: true;
  readonly slug?: string | undefined;
  readonly description?: string | undefined;
  readonly author?: string | readonly string[] | undefined;
  readonly byline?: string | undefined;
  readonly dateline?: string | undefined;
  readonly credit?: string | undefined;
  readonly embargo?: string | undefined;
  readonly language: string;
  readonly source: string;
  readonly source_url?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly copyright?: string | undefined;
  readonly corrections?: readonly string[] | undefined;
  readonly override?: string | undefined;
  readonly quotations?: readonly QuotationFields[] | undefined;
  readonly related?: readonly LinkFields[] | undefined;
}

const unlessEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items;

const quotationFields = (quotation: CopyQuotation, paragraphs: readonly number[]): QuotationFields => ({
  id: quotation.id,
  text: quotation.texts.join('\n'),
  speaker: quotation.speaker ?? undefined,
  speakers: quotation.speakers.length > 1 ? quotation.speakers.map(({ name }) => name) : undefined,
  role: quotation.speakers.length === 1 ? (quotation.speakers[0]?.role ?? undefined) : undefined,
  status: quotation.status,
  cue: quotation.cue ?? undefined,
  where: quotation.where,
  paragraphs: unlessEmpty(paragraphs),
});

const linkFields = ({ title, url, source, age }: CopyLink): LinkFields => ({
  title,
  url,
  source: source ?? undefined,
  age: age ?? undefined,
});

const quotationList = (copy: StoryCopy): readonly QuotationFields[] => {
  const places = paragraphsOf(copy);
  return copy.quotations.map((quotation) => quotationFields(quotation, places.get(quotation) ?? []));
};

const frontMatter = (copy: StoryCopy): FrontMatter => ({
  title: copy.title,
  date: copy.details.published ?? undefined,
  exported: copy.details.now,
  draft: true,
  slug: copy.slug || undefined,
  description: copy.standfirst?.text.trim(),
  author: copy.authors.length > 1 ? copy.authors : copy.authors[0],
  byline: copy.byline ?? undefined,
  dateline: copy.dateline ?? undefined,
  credit: copy.details.credit ?? undefined,
  embargo: embargoText(copy) ?? undefined,
  language: copy.details.language,
  source: copy.details.source,
  source_url: copy.details.url ?? undefined,
  categories: copy.details.section === null ? undefined : [copy.details.section],
  tags: unlessEmpty(copy.details.tags),
  copyright: copy.details.copyright ?? undefined,
  corrections: unlessEmpty(copy.corrections),
  override: copy.override ?? undefined,
  quotations: unlessEmpty(quotationList(copy)),
  related: unlessEmpty(copy.related.map(linkFields)),
});

/** YAML 1.2 that readers of 1.1 read alike: every text stands in double quotes, on one line, written out each time. */
const yaml = (fields: FrontMatter): string =>
  stringify(fields, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    aliasDuplicateObjects: false,
    // A byte order mark is allowed inside a text but upsets readers.
  }).replaceAll('\uFEFF', '\\uFEFF');

const relatedList = ({ related }: StoryCopy): string[] =>
  related.length === 0
    ? []
    : ['## Related', related.map(({ title, url }) => `- ${markdownLink(title, url)}`).join('\n')];

const document = (copy: StoryCopy): string =>
  `---\n${yaml(frontMatter(copy))}---\n\n${[...markdownBody(copy), ...relatedList(copy)].join('\n\n')}\n`;

/** Markdown for static site generators; whoever spoke stands in the front matter. */
export const markdownExporter = exporterFor({
  id: 'markdown',
  label: 'Markdown with front matter',
  version: 'CommonMark, YAML 1.2',
  extension: 'md',
  mediaType: 'text/markdown',
  losses: [
    'Quotations inside a paragraph are not marked there: the front matter lists them with their paragraph’s number.',
    'A table without a head gets an empty one. Captions without a picture and the marks of indirect speech stay behind.',
  ],
  carries: carriesAllBut({ cites: 'lost', topSpans: 'lost', furtherHeads: 'lost' }),
  write: document,
});
