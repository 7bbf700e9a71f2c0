import { asObject, asObjects, asRaw, asText } from '../wire/fields';
import { element, escaped, image } from './editorMarkup';

type Json = Readonly<Record<string, unknown>>;

/** The blocks within a block: in its model since the third version. */
const inner = (block: Json): readonly Json[] => {
  const list = asObject(block['model'])['blocks'] ?? block['blocks'];
  return Array.isArray(list) ? asObjects(list) : [];
};

const deepest = 30;

/** All that a block says, its names and roles parted by commas as in a byline. */
export function bbcWords(block: Json, depth = 0): string {
  if (depth > deepest) return '';
  const own = asText(asObject(block['model'])['text']) ?? asText(block['text']);
  if (own !== undefined) return own;
  const isParted = /^(?:contributor|byline)$/.test(asText(block['type']) ?? '');
  return inner(block)
    .filter(({ type }) => type !== 'link' && type !== 'images')
    .map((each) => bbcWords(each, depth + 1))
    .filter((words) => words !== '')
    .join(isParted ? ', ' : ' ');
}

/** The names that the BBC’s own markup gives elements of HTML. */
const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  crosshead: 'h2',
  heading: 'h2',
  bold: 'strong',
  italic: 'em',
  list: 'ul',
  listItem: 'li',
  body: 'div',
};

const ownLink =
  /<link>\s*<caption>([^<]*)<\/caption>(?:\s*<(?:altText|url)\b[^>]*(?:\/>|>[^<]*<\/\w+>))*?\s*<url\b[^>]*\bhref="([^"]*)"[^]*?<\/link>/g;

/** The BBC’s own markup as HTML. */
export const bbcBodyHtml = (markup: string): string =>
  markup
    .replace(ownLink, '<a href="$2">$1</a>')
    .replace(/(<\/?)([A-Za-z]{3,10})\b/g, (whole, open: string, name: string) =>
      Object.hasOwn(elements, name) ? open + (elements[name] ?? name) : whole,
    );

function fragment(block: Json): string {
  const model = asObject(block['model']);
  const looks = Array.isArray(model['attributes']) ? model['attributes'] : [];
  const words = typeof model['text'] === 'string' ? escaped(model['text']) : '';
  return [
    ['bold', 'strong'],
    ['italic', 'em'],
  ].reduce((html, [look = '', tag = '']) => (looks.includes(look) ? element(tag, html) : html), words);
}

const linked = (block: Json, depth: number): string => {
  const model = asObject(block['model']);
  const address = asText(model['locator']) ?? asText(asObject(model['locator'])['canonicalUrl']) ?? '';
  return `<a href="${escaped(address)}">${inner(block).length > 0 ? withinOf(block, depth) : escaped(bbcWords(block))}</a>`;
};

const withinOf = (block: Json, depth: number): string =>
  inner(block)
    .map((each) => blockHtml(each, depth + 1))
    .join('');

/** A picture of the first version, or of the third, whose parts are blocks. */
function picture(block: Json): string {
  const part = (type: string): Json => asObject(inner(block).find((each) => each['type'] === type));
  const raw = asObject(part('rawImage')['model']);
  const locator = asText(raw['locator']);
  const src = asText(block['href']) ?? (locator === undefined ? undefined : `https://ichef.bbci.co.uk/${locator}`);
  const credit = asText(block['copyrightHolder']) ?? asText(raw['copyrightHolder']);
  const caption = asText(block['caption']) ?? (bbcWords(part('caption')) || undefined);
  return image({
    src,
    alt: asText(block['altText']) ?? bbcWords(part('altText')),
    caption: [
      ...(caption === undefined ? [] : [escaped(caption)]),
      ...(credit === undefined ? [] : [`<span class="credit">${escaped(credit)}</span>`]),
    ].join(' '),
  });
}

const listItems = (block: Json): string =>
  asObjects(block['items'])
    .map((item) => element('li', markedText(item)))
    .join('');

/** The text of a block of the first version, which says how it is marked up. */
const markedText = (block: Json): string => {
  const raw = asRaw(block['text']) ?? '';
  return block['markupType'] === 'candy_xml' ? bbcBodyHtml(raw) : escaped(raw);
};

const paragraph = (block: Json, tag: string, depth: number): string =>
  element(tag, inner(block).length > 0 ? withinOf(block, depth) : markedText(block));

function blockHtml(block: Json, depth: number): string {
  if (depth > deepest) return '';
  switch (asText(block['type'])) {
    case 'fragment':
      return fragment(block);
    case 'urlLink':
      return linked(block, depth);
    case 'paragraph':
      return paragraph(block, 'p', depth);
    case 'crosshead':
    case 'heading':
      return paragraph(block, 'h2', depth);
    case 'subheadline':
      return element('h2', escaped(bbcWords(block)));
    case 'list':
      return element(block['numbered'] === true ? 'ol' : 'ul', listItems(block));
    case 'unorderedList':
      return element('ul', withinOf(block, depth));
    case 'orderedList':
      return element('ol', withinOf(block, depth));
    case 'listItem':
      return element('li', withinOf(block, depth));
    case 'text':
      return withinOf(block, depth);
    case 'image':
      return picture(block);
    default:
      return '';
  }
}

/** The blocks of a story as HTML; what is a link to another story, a video or an advertisement is left out. */
export const bbcBlocksHtml = (blocks: readonly Json[]): string => blocks.map((block) => blockHtml(block, 0)).join('\n');
