import { groupBody, type Passage } from './groupBody';
import { beside, elementOf, elementWith, escapeText, noMarkup, together, type Markup } from './markup';
import { creditFor } from './quotationRecord';
import type { CopyBlock, CopyLine, CopyQuotation, StoryCopy } from './storyCopy';

/** Names a quotation's first stretch, for links from the JSON-LD. */
export const idFor = (quotation: CopyQuotation, isFirst: boolean): string | null => (isFirst ? `quotation-${quotation.id}` : null);

function speakerIds({ speakers }: CopyQuotation): string | null {
  let ids: string | null = null;
  for (const { id } of speakers) ids = ids === null ? id : `${ids} ${id}`;
  return ids;
}

const attributes = ['class', 'id', 'data-quotation', 'data-speaker', 'data-speaker-ids', 'data-status', 'data-cue'] as const;

/** What the markup says of a quotation; the same on each of its stretches, so that one quotation stays one. */
const valuesOf = (quotation: CopyQuotation, isFirst: boolean, style: string | null): readonly (string | null)[] =>
  ['quotation', idFor(quotation, isFirst), quotation.id, quotation.speaker, speakerIds(quotation), quotation.status, quotation.cue, style];

const beginsIn = (blocks: readonly CopyLine[]): boolean => blocks.some(({ runs }) => runs.some((run) => run.isFirst));

/**
 * How quotations inside a paragraph are marked. Browsers set marks of their own around `<q>`, while ours stand in the
 * text: the page's stylesheet switches theirs off, or the element itself does. Where styles are thrown away, as
 * WordPress and readers of feeds do, readers would see both: there it is a span.
 */
export type InlineQuotation = 'q' | 'q-by-itself' | 'span';

/** The rule by which a page switches off the marks that browsers set around `<q>`. */
export const noMarksOfBrowsers = 'q { quotes: none }';

const quote = elementWith('q', [...attributes, 'style']);
const span = elementWith('span', attributes);

/** A line with its quotations marked. */
export function lineMarkup({ runs }: CopyLine, as: InlineQuotation): Markup {
  const style = as === 'q-by-itself' ? 'quotes: none' : null;
  let line = noMarkup;
  for (const { markup, quotation, isFirst } of runs) {
    line = beside(line, quotation === null ? markup : (as === 'span' ? span : quote)(valuesOf(quotation, isFirst, style), markup));
  }
  return line;
}

/** A line without a word of who is quoted in it. */
export function plainMarkup({ runs }: CopyLine): Markup {
  let line = noMarkup;
  for (const { markup } of runs) line = beside(line, markup);
  return line;
}

/** A paragraph of text alone. */
export const paragraph = elementOf('p');

/** A list with an item for each piece of markup. */
export function listOf(items: readonly Markup[]): Markup {
  let all = noMarkup;
  for (const item of items) all = beside(all, listItem(item));
  return list(all);
}

const list = elementOf('ul');
const listItem = elementOf('li');
const crosshead = elementOf('h2');
const blockquote = elementOf('blockquote');
const figcaption = elementOf('figcaption');
const figure = elementWith('figure', attributes);

/** The paragraphs of a block quotation, whose marks and words are all one quotation. */
export const plainParagraphs = (blocks: readonly CopyBlock[]): Markup => together(blocks.map((block) => paragraph(plainMarkup(block))));

const blockQuotation = ({ quotation, blocks }: Extract<Passage, { kind: 'quotation' }>): Markup =>
  figure(valuesOf(quotation, beginsIn(blocks), null), beside(blockquote(plainParagraphs(blocks)),
    quotation.speakers.length === 0 ? noMarkup : figcaption(escapeText(creditFor(quotation)))));

const passageMarkup = (passage: Passage, as: InlineQuotation): Markup => {
  switch (passage.kind) {
    case 'paragraph': return paragraph(lineMarkup(passage.block, as));
    case 'crosshead': return crosshead(lineMarkup(passage.block, as));
    case 'list': return listOf(passage.blocks.map((block) => lineMarkup(block, as)));
    case 'quotation': return blockQuotation(passage);
  }
};

/** The body as XHTML, one passage a line. */
export const bodyMarkup = (copy: StoryCopy, as: InlineQuotation): Markup => together(groupBody(copy.body).map((passage) => passageMarkup(passage, as)), '\n');
