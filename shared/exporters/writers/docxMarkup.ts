import type { Emphasis } from '../../story/block';
import { wordParagraphStyles, wordQuotationStyles } from '../../story/wordStyles';
import { groupLinks, type CopyQuotation, type CopyRun } from '../copy/copyLine';
import {
  isTable,
  linesIn,
  type Numbering,
  type WordCopy,
  type WordLine,
  type WordLink,
  type WordTable,
} from './docxLines';
import { drawingMarkup } from './docxPictures';
import { element, emptyElement, together, type Markup } from './markup';

const spaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** A root element of Word’s own language. */
export const wordElement = (name: string, ...contents: readonly (Markup | null)[]): Markup =>
  element(name, spaces, ...contents);

/** An element that says one thing. */
export const property = (name: string, value: string): Markup => emptyElement(name, { 'w:val': value });

const emphasisProperties: Readonly<Record<Emphasis, Markup>> = {
  strong: emptyElement('w:b', {}),
  emphasis: emptyElement('w:i', {}),
  strike: emptyElement('w:strike', {}),
  superscript: property('w:vertAlign', 'superscript'),
  subscript: property('w:vertAlign', 'subscript'),
};

/** Words in a style, or in that of their paragraph, and with emphasis of their own. The schema wants its order. */
export const words = (text: Markup, style: string | null = null, emphases: readonly Emphasis[] = []): Markup | null =>
  text === ''
    ? null
    : element(
        'w:r',
        {},
        style === null && emphases.length === 0
          ? null
          : element(
              'w:rPr',
              {},
              style === null ? null : property('w:rStyle', style),
              ...emphases.map((kind) => emphasisProperties[kind]),
            ),
        element('w:t', { 'xml:space': 'preserve' }, text),
      );

/** Where each quotation’s comment begins and ends: at the first and the last of its runs. */
interface CommentEnds {
  readonly first: ReadonlyMap<CopyRun, string>;
  readonly last: ReadonlyMap<CopyRun, string>;
}

function commentEnds(lines: readonly WordLine[], numbers: ReadonlyMap<CopyQuotation, string>): CommentEnds {
  const first = new Map<CopyQuotation, CopyRun>();
  const last = new Map<CopyQuotation, CopyRun>();
  for (const run of lines.flatMap(({ runs }) => runs)) {
    if (run.quotation === null) continue;
    if (!first.has(run.quotation)) first.set(run.quotation, run);
    last.set(run.quotation, run);
  }
  const byRun = (ends: ReadonlyMap<CopyQuotation, CopyRun>): ReadonlyMap<CopyRun, string> =>
    new Map([...ends].map(([quotation, run]) => [run, numbers.get(quotation) ?? '0']));
  return { first: byRun(first), last: byRun(last) };
}

/** A comment’s mark in the text. */
export const commentReference = (id: string): Markup =>
  element('w:r', {}, emptyElement('w:commentReference', { 'w:id': id }));

const styleOfRun = ({ quotation }: CopyRun): string | null =>
  quotation === null
    ? null
    : (quotation.status === 'confirmed' ? wordQuotationStyles.confirmed : wordQuotationStyles.toCheck).id;

const hyperlink = (relationship: string, ...contents: readonly (Markup | null)[]): Markup =>
  element('w:hyperlink', { 'r:id': relationship, 'w:history': '1' }, ...contents);

/** A run's words, linked and emphasised; in a quotation its style tells more than that of a link. */
function linkedWords(run: CopyRun, links: ReadonlyMap<string, string>): Markup {
  const style = styleOfRun(run);
  return together(
    groupLinks(run.pieces).map(({ link, pieces }) => {
      const id = link === null ? undefined : links.get(link);
      const set = pieces.map(({ markup, emphases }) =>
        words(markup, style ?? (id === undefined ? null : 'Hyperlink'), emphases),
      );
      return id === undefined ? together(set) : hyperlink(id, ...set);
    }),
  );
}

interface Setting extends CommentEnds {
  readonly links: ReadonlyMap<string, string>;
}

function runMarkup(run: CopyRun, link: WordLink | null, { first, last, links }: Setting): Markup {
  const [begins, ends] = [first.get(run), last.get(run)];
  const text = link === null ? linkedWords(run, links) : hyperlink(link.id, words(run.markup, 'Hyperlink'));
  return together([
    begins === undefined ? null : emptyElement('w:commentRangeStart', { 'w:id': begins }),
    text,
    ...(ends === undefined ? [] : [emptyElement('w:commentRangeEnd', { 'w:id': ends }), commentReference(ends)]),
  ]);
}

const numberingOf = ({ list, level }: Numbering): Markup =>
  element('w:numPr', {}, property('w:ilvl', String(level)), property('w:numId', String(list)));

/** A row that is shorter than others leaves the rest of the grid free. */
const rowProperties = (free: number, isHead: boolean): Markup | null =>
  free === 0 && !isHead
    ? null
    : element(
        'w:trPr',
        {},
        free === 0 ? null : property('w:gridAfter', String(free)),
        isHead ? emptyElement('w:tblHeader', {}) : null,
      );

const borders = element(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
    emptyElement(`w:${side}`, { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': '808080' }),
  ),
);

/** The width of the lines of an A4 page with our margins, in twentieths of a point. */
const lineWidth = 9026;

function tableMarkup({ rows, columns, headRows }: WordTable, paragraph: (line: WordLine) => Markup): Markup {
  const width = String(Math.max(1, Math.floor(lineWidth / columns)));
  const cell = (line: WordLine): Markup =>
    element(
      'w:tc',
      {},
      element('w:tcPr', {}, emptyElement('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
      paragraph(line),
    );
  return element(
    'w:tbl',
    {},
    element('w:tblPr', {}, emptyElement('w:tblW', { 'w:w': '0', 'w:type': 'auto' }), borders),
    element(
      'w:tblGrid',
      {},
      together(Array.from({ length: columns }, () => emptyElement('w:gridCol', { 'w:w': width }))),
    ),
    together(
      rows.map((row, at) =>
        element('w:tr', {}, rowProperties(columns - row.length, at < headRows), together(row.map(cell))),
      ),
    ),
  );
}

/** The story’s main part; `deskNote` is the number of the comment that tells of an override. */
export function documentMarkup(
  { blocks, links }: WordCopy,
  numbers: ReadonlyMap<CopyQuotation, string>,
  deskNote: string | null,
): Markup {
  const setting = { ...commentEnds(linesIn(blocks), numbers), links };
  let drawings = 0;
  const paragraph = ({ style, runs, link, numbering, picture }: WordLine): Markup =>
    element(
      'w:p',
      {},
      element('w:pPr', {}, property('w:pStyle', style.id), numbering ? numberingOf(numbering) : null),
      picture ? drawingMarkup(picture.packed, (drawings += 1), picture.alt) : null,
      ...runs.map((run) => runMarkup(run, link, setting)),
      deskNote !== null && style === wordParagraphStyles.headline ? commentReference(deskNote) : null,
    );
  // Word joins two tables with nothing between them, and wants a paragraph after the last.
  const content = blocks.map((block, at) => {
    if (!isTable(block)) return paragraph(block);
    const next = blocks[at + 1];
    const table = tableMarkup(block, paragraph);
    return next === undefined || isTable(next) ? together([table, emptyElement('w:p', {})]) : table;
  });
  return wordElement(
    'w:document',
    element(
      'w:body',
      {},
      together(content, '\n'),
      element(
        'w:sectPr',
        {},
        emptyElement('w:pgSz', { 'w:w': '11906', 'w:h': '16838' }),
        emptyElement('w:pgMar', {
          'w:top': '1440',
          'w:right': '1440',
          'w:bottom': '1440',
          'w:left': '1440',
          'w:header': '708',
          'w:footer': '708',
          'w:gutter': '0',
        }),
      ),
    ),
  );
}
