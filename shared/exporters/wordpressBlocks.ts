import { lineMarkup } from './bodyMarkup';
import { groupBody, type Passage } from './groupBody';
import { element, together, type Markup } from './markup';
import { creditFor } from './quotationRecord';
import type { CopyLine, CopyLink, CopyQuotation, StoryCopy } from './storyCopy';

/** A block between its comments. No text can end a comment: `>` is always escaped in it. */
const block = (name: string, content: Markup): Markup =>
  ({ markup: `<!-- wp:${name} -->\n${content.markup}\n<!-- /wp:${name} -->` });

const paragraph = (line: CopyLine): Markup => block('paragraph', element('p', {}, lineMarkup(line)));

const heading = (content: Markup | string): Markup => block('heading', element('h2', { class: 'wp-block-heading' }, content));

const list = (items: readonly Markup[]): Markup => block('list', element('ul', { class: 'wp-block-list' },
  together(items.map((item) => block('list-item', element('li', {}, item))), '\n\n')));

const quote = (quotation: CopyQuotation, lines: readonly CopyLine[]): Markup => block('quote', element('blockquote', { class: 'wp-block-quote' },
  together(lines.map(paragraph), '\n\n'), quotation.speaker === null ? null : element('cite', {}, creditFor(quotation))));

const passageBlock = (passage: Passage): Markup => {
  switch (passage.kind) {
    case 'paragraph': return paragraph(passage.block);
    case 'crosshead': return heading(lineMarkup(passage.block));
    case 'list': return list(passage.blocks.map(lineMarkup));
    case 'quotation': return quote(passage.quotation, passage.blocks);
  }
};

const relatedBlocks = (related: readonly CopyLink[]): readonly Markup[] => related.length === 0 ? []
  : [heading('Related'), list(related.map(({ title, url }) => element('a', { href: url }, title)))];

/** The body and the related links as WordPress blocks. */
export const wordpressBlocks = (copy: StoryCopy): string =>
  together([...groupBody(copy.body).map(passageBlock), ...relatedBlocks(copy.related)], '\n\n').markup;
