import type { GivenJob } from '../../story/source';
import type { Emphasis } from '../../story/block';
import { directAddress } from '../../text/directAddress';
import { emphasisOf } from '../page/emphasisOf';
import { blockElements, hiddenElements } from '../page/htmlElements';
import { isPull } from '../page/pageContext';
import type { DraftMark, DraftObject } from './draft';
import type { MarkBook } from './markBook';
import type { MarkupNode } from '../xml/markupNode';
import { wordSet } from '../../text/wordSet';

/** Where in the markup a text stands. */
export interface Place {
  readonly given: GivenJob;
  readonly tag: string;
  readonly mark: DraftMark | null;
  /** The quotation whose block quotation this is in: a credit may follow. */
  readonly block: DraftMark | null;
  readonly href: string | null;
  readonly emphasis: readonly Emphasis[];
  /** Links here point to other stories. */
  readonly related: boolean;
  /** The quotation whose credit this is. */
  readonly creditOf: DraftMark | null;
  readonly list: OpenList | null;
  readonly item: OpenItem | null;
  readonly level: number | null;
  readonly quoted: boolean;
  /** What the block quotation cites, as written. */
  readonly cites: string | null;
  /** What the words here are the caption or the words of. */
  readonly object: DraftObject | null;
  /** The row of a table that the words here stand in. */
  readonly row: { readonly table: number; readonly head: boolean } | null;
}

interface OpenList {
  readonly level: number;
  readonly ordered: boolean;
  next: number;
}

interface OpenItem {
  readonly level: number;
  readonly number: number | null;
  /** Its first line is read: further ones stand beneath it. */
  isBegun: boolean;
}

/** NITF's blocks beside HTML's. */
const nitfBlocks = wordSet(
  'block bq hl1 hl2 credit datasource abstract media media-caption media-producer note fn tagline fixture correction content body.content body.end distributor',
);
const crossheads = wordSet('h1 h2 h3 h4 h5 h6 hl1 hl2');
const lists = wordSet('ol ul menu');
export const captions = wordSet('figcaption media-caption');
const asides = wordSet('nav aside footer form button fieldset dialog menu fn note tagline datasource media-producer');
const hidden = wordSet('media-metadata media-reference media-object custom-table story.date docdata');
const credits = wordSet('credit cite footer figcaption');

const quoteBlocks = wordSet('blockquote bq figure');

export const isBlock = (name: string): boolean => blockElements.has(name) || nitfBlocks.has(name);

export const isHidden = ({ name, attributes }: MarkupNode): boolean =>
  hiddenElements.has(name) || hidden.has(name) || attributes['hidden'] !== undefined;

const isRelatedBlock = ({ name, attributes }: MarkupNode): boolean =>
  name === 'nav' || /(?:^|\s)related(?:$|\s|-links)/.test(attributes['class'] ?? '');

export const asCount = (text: string | undefined): number | null => {
  const count = Number.parseInt(text ?? '', 10);
  return Number.isFinite(count) && Math.abs(count) < 1_000_000 ? count : null;
};

function openItem({ attributes }: MarkupNode, { list }: Place): OpenItem {
  const number = list?.ordered === true ? (asCount(attributes['value']) ?? list.next) : null;
  if (list !== null && number !== null) list.next = number + 1;
  return { level: list?.level ?? 1, number, isBegun: false };
}

/** How deep a heading stands, as HTML counts; NITF's second headlines say so by a class of ours. */
function levelOf({ name, attributes }: MarkupNode): number | null {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return Number(level);
  return name === 'hl2'
    ? Math.min(6, 1 + Number(/(?:^|\s)level-([1-5])/.exec(attributes['class'] ?? '')?.[1] ?? 1))
    : null;
}

/** What stands inside an element, by the element and what is around it. */
export function enter(node: MarkupNode, place: Place, book: MarkBook): Place {
  const { name, attributes } = node;
  const isPullQuote = place.given === 'paragraph' && (isPull(name, attributes) || isNitfPull(node));
  const mark = place.mark ?? (isPullQuote || place.given === 'pull-quote' ? null : book.markFor(node));
  const next = {
    ...place,
    quoted: place.quoted || ((name === 'blockquote' || name === 'bq') && !isPullQuote && place.given === 'paragraph'),
    cites: name === 'blockquote' ? (attributes['cite'] ?? null) : place.cites,
    mark,
    block: place.block ?? (quoteBlocks.has(name) ? mark : null),
    tag: isBlock(name) ? name : place.tag,
    emphasis: [...place.emphasis, ...emphasisOf(name, attributes)],
  };
  if (place.block && credits.has(name) && (name !== 'cite' || place.tag !== 'p'))
    return { ...next, mark: null, given: 'furniture', tag: 'credit', creditOf: place.block };
  if (name === 'a')
    return {
      ...next,
      href: attributes['href'] === undefined ? place.href : directAddress(attributes['href']),
      related: place.related || attributes['rel'] === 'related',
    };
  if (place.given === 'pull-quote') return name === 'cite' ? { ...next, given: 'furniture', tag: 'pull-credit' } : next;
  if (isPullQuote) return { ...next, given: 'pull-quote' };
  if (isRelatedBlock(node)) return { ...next, given: 'furniture', tag: 'repeated', related: true };
  if (place.given === 'furniture' || place.given === 'caption') return next;
  if (name === 'pre' && attributes['class'] !== undefined && /code/.test(attributes['class']))
    return { ...next, given: 'furniture', tag: 'code' };
  if (asides.has(name)) return { ...next, given: 'furniture' };
  if (captions.has(name)) return { ...next, given: 'caption' };
  if (crossheads.has(name)) return { ...next, given: 'crosshead', level: levelOf(node) };
  if (lists.has(name)) return { ...next, list: openList(node, place), item: null };
  if (name === 'p' && attributes['class'] === 'standfirst') return { ...next, given: 'standfirst', tag: 'standfirst' };
  return name === 'li' ? { ...next, given: 'list-item', item: openItem(node, place) } : next;
}

const openList = ({ name, attributes }: MarkupNode, { list }: Place): OpenList => ({
  level: (list?.level ?? 0) + 1,
  ordered: name === 'ol',
  next: asCount(attributes['start'] ?? attributes['seqnum']) ?? 1,
});

const isNitfPull = ({ name, attributes }: MarkupNode): boolean =>
  name === 'bq' && /(?:^|\s)pull-?quote/.test(attributes['class'] ?? '');
