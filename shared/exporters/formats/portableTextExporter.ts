import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import type { Emphasis } from '../../story/block';
import { creditFor, quotationRecord, type QuotationRecord } from '../copy/quotationRecord';
import { hasWords, type CopyBlock, type CopyImage, type CopyTable } from '../copy/copyBlocks';
import type { CopyLine, CopyQuotation } from '../copy/copyLine';
import type { CopyLink, StoryCopy } from '../copy/storyCopy';
import { jsonText } from '../writers/json';

interface Span {
  readonly _type: 'span';
  readonly _key: string;
  readonly text: string;
  /** Keys of the block's mark definitions, and names of decorators. */
  readonly marks: readonly string[];
}

interface QuotationMark extends Omit<QuotationRecord, 'id' | 'text'> {
  readonly _key: string;
  readonly _type: 'quotation';
  /** The quotation's id: a mark is defined in every block it stands in, and this says that they are one. */
  readonly quotation: string;
}

interface LinkMark {
  readonly _key: string;
  readonly _type: 'link';
  readonly href: string;
}

interface TextBlock {
  readonly _type: 'block';
  readonly _key: string;
  readonly style: 'normal' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'blockquote' | 'pullquote';
  readonly listItem?: 'bullet' | 'number' | undefined;
  readonly level?: number | undefined;
  readonly markDefs: readonly (QuotationMark | LinkMark)[];
  readonly children: readonly Span[];
}

/** A picture as Sanity’s import takes it: it fetches the address, or finds the file beside. */
interface ImageBlock {
  readonly _type: 'image';
  readonly _key: string;
  readonly _sanityAsset: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** As Sanity’s own plug-in for tables has them, and how many rows are heads. */
interface TableBlock {
  readonly _type: 'table';
  readonly _key: string;
  readonly rows: readonly { readonly _type: 'tableRow'; readonly _key: string; readonly cells: readonly string[] }[];
  readonly headRows?: number | undefined;
}

interface EmbedBlock {
  readonly _type: 'embed';
  readonly _key: string;
  readonly url: string;
  readonly provider: string;
  readonly caption?: string | undefined;
}

interface BreakBlock {
  readonly _type: 'break';
  readonly _key: string;
}

/** What stands about the body, in one object that a schema of the newsroom’s own can show or pass over. */
interface StoryBlock {
  readonly _type: 'verbatimStory';
  readonly _key: 'story';
  readonly headline: string;
  readonly standfirst: string | null;
  readonly byline: string | null;
  readonly authors: readonly string[];
  readonly dateline: string | null;
  readonly slug: string;
  readonly language: string;
  readonly published: string | null;
  readonly embargo: string | null;
  readonly embargoAsWritten: string | null;
  readonly now: string;
  readonly credit: string | null;
  readonly source: string;
  readonly url: string | null;
  readonly section?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly copyright?: string | undefined;
  readonly corrections: readonly string[];
  readonly override: string | null;
  readonly quotations: readonly (QuotationRecord & { readonly _key: string; readonly credit: string })[];
}

const markFor = ({ id, where, speaker, speakers, status, cue }: CopyQuotation, key: string): QuotationMark => ({
  _key: key,
  _type: 'quotation',
  quotation: id,
  where,
  speaker,
  speakers: speakers.map(({ name, role }) => ({ name, role })),
  status,
  cue,
});

/** Sanity's own names, and two of the same kind for what it has none for. */
const decorators: Readonly<Record<Emphasis, string>> = {
  strong: 'strong',
  emphasis: 'em',
  strike: 'strike-through',
  superscript: 'sup',
  subscript: 'sub',
};

/** The mark for a thing: the one it has, or a new one. */
function markOf<Thing>(marks: Map<Thing, string>, thing: Thing | null, prefix: string): readonly string[] {
  if (thing === null) return [];
  const mark = marks.get(thing) ?? `${prefix}${marks.size}`;
  marks.set(thing, mark);
  return [mark];
}

const textBlock = (
  key: string,
  { style, listItem, level }: Pick<TextBlock, 'style' | 'listItem' | 'level'>,
  { runs }: CopyLine,
): TextBlock => {
  const quotations = new Map<CopyQuotation, string>();
  const links = new Map<string, string>();
  const children = runs
    .flatMap(({ pieces, quotation }) => pieces.map((piece) => ({ ...piece, quotation })))
    .map(({ text, quotation, link, emphases }, at): Span => ({
      _type: 'span',
      _key: `${key}s${at}`,
      text,
      marks: [
        ...markOf(quotations, quotation, `${key}m`),
        ...markOf(links, link, `${key}l`),
        ...emphases.map((kind) => decorators[kind]),
      ],
    }));
  return {
    _type: 'block',
    _key: key,
    style,
    listItem,
    level,
    markDefs: [
      ...[...quotations].map(([quotation, mark]) => markFor(quotation, mark)),
      ...[...links].map(([href, mark]): LinkMark => ({ _key: mark, _type: 'link', href })),
    ],
    children,
  };
};

const crossheads = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

const imageBlock = (block: CopyImage, key: string): ImageBlock => ({
  _type: 'image',
  _key: key,
  _sanityAsset: `image@${block.picture.file === null ? '' : 'file://./'}${block.picture.src}`,
  alt: block.picture.alt,
  caption: hasWords(block) ? block.text.trim() : undefined,
  credit: block.picture.credit ?? undefined,
});

const tableBlock = ({ rows, headRows }: CopyTable, key: string): TableBlock => ({
  _type: 'table',
  _key: key,
  rows: rows.map((row, at) => ({ _type: 'tableRow', _key: `${key}r${at}`, cells: row.map(({ text }) => text) })),
  headRows: headRows || undefined,
});

type BodyBlock = TextBlock | ImageBlock | TableBlock | EmbedBlock | BreakBlock;

const bodyBlock = (given: CopyBlock, at: number): BodyBlock => {
  const key = `b${at}`;
  switch (given.kind) {
    case 'paragraph':
      return textBlock(key, { style: given.whole === null && !given.isSetFree ? 'normal' : 'blockquote' }, given);
    case 'crosshead':
      return textBlock(key, { style: crossheads[given.level - 1] ?? 'h6' }, given);
    case 'list-item':
      return textBlock(
        key,
        { style: 'normal', listItem: given.isOrdered ? 'number' : 'bullet', level: given.level },
        given,
      );
    case 'pull-quote':
      return textBlock(key, { style: 'pullquote' }, given);
    case 'image':
      return imageBlock(given, key);
    case 'table':
      return tableBlock(given, key);
    case 'embed': {
      const { url, provider, text } = given;
      return { _type: 'embed', _key: key, url, provider, caption: text.trim() || undefined };
    }
    case 'rule':
      return { _type: 'break', _key: key };
  }
};

/** The last block of a block quotation, with its speaker beneath: not every schema shows what a mark defines. */
function withSpeaker(block: BodyBlock, at: number, body: readonly CopyBlock[]): readonly BodyBlock[] {
  const [given, next] = [body[at], body[at + 1]];
  const quotation = given?.kind === 'paragraph' ? given.whole : null;
  if (quotation === null || quotation.speakers.length === 0) return [block];
  if (next?.kind === 'paragraph' && next.whole === quotation) return [block];
  return [block, speakerBlock(quotation, `b${at}c`)];
}

const speakerBlock = (quotation: CopyQuotation, key: string): TextBlock => ({
  _type: 'block',
  _key: key,
  style: 'blockquote',
  markDefs: [],
  children: [{ _type: 'span', _key: `${key}s0`, text: `\u2014 ${creditFor(quotation)}`, marks: [] }],
});

const linkBlock = ({ title, url }: CopyLink, at: number): TextBlock => ({
  _type: 'block',
  _key: `r${at}`,
  style: 'normal',
  listItem: 'bullet',
  level: 1,
  markDefs: [{ _key: `r${at}m`, _type: 'link', href: url }],
  children: [{ _type: 'span', _key: `r${at}s`, text: title, marks: [`r${at}m`] }],
});

const storyBlock = (copy: StoryCopy): StoryBlock => ({
  _type: 'verbatimStory',
  _key: 'story',
  headline: copy.title,
  standfirst: copy.standfirst?.text.trim() ?? null,
  byline: copy.byline,
  authors: copy.authors,
  dateline: copy.dateline,
  slug: copy.slug,
  language: copy.details.language,
  published: copy.details.published,
  embargo: copy.details.embargo,
  embargoAsWritten: copy.details.embargoAsWritten,
  now: copy.details.now,
  credit: copy.details.credit,
  source: copy.details.source,
  url: copy.details.url,
  section: copy.details.section ?? undefined,
  tags: copy.details.tags.length === 0 ? undefined : copy.details.tags,
  copyright: copy.details.copyright ?? undefined,
  corrections: copy.corrections,
  override: copy.override,
  quotations: copy.quotations.map((quotation) => ({
    _key: quotation.id,
    credit: creditFor(quotation),
    ...quotationRecord(quotation),
  })),
});

/** Sanity’s Portable Text: each quotation a mark definition. */
export const portableTextExporter = exporterFor({
  id: 'portable-text',
  label: 'Portable Text (Sanity)',
  version: '0.0.1',
  extension: 'json',
  mediaType: 'application/json',
  losses: [
    'Superscript and subscript are the decorators “sup” and “sub”, which a schema must know to show them.',
    'Whatever stands about the body is in a first block of our own type, “verbatimStory”.',
    'The source and the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
  ],
  carries: carriesAllBut({
    cites: 'lost',
    topSpans: 'lost',
    listStart: 'lost',
    pullQuoteSource: 'lost',
    captionSpans: 'lost',
    cellSpans: 'lost',
    embedSpans: 'lost',
  }),
  write: (copy) =>
    jsonText([
      storyBlock(copy),
      ...copy.body.map(bodyBlock).flatMap((block, at) => withSpeaker(block, at, copy.body)),
      ...copy.related.map(linkBlock),
    ]),
});
