import { isWebAddress } from '../../text/webAddress';
import { altText } from '../objects/altText';
import { providerOf } from '../objects/embedProvider';
import { isPictureData } from '../objects/pictureData';
import { noteEmbedLink, postIn } from '../page/pageContext';
import { isIcon, pictureIn } from '../page/pagePictures';
import type { DraftObject } from './draft';
import { deepNamed, elementsIn, firstNamed, plainText, type MarkupChild, type MarkupNode } from '../xml/markupNode';

type Picture = DraftObject & { readonly kind: 'picture' };

/** An object of the markup, and what holds its words. */
export interface FoundObject {
  readonly object: DraftObject;
  readonly words: readonly MarkupChild[];
}

const classOf = ({ attributes }: MarkupNode): string => attributes['class'] ?? '';

const isShown = (address: string | null | undefined): address is string =>
  typeof address === 'string' && (isWebAddress(address) || isPictureData(address));

/** A picture from what a format knows of it; null without an address that can be shown. */
export const pictureFrom = (src: string | null | undefined, alt: string, credit: string | null): Picture | null =>
  isShown(src) ? { kind: 'picture', src, alt: altText(alt), credit } : null;

/** An embed from what a format knows of it; null without an address of the web. */
export function embedFrom(url: string | null | undefined, name?: string): DraftObject | null {
  const plain = url?.trim().replace(/^\/\//, 'https://');
  if (plain === undefined || !isWebAddress(plain)) return null;
  const provider = providerOf(plain);
  return provider === null ? null : { kind: 'embed', provider: name ?? provider.name, url: plain };
}

/** The picture that an `img` shows. */
export const pictureOf = ({ attributes }: MarkupNode): Picture | null =>
  isIcon(attributes) ? null : pictureFrom(pictureIn(attributes), attributes['alt'] ?? '', null);

/** NITF's media: a picture with its credit, or something of another site. */
function mediaOf(node: MarkupNode): FoundObject | null {
  const { source, name, 'alternate-text': alt } = firstNamed(node, 'media-reference')?.attributes ?? {};
  const type = node.attributes['media-type'] ?? '';
  const credit = plainText(firstNamed(node, 'media-producer')) ?? null;
  const object =
    type === '' || /^(?:image|photo)/.test(type) ? pictureFrom(source, alt ?? '', credit) : embedFrom(source, name);
  return object && { object, words: elementsIn(node).filter((child) => child.name === 'media-caption') };
}

const captionIn = (node: MarkupNode): readonly MarkupNode[] => deepNamed(node, 'figcaption').slice(0, 1);

const classed = (node: MarkupNode, name: string): readonly MarkupNode[] =>
  ['div', 'span', 'a', 'p'].flatMap((tag) => deepNamed(node, tag)).filter((each) => classOf(each).includes(name));

const found = (object: DraftObject | null, words: readonly MarkupNode[]): FoundObject | null =>
  object && { object, words };

/** What a figure of our own, of WordPress or of Ghost embeds by its address alone. */
function figureOf(node: MarkupNode): FoundObject | null {
  const { 'data-provider': provider } = node.attributes;
  const link = deepNamed(node, 'a')[0]?.attributes['href'];
  if (provider !== undefined) return found(embedFrom(link, provider), captionIn(node));
  if (classOf(node).includes('kg-bookmark-card'))
    return found(embedFrom(link), [...classed(node, 'bookmark-title'), ...classed(node, 'bookmark-description')]);
  if (!classOf(node).includes('wp-block-embed')) return null;
  return found(embedFrom(plainText(classed(node, 'wp-block-embed__wrapper')[0])), captionIn(node));
}

/** A post whose words stand in the markup. */
function postOf(node: MarkupNode): FoundObject | null {
  const post = postIn(node.name, node.attributes);
  if (post === null) return null;
  for (const { attributes } of deepNamed(node, 'a')) noteEmbedLink(post, attributes['href']);
  const object = embedFrom(post.url, post.provider);
  return object && { object, words: node.children };
}

/** What an element embeds from another site, with its words; null for an element that is read as any other. */
export function objectOf(node: MarkupNode): FoundObject | null {
  switch (node.name) {
    case 'hr':
      return { object: { kind: 'rule' }, words: [] };
    case 'iframe':
    case 'video':
    case 'audio': {
      const source = node.attributes['src'] ?? deepNamed(node, 'source')[0]?.attributes['src'];
      const object = embedFrom(source ?? node.attributes['data-src']);
      return object && { object, words: [] };
    }
    case 'media':
      return mediaOf(node);
    case 'figure':
      return figureOf(node);
    default:
      return postOf(node);
  }
}

const longestCell = 420;
const layoutTags = /^(?:table|blockquote|figure|form|h[1-6]|iframe|ol|ul|section|article|video|hl2|media)$/;

const holds = (node: MarkupNode, pattern: RegExp): boolean =>
  elementsIn(node).some((child) => pattern.test(child.name) || holds(child, pattern));

/** The rows of a table of entries; null for one that only lays out the page. */
export function rowsOf(table: MarkupNode): readonly MarkupNode[] | null {
  if (/^(?:presentation|none)$/.test(table.attributes['role'] ?? '')) return null;
  const rows = deepNamed(table, 'tr');
  const cells = rows.map(cellsOf);
  const isHeaded = deepNamed(table, 'th').length > 0;
  const isTable =
    (isHeaded ||
      (rows.length >= 2 && cells.filter((row) => row.length > 1).length >= Math.max(2, rows.length * 0.6))) &&
    cells.flat().every((cell) => (plainText(cell)?.length ?? 0) <= longestCell) &&
    !holds(table, layoutTags);
  return isTable ? rows : null;
}

/** The cells of a row. */
export const cellsOf = (row: MarkupNode): readonly MarkupNode[] =>
  elementsIn(row).filter(({ name }) => name === 'td' || name === 'th');
