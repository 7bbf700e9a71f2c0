import { imageCaption, setFreeClass, tableMarkup, type SetLine } from './blockMarkup';
import { lineMarkup } from './bodyMarkup';
import { hasWords, type CopyCrosshead, type CopyEmbed, type CopyImage, type CopyPullQuote } from '../copy/copyBlocks';
import { groupBody, type CopyList, type Passage } from '../copy/groupBody';
import {
  comment,
  element,
  elementOf,
  emptyElement,
  escapeText,
  noMarkup,
  textElement,
  together,
  type Markup,
} from './markup';
import { creditFor } from '../copy/quotationRecord';
import type { CopyLine, CopyQuotation } from '../copy/copyLine';
import type { CopyLink, StoryCopy } from '../copy/storyCopy';
import { webName } from './webName';

/** What the editor keeps of a block in its comment. */
type BlockSettings = Readonly<Record<string, string | number | boolean | undefined>>;

/** Settings as WordPress writes them: nothing in them can end the comment. */
const settingsText = (settings: BlockSettings): string => {
  const json = JSON.stringify(settings).replace(/--|[<>&]|\\"/g, (found) =>
    found === '\\"' ? '\\u0022' : Array.from(found, escaped).join(''),
  );
  return json === '{}' ? '' : `${json} `;
};

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A block between its comments. No text can end a comment: `>` is always escaped in it. */
function blockOf(
  name: string,
  inner: (content: Markup) => Markup,
  settings: BlockSettings = {},
): (content: Markup) => Markup {
  const [before, after] = [comment(` wp:${name} ${settingsText(settings)}`), comment(` /wp:${name} `)];
  return (content) => together([before, inner(content), after], '\n');
}

const paragraphBlock = blockOf('paragraph', elementOf('p'));
const headingBlock = blockOf('heading', elementOf('h2', { class: 'wp-block-heading' }));
const listBlock = blockOf('list', elementOf('ul', { class: 'wp-block-list' }));
const itemBlock = blockOf('list-item', elementOf('li'));
const quoteBlock = blockOf('quote', elementOf('blockquote', { class: 'wp-block-quote' }));
const setFreeBlock = blockOf('quote', elementOf('blockquote', { class: `wp-block-quote ${setFreeClass}` }), {
  className: setFreeClass,
});
const pullQuoteBlock = blockOf('pullquote', elementOf('figure', { class: 'wp-block-pullquote' }));
const imageBlock = blockOf('image', elementOf('figure', { class: 'wp-block-image' }));
const tableBlock = blockOf('table', elementOf('figure', { class: 'wp-block-table' }), { hasFixedLayout: false });
const ruleBlock = blockOf('separator', () =>
  emptyElement('hr', { class: 'wp-block-separator has-alpha-channel-opacity' }),
);
const captionOf = elementOf('figcaption', { class: 'wp-element-caption' });

const line: SetLine = (given) => lineMarkup(given, 'span');

const paragraph = (given: CopyLine): Markup => paragraphBlock(line(given));

const items = (contents: readonly Markup[]): Markup => together(contents.map(itemBlock), '\n\n');

function list({ isOrdered, start, items: entries }: CopyList): Markup {
  const block = isOrdered ? numberedBlock(start) : listBlock;
  return block(items(entries.map((entry) => together([line(entry.block), ...entry.lists.map(list)]))));
}

const numberedBlock = (start: number): ((content: Markup) => Markup) => {
  const from = start === 1 ? undefined : start;
  const attributes = { start: from === undefined ? null : String(from), class: 'wp-block-list' };
  return blockOf('list', elementOf('ol', attributes), { ordered: true, start: from });
};

const heading = (block: CopyCrosshead): Markup =>
  block.level === 1
    ? headingBlock(line(block))
    : blockOf('heading', elementOf(`h${block.level + 1}`, { class: 'wp-block-heading' }), { level: block.level + 1 })(
        line(block),
      );

const paragraphs = (lines: readonly CopyLine[]): Markup => together(lines.map(paragraph), '\n\n');

const quote = (lines: readonly CopyLine[], quotation: CopyQuotation): Markup =>
  quoteBlock(together([paragraphs(lines), citeOf(quotation)]));

const citeOf = (quotation: CopyQuotation | null): Markup | null =>
  quotation === null || quotation.speaker === null ? null : textElement('cite', creditFor(quotation));

const pullQuote = (block: CopyPullQuote): Markup =>
  pullQuoteBlock(element('blockquote', {}, element('p', {}, line(block)), citeOf(block.quotation)));

const image = (block: CopyImage): Markup => {
  const { src, alt } = block.picture;
  const words = imageCaption(block, line);
  return imageBlock(together([emptyElement('img', { src, alt }), words && captionOf(words)]));
};

/** WordPress asks the other site for what it shows there; the file itself holds its address alone. */
const embed = (block: CopyEmbed): Markup => {
  const { provider, url } = block;
  const name = webName(provider, '');
  const known = name === '' ? '' : ` is-provider-${name} wp-block-embed-${name}`;
  const inner = (caption: Markup): Markup =>
    element(
      'figure',
      { class: `wp-block-embed${known}` },
      element('div', { class: 'wp-block-embed__wrapper' }, together([noMarkup, escapeText(url), noMarkup], '\n')),
      caption,
    );
  return blockOf('embed', inner, { url, providerNameSlug: name || undefined })(
    together([hasWords(block) ? captionOf(line(block)) : null]),
  );
};

const passageBlock = (passage: Passage): Markup => {
  switch (passage.kind) {
    case 'paragraph':
      return paragraph(passage.block);
    case 'crosshead':
      return heading(passage.block);
    case 'list':
      return list(passage.list);
    case 'quotation':
      return quote(passage.blocks, passage.quotation);
    case 'block-quotation':
      return setFreeBlock(paragraphs(passage.blocks));
    case 'pull-quote':
      return pullQuote(passage.block);
    case 'image':
      return image(passage.block);
    case 'table':
      return tableBlock(tableMarkup(passage.block, line));
    case 'embed':
      return embed(passage.block);
    case 'rule':
      return ruleBlock(noMarkup);
  }
};

const relatedBlocks = (related: readonly CopyLink[]): readonly Markup[] =>
  related.length === 0
    ? []
    : [
        headingBlock(escapeText('Related')),
        listBlock(
          items(related.map(({ title, url, rel }) => textElement('a', title, { href: url, rel: rel ?? null }))),
        ),
      ];

/** The body and the related links as WordPress blocks. */
export const wordpressBlocks = (copy: StoryCopy): string =>
  together([...groupBody(copy.body).map(passageBlock), ...relatedBlocks(copy.related)], '\n\n');
