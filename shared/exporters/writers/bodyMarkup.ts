import { citedBy, groupBody, type Passage } from '../copy/groupBody';
import {
  embedMarkup,
  imageMarkup,
  listMarkup,
  ruleMarkup,
  setFreeClass,
  tableMarkup,
  type SetLine,
} from './blockMarkup';
import { beside, elementOf, elementWith, escapeText, noMarkup, together, type Markup } from './markup';
import { creditFor } from '../copy/quotationRecord';
import type { Emphasis } from '../../story/block';
import type { CopyCrosshead } from '../copy/copyBlocks';
import { groupLinks, type CopyLine, type CopyQuotation, type CopyRun } from '../copy/copyLine';
import type { StoryCopy } from '../copy/storyCopy';

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

/** A paragraph of text alone. */
export const paragraph = elementOf('p');

const blockquote = elementWith('blockquote', ['cite']);
const caption = elementOf('figcaption');
const figure = elementWith('figure', attributes);
const q = elementWith('q', [...attributes, 'style']);
const span = elementWith('span', attributes);

const emphasisTags: EmphasisTags = {
  strong: elementOf('strong'),
  emphasis: elementOf('em'),
  strike: elementOf('s'),
  superscript: elementOf('sup'),
  subscript: elementOf('sub'),
};

/** How a language of markup writes each emphasis. */
export type EmphasisTags = Readonly<Record<Emphasis, (content: Markup) => Markup>>;

const linked = elementWith('a', ['href', 'rel']);

/** A run's words with their links and emphasis; the element of a link is called alike in every language we write. */
export const piecesMarkup = ({ pieces }: CopyRun, of: EmphasisTags = emphasisTags): Markup =>
  together(
    groupLinks(pieces).map(({ link, pieces: within }) => {
      const words = together(
        within.map(({ markup, emphases }) => emphases.reduceRight((content, kind) => of[kind](content), markup)),
      );
      return link === null ? words : linked([link, within[0]?.rel ?? null], words);
    }),
  );

function quotationMarkup(run: CopyRun, as: InlineQuotation): Markup {
  const { quotation, isFirst } = run;
  const markup = piecesMarkup(run);
  if (quotation === null) return markup;
  if (as === 'span') return span(valuesOf(quotation, isFirst, null), markup);
  return q(valuesOf(quotation, isFirst, as === 'q-by-itself' ? 'quotes: none' : null), markup);
}

/** A line with its quotations marked. */
export const lineMarkup = ({ runs }: CopyLine, as: InlineQuotation): Markup =>
  together(runs.map((run) => quotationMarkup(run, as)));

/** The body as XHTML, one passage a line. */
export const bodyMarkup = ({ body }: StoryCopy, as: InlineQuotation): Markup =>
  together(
    groupBody(body).map((passage) => passageMarkup(passage, as)),
    '\n',
  );

function passageMarkup(passage: Passage, as: InlineQuotation): Markup {
  const line: SetLine = (each) => lineMarkup(each, as);
  switch (passage.kind) {
    case 'paragraph':
      return paragraph(line(passage.block));
    case 'crosshead':
      return crossheadMarkup(passage.block, line);
    case 'list':
      return listMarkup(passage.list, line);
    case 'quotation': {
      const { quotation, blocks } = passage;
      return figure(
        valuesOf(quotation, beginsIn(blocks), null),
        beside(
          blockquote([citedBy(blocks)], plainParagraphs(blocks)),
          quotation.speakers.length === 0 ? noMarkup : caption(escapeText(creditFor(quotation))),
        ),
      );
    }
    case 'block-quotation':
      return setFree([citedBy(passage.blocks)], together(passage.blocks.map((block) => paragraph(line(block)))));
    case 'pull-quote':
      return pullQuote([passage.block.quotation?.id ?? null], paragraph(line(passage.block)));
    case 'image':
      return imageMarkup(passage.block, line);
    case 'table':
      return tableMarkup(passage.block, line);
    case 'embed':
      return embedMarkup(passage.block, line);
    case 'rule':
      return ruleMarkup;
  }
}

/** A crosshead stands one below the headline, or as much deeper as its level says. */
export const crossheadMarkup = (block: CopyCrosshead, line: SetLine): Markup =>
  (crossheads[block.level - 1] ?? elementOf('h6'))(line(block));

const crossheads = ['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => elementOf(name));

/** What stands free of the running text without being anybody’s quotation: a reader tells it by its class. */
const setFree = elementWith('blockquote', ['cite'], { class: setFreeClass });

/** Words that repeat a quotation: `data-repeats` is that quotation's id. */
const pullQuote = elementWith('aside', ['data-repeats'], { class: 'pull-quote' });

/** A line without a word of who is quoted in it. */
export const plainMarkup = ({ runs }: CopyLine): Markup => together(runs.map((run) => piecesMarkup(run)));

/** The paragraphs of a block quotation, whose marks and words are all one quotation. */
export const plainParagraphs = (blocks: readonly CopyLine[]): Markup =>
  together(blocks.map((block) => paragraph(plainMarkup(block))));
