import { columnsOf, hasWords, type CopyImage, type CopyTable } from '../copy/copyBlocks';
import type { CopyList, ListEntry, Passage } from '../copy/groupBody';
import { creditFor } from '../copy/quotationRecord';
import type { CopyLine } from '../copy/copyLine';
import {
  content,
  line,
  lineEnd,
  lineWords,
  linkSource,
  paragraph,
  rangeOf,
  ranges,
  text,
  unstyled,
  type ParagraphStyle,
  type Setting,
} from './icmlText';
import { beside, element, elementWith, emptyElement, escapeText, together, type Markup } from './markup';

const crossheads = ['Crosshead', 'Crosshead 2', 'Crosshead 3', 'Crosshead 4', 'Crosshead 5'] as const;

const numberedRange = elementWith('ParagraphStyleRange', [
  'AppliedParagraphStyle',
  'BulletsAndNumberingListType',
  'NumberingLevel',
  'NumberingContinue',
  'NumberingStartAt',
]);

/** An item: a bullet of the first level is its style alone, any other says its level and, where it begins a list, its number. */
const listItem = (
  { block, lists }: ListEntry,
  { isOrdered, start }: CopyList,
  at: number,
  setting: Setting,
): readonly Markup[] => {
  const { level } = block;
  const words = beside(lineWords(block, setting), lineEnd);
  const own =
    !isOrdered && level === 1
      ? ranges['List item'](words)
      : numberedRange(
          [
            `ParagraphStyle/${isOrdered ? 'Numbered item' : 'List item'}`,
            isOrdered ? 'NumberedList' : 'BulletList',
            String(level),
            isOrdered ? String(at > 0) : null,
            isOrdered && at === 0 ? String(start) : null,
          ],
          words,
        );
  return [own, ...lists.flatMap((each) => listItems(each, setting))];
};

const listItems = (list: CopyList, setting: Setting): readonly Markup[] =>
  list.items.flatMap((entry, at) => listItem(entry, list, at, setting));

const optionalLine = (style: ParagraphStyle, block: CopyLine, setting: Setting): readonly Markup[] =>
  hasWords(block) ? [line(style, block, setting)] : [];

const pictureSide = 150;

const point = (x: number, y: number): Markup => {
  const at = `${x} ${y}`;
  return emptyElement('PathPointType', { Anchor: at, LeftDirection: at, RightDirection: at });
};

/** A frame in the line with a link to the picture, in a size to begin with: a designer draws it to the page’s. */
const picture = (block: CopyImage, setting: Setting): readonly Markup[] => {
  const { src, alt, credit, file } = block.picture;
  const name = `picture-${setting.objects.get(block) ?? 0}`;
  const half = pictureSide / 2;
  const path = [point(-half, -half), point(-half, half), point(half, half), point(half, -half)];
  return [
    paragraph(
      'Picture',
      unstyled(
        element(
          'Rectangle',
          { Self: name, StrokeWeight: '0', ItemTransform: `1 0 0 1 ${half} ${-half}` },
          element(
            'Properties',
            {},
            element(
              'PathGeometry',
              {},
              element('GeometryPathType', { PathOpen: 'false' }, element('PathPointArray', {}, ...path)),
            ),
          ),
          emptyElement('ObjectExportOption', { AltTextSourceType: 'SourceCustom', CustomAltText: alt }),
          element(
            'Image',
            { Self: `${name}-image`, ItemTransform: `1 0 0 1 ${-half} ${-half}` },
            emptyElement('Link', { Self: `${name}-link`, LinkResourceURI: file === null ? src : `file:${src}` }),
          ),
        ),
      ),
    ),
    ...optionalLine('Caption', block, setting),
    ...(credit === null ? [] : [paragraph('Picture credit', text(credit))]),
  ];
};

/** InDesign wants a body in each table: one of heads alone has them there. The last cell of a short row reaches to the table’s end. */
const table = (block: CopyTable, setting: Setting): Markup => {
  const { rows, headRows } = block;
  const name = `table-${setting.objects.get(block) ?? 0}`;
  const heads = headRows === rows.length ? 0 : headRows;
  const columns = columnsOf(block);
  const cell = (style: 'Table head' | 'Table cell', place: string, span: number, given: CopyLine): Markup =>
    element(
      'Cell',
      { Self: `${name}-cell-${place.replace(':', '-')}`, Name: place, RowSpan: '1', ColumnSpan: String(span) },
      ranges[style](lineWords(given, setting)),
    );
  const cells = rows.flatMap((row, down) =>
    row.map((given, across) =>
      cell(
        down < headRows ? 'Table head' : 'Table cell',
        `${across}:${down}`,
        across === row.length - 1 ? columns - across : 1,
        given,
      ),
    ),
  );
  return paragraph(
    'Body',
    unstyled(
      element(
        'Table',
        {
          Self: name,
          HeaderRowCount: String(heads),
          FooterRowCount: '0',
          BodyRowCount: String(rows.length - heads),
          ColumnCount: String(columns),
        },
        together(rows.map((_, at) => emptyElement('Row', { Self: `${name}-row-${at}`, Name: String(at) }))),
        together(
          Array.from({ length: columns }, (_, at) =>
            emptyElement('Column', { Self: `${name}-column-${at}`, Name: String(at) }),
          ),
        ),
        together(cells),
      ),
    ),
  );
};

/** A passage of the body as paragraphs of InCopy. */
export const icmlPassage = (given: Passage, setting: Setting): readonly Markup[] => {
  switch (given.kind) {
    case 'paragraph':
      return [line('Body', given.block, setting)];
    case 'crosshead':
      return [line(crossheads[given.block.level - 1] ?? 'Crosshead 5', given.block, setting)];
    case 'list':
      return listItems(given.list, setting);
    case 'quotation':
      return [
        ...given.blocks.map((block) => line('Quotation', block, setting)),
        ...(given.quotation.speaker === null ? [] : [paragraph('Quotation credit', text(creditFor(given.quotation)))]),
      ];
    case 'block-quotation':
      return given.blocks.map((block) => line('Block quotation', block, setting));
    case 'pull-quote':
      return [line('Pull quote', given.block, setting)];
    case 'image':
      return picture(given.block, setting);
    case 'table':
      return [table(given.block, setting)];
    case 'embed': {
      const words = rangeOf('Link', [], content(escapeText(given.block.provider)));
      const number = setting.objects.get(given.block) ?? 0;
      return [paragraph('Embed', linkSource(number, words)), ...optionalLine('Embed', given.block, setting)];
    }
    case 'rule':
      return [ranges.Rule(lineEnd)];
  }
};
