import { groupBody, type Passage } from './groupBody';
import { element, together, type Markup } from './markup';
import { creditFor } from './quotationRecord';
import type { CopyLine, CopyQuotation, StoryCopy } from './storyCopy';

/** What the markup says of a quotation; the same on each of its stretches, so that one quotation stays one. */
const quotationAttributes = (quotation: CopyQuotation) => ({
  'data-quotation': quotation.id,
  'data-speaker': quotation.speaker,
  'data-speaker-ids': quotation.speakers.map(({ id }) => id).join(' ') || null,
  'data-status': quotation.status,
  'data-cue': quotation.cue,
});

/** Names a quotation's first stretch, for links from the JSON-LD. */
export const idFor = (quotation: CopyQuotation, isFirst: boolean): string | null => (isFirst ? `quotation-${quotation.id}` : null);

const beginsIn = (blocks: readonly CopyLine[]): boolean => blocks.some(({ runs }) => runs.some((run) => run.isFirst));

/**
 * A line with its quotations marked. They are spans, not `<q>`: browsers set marks of their own around
 * `<q>`, while ours are the copy's, set by house style, and must survive a CMS that drops the element.
 */
export const lineMarkup = (line: CopyLine): Markup =>
  together(line.runs.map(({ text, quotation, isFirst }) => quotation === null ? text
    : element('span', { class: 'quotation', id: idFor(quotation, isFirst), ...quotationAttributes(quotation) }, text)));

const captionFor = (quotation: CopyQuotation): Markup | null =>
  quotation.speakers.length === 0 ? null : element('figcaption', {}, creditFor(quotation));

const blockQuotation = ({ quotation, blocks }: Extract<Passage, { kind: 'quotation' }>): Markup =>
  element('figure', { class: 'quotation', id: idFor(quotation, beginsIn(blocks)), ...quotationAttributes(quotation) },
    element('blockquote', {}, ...blocks.map((block) => element('p', {}, block.text))),
    captionFor(quotation));

const passageMarkup = (passage: Passage): Markup => {
  switch (passage.kind) {
    case 'paragraph': return element('p', {}, lineMarkup(passage.block));
    case 'crosshead': return element('h2', {}, lineMarkup(passage.block));
    case 'list': return element('ul', {}, ...passage.blocks.map((block) => element('li', {}, lineMarkup(block))));
    case 'quotation': return blockQuotation(passage);
  }
};

/** The body as XHTML, one passage a line. */
export const bodyMarkup = (copy: StoryCopy): Markup => together(groupBody(copy.body).map(passageMarkup), '\n');
