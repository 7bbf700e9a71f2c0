import { providerOf } from '../objects/embedProvider';
import type { ElementNature } from './htmlElements';
import type { HtmlAttributes } from './htmlEvents';

/** A list that is open; `next` grows with its items. */
export interface PageList {
  readonly level: number;
  readonly ordered: boolean;
  next: number;
}

/** An item of a list, and what it was seen to hold. */
export interface PageItem {
  readonly level: number;
  /** Of a numbered list. */
  readonly number: number | null;
  /** The line that the item begins with; -1 before it. */
  line: number;
  lines: number;
  /** A heading inside makes it a card, not an item. */
  hasHeading: boolean;
}

/** A table of figures and words, one line a row. */
export interface PageTable {
  readonly number: number;
  /** Of each column, how many more rows its cell reaches down. */
  readonly reach: number[];
  /** Where the next cell would stand. */
  column: number;
  /** Borders written into the row. */
  written: number;
  cells: number;
  heads: number;
}

/** A post of another site whose words stand on the page. */
export interface PageEmbed {
  readonly provider: string;
  url: string | null;
  /** The address is that of the post itself, not of who wrote it. */
  isPost: boolean;
}

/** What the elements around a line make of it. */
export interface PageContext {
  /** In furniture other than the header of an article. */
  readonly outside: boolean;
  readonly inArticle: boolean;
  readonly quoted: boolean;
  /** What the innermost block quotation cites, as written. */
  readonly cites: string | null;
  readonly pull: boolean;
  /** Named as who a picture, or the words of a pull quote, are by. */
  readonly credit: boolean;
  /** The innermost figure; 0 for none. */
  readonly figure: number;
  readonly list: PageList | null;
  readonly item: PageItem | null;
  readonly table: PageTable | null;
  readonly head: boolean;
  readonly embed: PageEmbed | null;
}

export const ground: PageContext = {
  outside: false,
  inArticle: false,
  quoted: false,
  cites: null,
  pull: false,
  credit: false,
  figure: 0,
  list: null,
  item: null,
  table: null,
  head: false,
  embed: null,
};

const posts: readonly (readonly [string, RegExp])[] = [
  ['X', /(?:^|\s)(?:twitter-(?:tweet|video)|tweet(?:-(?:embed|card|box))?)(?:$|\s)/],
  ['Instagram', /(?:^|\s)instagram-media(?:$|\s)/],
  ['TikTok', /(?:^|\s)tiktok-embed(?:$|\s)/],
  ['Bluesky', /(?:^|\s)bluesky-embed(?:$|\s)/],
  ['Threads', /(?:^|\s)text-post-media(?:$|\s)/],
  ['Reddit', /(?:^|\s)reddit-(?:card|embed-bq)(?:$|\s)/],
  ['Mastodon', /(?:^|\s)mastodon-embed(?:$|\s)/],
  ['Facebook', /(?:^|\s)fb-(?:post|video)(?:$|\s)/],
  ['Imgur', /(?:^|\s)imgur-embed-pub(?:$|\s)/],
];

const isWeb = (address: string | undefined): address is string =>
  address !== undefined && /^https?:\/\//i.test(address);

/** The post that an element embeds: its words are inside, what shows it is a script that is never run. */
export function postIn(tag: string, attributes: HtmlAttributes): PageEmbed | null {
  const { class: classes = '' } = attributes;
  if (classes === '' || (tag !== 'blockquote' && tag !== 'div')) return null;
  const provider = posts.find(([, pattern]) => pattern.test(classes))?.[0];
  if (provider === undefined) return null;
  const told = [attributes['data-instgrm-permalink'], attributes['data-text-post-permalink'], attributes['cite']];
  const shown = [attributes['data-href'], attributes['data-embed-url']];
  const url = [...told, ...shown].find(isWeb) ?? null;
  return { provider, url, isPost: url !== null };
}

/** What the address of a post has, and that of whoever wrote it has not. */
export const postPath = /\/(?:status|comments|posts?|p|reel|videos?|t)\//;

/** A link among the words of a post: the first that leads to a post is its own, else the last to the same site. */
export function noteEmbedLink(embed: PageEmbed, href: string | undefined): void {
  if (embed.isPost || !isWeb(href)) return;
  const isAnySite = embed.provider === 'Mastodon' || embed.provider === 'Imgur';
  if (!isAnySite && providerOf(href)?.name !== embed.provider) return;
  embed.url = href;
  embed.isPost = postPath.test(href);
}

const pullNames = /(?:^|[\s_-])pull-?(?:quote|out)s?(?:$|[\s_-])/i;
const creditNames = /(?:^|[\s_-])(?:credits?|photographer|copyright|image-?source)(?:$|[\s_-])/i;
const galleryNames = /(?:^|[\s_-])(?:gallery|slideshow|carousel|video-?player)(?:$|[\s_-])/i;

const longestCount = 1_000_000;

/** A whole number as an attribute has it, within what a list counts to. */
const asCount = (text: string | undefined, otherwise: number): number => {
  const count = text === undefined ? NaN : Number.parseInt(text, 10);
  return Number.isFinite(count) && Math.abs(count) <= longestCount ? count : otherwise;
};

const openList = (ordered: boolean, attributes: HtmlAttributes, { list }: PageContext): PageList => ({
  level: (list?.level ?? 0) + 1,
  ordered,
  next: asCount(attributes['start'], 1),
});

function openItem(attributes: HtmlAttributes, { list }: PageContext): PageItem {
  const number = list?.ordered === true ? asCount(attributes['value'], list.next) : null;
  if (list !== null && number !== null) list.next = number + 1;
  return { level: list?.level ?? 1, number, line: -1, lines: 0, hasHeading: false };
}

/** An aside, a figure or a box named so; not a span, which only sets words of the copy apart. */
export const isPull = (tag: string, { class: classes = '' }: HtmlAttributes): boolean =>
  /^(?:aside|blockquote|div|figure|p|section)$/.test(tag) && classes !== '' && pullNames.test(classes);

function isOutside(tag: string, { class: classes = '' }: HtmlAttributes, nature: ElementNature, around: PageContext) {
  if (!nature.furniture) return false;
  if (tag === 'header' && around.inArticle) return false;
  return !(tag === 'figure' || galleryNames.test(classes));
}

/** What stands inside an element, by the element and what is around it. `figures` and `table` are what the page has opened so far. */
export function contextIn(
  tag: string,
  attributes: HtmlAttributes,
  nature: ElementNature,
  around: PageContext,
  opened: { readonly figure: number; readonly table: PageTable | null },
): PageContext {
  const { class: classes = '', itemprop = '' } = attributes;
  const pull = around.pull || (!around.outside && around.embed === null && isPull(tag, attributes));
  const isCredit = tag === 'cite' || (nature.figure && classes !== '' && creditNames.test(classes));
  const embed = around.embed ?? postIn(tag, attributes);
  const isList = tag === 'ol' || tag === 'ul' || tag === 'menu';
  return {
    outside: around.outside || (!pull && isOutside(tag, attributes, nature, around)),
    inArticle: around.inArticle || tag === 'article' || tag === 'main' || nature.body,
    quoted: around.quoted || (tag === 'blockquote' && embed === null && !pull),
    cites: tag === 'blockquote' ? (attributes['cite'] ?? null) : around.cites,
    pull,
    credit:
      around.credit || isCredit || (pull && tag === 'footer') || /copyrightHolder|creditText|author/.test(itemprop),
    figure: tag === 'figure' ? opened.figure : around.figure,
    list: isList ? openList(tag === 'ol', attributes, around) : tag === 'table' ? null : around.list,
    item: tag === 'li' ? openItem(attributes, around) : isList || tag === 'table' ? null : around.item,
    table: tag === 'table' ? opened.table : around.table,
    head: tag === 'thead' || (around.head && tag !== 'table'),
    embed,
  };
}
