import { groupBody, type Passage } from '../copy/groupBody';
import {
  asItIs,
  beside,
  elementOf,
  elementWith,
  escapeText,
  noMarkup,
  together,
  type Markup,
  type Within,
} from './markup';
import { creditFor } from '../copy/quotationRecord';
import type { CopyBlock, CopyLine, CopyQuotation, StoryCopy } from '../copy/storyCopy';

/** Names a quotation's first stretch, for links from the JSON-LD. */
export const idFor = (quotation: CopyQuotation, isFirst: boolean): string | null =>
  isFirst ? `quotation-${quotation.id}` : null;

function speakerIds({ speakers }: CopyQuotation): string | null {
  let ids: string | null = null;
  for (const { id } of speakers) ids = ids === null ? id : `${ids} ${id}`;
  return ids;
}

const attributes = [
  'class',
  'id',
  'data-quotation',
  'data-speaker',
  'data-speaker-ids',
  'data-status',
  'data-cue',
] as const;

/** What the markup says of a quotation; the same on each of its stretches, so that one quotation stays one. */
const valuesOf = (quotation: CopyQuotation, isFirst: boolean, style: string | null): readonly (string | null)[] => [
  'quotation',
  idFor(quotation, isFirst),
  quotation.id,
  quotation.speaker,
  speakerIds(quotation),
  quotation.status,
  quotation.cue,
  style,
];

const beginsIn = (blocks: readonly CopyLine[]): boolean => blocks.some(({ runs }) => runs.some((run) => run.isFirst));

/**
 * How quotations inside a paragraph are marked. Browsers set marks of their own around `<q>`, while ours stand in the
 * text: the page's stylesheet switches theirs off, or the element itself does. Where styles are thrown away, as
 * WordPress and readers of feeds do, readers would see both: there it is a span.
 */
export type InlineQuotation = 'q' | 'q-by-itself' | 'span';

/** The rule by which a page switches off the marks that browsers set around `<q>`. */
export const noMarksOfBrowsers = 'q { quotes: none }';

/** Writes the copy as XHTML. */
export interface BodyWriter {
  /** A line with its quotations marked. */
  readonly line: (line: CopyLine) => Markup;
  /** The body, one passage a line. */
  readonly body: (copy: StoryCopy) => Markup;
}

/** How the parts of a body are written. */
interface Tags extends Record<
  'paragraph' | 'crosshead' | 'list' | 'item' | 'blockquote' | 'caption',
  (content: Markup) => Markup
> {
  readonly figure: (values: readonly (string | null)[], content: Markup) => Markup;
}

const tagsWithin = (within: Within): Tags => ({
  paragraph: elementOf('p', {}, within),
  crosshead: elementOf('h2', {}, within),
  list: elementOf('ul', {}, within),
  item: elementOf('li', {}, within),
  blockquote: elementOf('blockquote', {}, within),
  caption: elementOf('figcaption', {}, within),
  figure: elementWith('figure', attributes, within),
});

/** Makes a writer, whose tags are made once. */
export function bodyWriter(as: InlineQuotation, within: Within = asItIs): BodyWriter {
  const tags = tagsWithin(within);
  const quote =
    as === 'span' ? elementWith('span', attributes, within) : elementWith('q', [...attributes, 'style'], within);
  const style = as === 'q-by-itself' ? 'quotes: none' : null;
  const joint = within.ours('\n');
  const line = ({ runs }: CopyLine): Markup => {
    let all = noMarkup;
    for (const { markup, quotation, isFirst } of runs) {
      const words = within.text(markup);
      all = beside(all, quotation === null ? words : quote(valuesOf(quotation, isFirst, style), words));
    }
    return all;
  };
  return {
    line,
    body: ({ body }) =>
      together(
        groupBody(body).map((passage) => passageMarkup(passage, { tags, line, text: within.text })),
        joint,
      ),
  };
}

interface Parts {
  readonly tags: Tags;
  readonly line: BodyWriter['line'];
  readonly text: Within['text'];
}

function passageMarkup(passage: Passage, { tags, line, text }: Parts): Markup {
  switch (passage.kind) {
    case 'paragraph':
      return tags.paragraph(line(passage.block));
    case 'crosshead':
      return tags.crosshead(line(passage.block));
    case 'list':
      return tags.list(together(passage.blocks.map((block) => tags.item(line(block)))));
    case 'quotation': {
      const { quotation, blocks } = passage;
      const words = together(blocks.map((block) => tags.paragraph(text(plainMarkup(block)))));
      return tags.figure(
        valuesOf(quotation, beginsIn(blocks), null),
        beside(
          tags.blockquote(words),
          quotation.speakers.length === 0 ? noMarkup : tags.caption(text(escapeText(creditFor(quotation)))),
        ),
      );
    }
  }
}

const writers: Readonly<Record<InlineQuotation, BodyWriter>> = {
  q: bodyWriter('q'),
  'q-by-itself': bodyWriter('q-by-itself'),
  span: bodyWriter('span'),
};

/** A line with its quotations marked. */
export const lineMarkup = (line: CopyLine, as: InlineQuotation): Markup => writers[as].line(line);

/** The body as XHTML, one passage a line. */
export const bodyMarkup = (copy: StoryCopy, as: InlineQuotation): Markup => writers[as].body(copy);

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
/** The paragraphs of a block quotation, whose marks and words are all one quotation. */
export const plainParagraphs = (blocks: readonly CopyBlock[]): Markup =>
  together(blocks.map((block) => paragraph(plainMarkup(block))));
