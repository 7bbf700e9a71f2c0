import { lineMarkup } from './bodyMarkup';
import { groupBody, type Passage } from '../copy/groupBody';
import { comment, elementOf, escapeText, textElement, together, type Markup } from './markup';
import { creditFor } from '../copy/quotationRecord';
import type { CopyLine, CopyLink, CopyQuotation, StoryCopy } from '../copy/storyCopy';

/** A block between its comments. No text can end a comment: `>` is always escaped in it. */
function blockOf(name: string, element: (content: Markup) => Markup): (content: Markup) => Markup {
  const [before, after] = [comment(` wp:${name} `), comment(` /wp:${name} `)];
  return (content) => together([before, element(content), after], '\n');
}

const paragraphBlock = blockOf('paragraph', elementOf('p'));
const headingBlock = blockOf('heading', elementOf('h2', { class: 'wp-block-heading' }));
const listBlock = blockOf('list', elementOf('ul', { class: 'wp-block-list' }));
const itemBlock = blockOf('list-item', elementOf('li'));
const quoteBlock = blockOf('quote', elementOf('blockquote', { class: 'wp-block-quote' }));

const paragraph = (line: CopyLine): Markup => paragraphBlock(lineMarkup(line, 'span'));

const list = (items: readonly Markup[]): Markup => listBlock(together(items.map(itemBlock), '\n\n'));

const quote = (quotation: CopyQuotation, lines: readonly CopyLine[]): Markup =>
  quoteBlock(
    together([
      together(lines.map(paragraph), '\n\n'),
      quotation.speaker === null ? null : textElement('cite', creditFor(quotation)),
    ]),
  );

const passageBlock = (passage: Passage): Markup => {
  switch (passage.kind) {
    case 'paragraph':
      return paragraph(passage.block);
    case 'crosshead':
      return headingBlock(lineMarkup(passage.block, 'span'));
    case 'list':
      return list(passage.blocks.map((block) => lineMarkup(block, 'span')));
    case 'quotation':
      return quote(passage.quotation, passage.blocks);
  }
};

const relatedBlocks = (related: readonly CopyLink[]): readonly Markup[] =>
  related.length === 0
    ? []
    : [
        headingBlock(escapeText('Related')),
        list(related.map(({ title, url }) => textElement('a', title, { href: url }))),
      ];

/** The body and the related links as WordPress blocks. */
export const wordpressBlocks = (copy: StoryCopy): string =>
  together([...groupBody(copy.body).map(passageBlock), ...relatedBlocks(copy.related)], '\n\n');
