import { creditInCaption } from '../objects/pictureCredit';
import { joinNames } from '../../text/joinNames';
import { asJob, objectLine, plainLine, withObject, type DraftLine, type DraftMark } from './draft';
import { asObject, asObjects, asRaw, asText, asUrl } from './fields';
import type { MarkBook } from './markBook';
import { markupLines } from './markupLines';
import { embedFrom, pictureFrom } from './markupObjects';
import { readFragment } from '../page/readFragment';
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

/** A caption is one line. */
function imageLines(element: Element, book: MarkBook): readonly DraftLine[] {
  const words = asRaw(element['caption']) ?? asRaw(asObject(element['description'])['basic']);
  const caption = markup(words, book, 'caption').slice(0, 1);
  const credits = asObjects(asObject(element['vanity_credits'])['by']).concat(
    asObjects(asObject(element['credits'])['by']),
    asObjects(asObject(element['credits'])['affiliation']),
  );
  const named = joinNames([
    ...new Set(credits.flatMap((each) => asText(each['byline']) ?? asText(each['name']) ?? [])),
  ]);
  const credit = (named || null) ?? creditInCaption(caption[0]?.text ?? '');
  const picture = pictureFrom(asUrl(element['url']), asText(element['alt_text']) ?? '', credit);
  return picture ? withObject(picture, caption) : caption;
}

const embedLines = (url: unknown, words: readonly DraftLine[], name?: string): readonly DraftLine[] => {
  const embed = embedFrom(asUrl(url), name);
  return embed ? withObject(embed, words) : words;
};

/** A list’s items, its lists inside it; the first line of an item is the item. */
function listLines(element: Element, book: MarkBook, level: number): readonly DraftLine[] {
  if (level > deepest) return [];
  const ordered = element['list_type'] === 'ordered';
  const start = asObject(element['additional_properties'])['start'];
  let number = typeof start === 'number' && Number.isInteger(start) ? start : 1;
  return asObjects(element['items']).flatMap((item): readonly DraftLine[] => {
    if (item['type'] === 'list') return listLines(item, book, level + 1);
    const [first, ...more] = only(elementLines(item, book, level), 'list-item');
    if (!first) return [];
    const own = { ...first, level, ...(ordered ? { number } : {}) };
    number += 1;
    return [own, ...more.map((line) => asJob('paragraph', line))];
  });
}

function quoteLines(element: Element, book: MarkBook, depth: number): readonly DraftLine[] {
  if (element['subtype'] === 'pullquote') return pullLines(element, book, depth);
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
  // Our own files say so of copy that is set free and nobody’s quotation.
  if (more['display'] === 'block-quotation')
    return inner.map((line) => (line.given === 'paragraph' ? { ...line, quoted: true } : line));
  return [
    ...inner.map((line) => (/^(?:paragraph|list-item)$/.test(line.given) ? quotedIn(line, mark, credit) : line)),
    ...plainLine('furniture', credit, 'credit'),
  ];
}

/** A block set in; nobody’s words until somebody is named, by the file or in the copy. */
const quotedIn = (line: DraftLine, mark: DraftMark, credit: string | undefined): DraftLine => {
  const quoted = line.given === 'paragraph' ? { ...line, quoted: true } : line;
  return credit === undefined && mark.id === null && mark.speaker === null && line.stretches.length > 0
    ? quoted
    : wholeOf(quoted, mark);
};

function pullLines(element: Element, book: MarkBook, depth: number): readonly DraftLine[] {
  const lines = Array.isArray(element['content_elements'])
    ? ansLines(element['content_elements'], book, depth + 1)
    : markup(element['content'], book);
  const credit = asText(asObject(element['citation'])['content']);
  return [
    ...lines.map((line) => asJob('pull-quote', { ...line, stretches: [] })),
    ...plainLine('furniture', credit, 'pull-credit'),
  ];
}

function linkLines(element: Element, book: MarkBook): readonly DraftLine[] {
  if (element['subtype'] === 'embed') {
    const name = asText(asObject(element['additional_properties'])['provider']);
    const words = markup(element['content'], book).filter(({ text }) => text !== name);
    return embedLines(element['url'], words, name);
  }
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
      return only(markup(element['content'], book, 'crosshead'), 'crosshead').map((line) => {
        const level = asLevel(element['level']);
        return { ...line, level, tag: `h${level}` };
      });
    case 'list':
      return listLines(element, book, 1);
    case 'quote':
    case 'blockquote':
      return quoteLines(element, book, depth);
    case 'interstitial_link':
      return linkLines(element, book);
    case 'link_list':
      return asObjects(element['items']).flatMap((item) => linkLines(item, book));
    case 'image':
      return imageLines(element, book);
    case 'gallery':
      return asObjects(element['content_elements']).flatMap((item) =>
        item['type'] === 'image' ? imageLines(item, book) : [],
      );
    case 'divider':
      return [objectLine({ kind: 'rule' })];
    case 'oembed_response':
      return embedLines(
        asObject(element['raw_oembed'])['url'] ?? asObject(element['raw_oembed'])['_id'] ?? element['url'],
        [],
        asText(asObject(element['raw_oembed'])['provider_name']),
      );
    case 'video':
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

const asLevel = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) ? Math.max(2, Math.min(6, value)) : 2;

/** A cell on one line: its tabs and line ends are blanks. */
const cellText = (cell: Element, book: MarkBook): string =>
  markup(cell['content'], book)
    .map(({ text }) => text.replace(/\s+/g, ' '))
    .join(' ');

const cellsOf = (row: unknown): readonly Element[] =>
  asObjects(Array.isArray(row) ? row : (asObject(row)['cells'] ?? asObject(row)['items']));

/** One line a row; the head first, further rows of it by our own word. */
function tableLines(element: Element, book: MarkBook): readonly DraftLine[] {
  const table = book.nextTable();
  const top = element['header'] === undefined ? [] : [element['header']];
  const told = asObject(element['additional_properties'])['head_rows'];
  const heads = Math.max(top.length, typeof told === 'number' ? told : 0);
  return [...top, ...(Array.isArray(element['rows']) ? (element['rows'] as unknown[]) : [])].flatMap(
    (row, at): readonly DraftLine[] => {
      const text = cellsOf(row)
        .map((cell) => cellText(cell, book))
        .join('\t');
      if (text.trim() === '') return [];
      return [{ text, given: 'table', tag: 'td', stretches: [], table, ...(at < heads ? { head: true } : {}) }];
    },
  );
}

/** The lines of a list of Arc's content elements; what is no text, picture, table, embed or link is passed over. */
export function ansLines(elements: unknown, book: MarkBook, depth = 0): readonly DraftLine[] {
  return !Array.isArray(elements) ? [] : asObjects(elements).flatMap((element) => elementLines(element, book, depth));
}
