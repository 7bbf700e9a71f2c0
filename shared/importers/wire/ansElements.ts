import { asJob, plainLine, type DraftLine, type DraftMark } from './draft';
import { asObject, asObjects, asRaw, asText, asUrl } from './fields';
import type { MarkBook } from './markBook';
import { markupLines } from './markupLines';
import { readFragment } from './readFragment';
import { creditedMark, readRecords } from './records';

type Element = Readonly<Record<string, unknown>>;

/** Deeper than this Arc nests no story. */
const deepest = 12;

const markup = (html: unknown, book: MarkBook, given?: DraftLine['given']): readonly DraftLine[] => {
  const text = asRaw(html);
  return text === undefined ? [] : markupLines(readFragment(text).children, book, given);
};

/** A text is what its element says it is, whatever tags stand in it. */
const only = (lines: readonly DraftLine[], given: DraftLine['given']): readonly DraftLine[] =>
  lines.map((line) => (line.given === 'related' ? line : asJob(given, line)));

const wholeOf = (line: DraftLine, mark: DraftMark): DraftLine => ({
  ...line,
  stretches: [{ from: 0, to: line.text.length, mark }],
});

function quoteLines(element: Element, book: MarkBook, depth: number): readonly DraftLine[] {
  const citation = asText(asObject(element['citation'])['content']);
  const credit =
    citation === undefined
      ? undefined
      : markupLines(readFragment(citation).children, book)
          .map(({ text }) => text)
          .join(' ');
  const mark = creditedMark(credit);
  const more = asObject(element['additional_properties']);
  const [record] = readRecords([{ ...more, text: asRaw(more['text']) ?? '' }]);
  if (record && (record.id !== null || record.mark.speaker !== null)) {
    mark.id = record.id;
    mark.status = record.mark.status;
    mark.cue = record.mark.cue;
    if (record.mark.speaker !== null) {
      mark.speaker = record.mark.speaker;
      mark.speakers = record.mark.speakers;
    }
  }
  const inner = Array.isArray(element['content_elements'])
    ? ansLines(element['content_elements'], book, depth + 1)
    : markup(element['content'], book);
  mark.isOwn = record?.mark.isOwn === true;
  return [
    ...inner.map((line) => (/^(?:paragraph|list-item)$/.test(line.given) ? wholeOf(line, mark) : line)),
    ...plainLine('furniture', credit, 'credit'),
  ];
}

function linkLines(element: Element, book: MarkBook): readonly DraftLine[] {
  const url = asUrl(element['url']);
  const title = markup(element['content'], book)
    .map(({ text }) => text)
    .join(' ');
  return plainLine('related', title || url, 'a', url === undefined ? {} : { href: url });
}

function elementLines(element: Element, book: MarkBook, depth: number): readonly DraftLine[] {
  if (depth > deepest) return [];
  switch (element['type']) {
    case 'text':
    case 'raw_html':
      return markup(element['content'], book);
    case 'header':
      return only(markup(element['content'], book, 'crosshead'), 'crosshead');
    case 'list':
      return only(
        asObjects(element['items']).flatMap((item) => elementLines(item, book, depth + 1)),
        'list-item',
      );
    case 'quote':
    case 'blockquote':
      return quoteLines(element, book, depth);
    case 'interstitial_link':
      return linkLines(element, book);
    case 'link_list':
      return asObjects(element['items']).flatMap((item) => linkLines(item, book));
    case 'image':
    case 'video':
    case 'gallery':
    case 'graphic':
      return plainLine(
        'caption',
        asText(element['caption']) ?? asText(asObject(element['description'])['basic']),
        'figcaption',
      );
    case 'element_group':
    case 'content_zone':
      return ansLines(element['content_elements'], book, depth + 1);
    case 'correction':
    case 'endorsement':
      return only(markup(element['text'] ?? element['content'], book, 'furniture'), 'furniture');
    case 'code':
      return only(markup(element['content'], book, 'furniture'), 'furniture').map((line) =>
        asJob('furniture', line, 'code'),
      );
    case 'table':
      return tableLines(element, book);
    default:
      return [];
  }
}

const tableLines = (element: Element, book: MarkBook): readonly DraftLine[] => {
  const rows: readonly unknown[] = [element['header'], ...(Array.isArray(element['rows']) ? element['rows'] : [])];
  return rows
    .flatMap((row) => asObjects(Array.isArray(row) ? row : asObject(row)['cells']))
    .flatMap((cell) => markup(cell['content'], book))
    .map((line) => asJob('furniture', line, 'table'));
};

/** The lines of a list of Arc's content elements; what is no text and no link is passed over. */
export function ansLines(elements: unknown, book: MarkBook, depth = 0): readonly DraftLine[] {
  return !Array.isArray(elements) ? [] : asObjects(elements).flatMap((element) => elementLines(element, book, depth));
}
