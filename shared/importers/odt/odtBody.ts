import { plainStyle, type LineStyle, type OfficeLine } from '../office/officeLine';
import { addText, breakLine, endLine, last, type Reading } from './odtReading';
import type { OdtStyles } from './odtStyles';
import type { XmlAttributes, XmlEvents } from '../xml/walkXml';
import { noCounts, type Counted, type OfficeCounts } from '../office/officeCounts';
import { headingStyle } from '../office/styleNames';
import { missingPicture, mostPictures, tooManyPictures, type KeptPicture } from '../objects/pictureData';
import { webLink } from '../office/webLink';
import { squeezed } from '../../text/squeezed';

const dropped: Readonly<Record<string, Counted | null>> = {
  'office:annotation': 'comments',
  'text:note-citation': null,
  'text:tracked-changes': null,
  'office:forms': null,
  'text:ruby-text': null,
  'text:hidden-text': 'hidden',
  'text:hidden-paragraph': 'hidden',
  'text:index-title-template': null,
  'draw:object': null,
  'draw:object-ole': null,
};

function styleFor({ styles, lists, tables }: Reading, name: string, attributes: XmlAttributes): LineStyle {
  const own = styles.line(attributes['text:style-name'] ?? '');
  if (own !== null) return own;
  if (name === 'text:h') return headingStyle(Number(attributes['text:outline-level'] ?? '1') || 1);
  if (lists.length > 0) return { tag: 'li', names: null };
  return tables.some(({ inCell }) => inCell) ? { tag: 'td', names: null } : plainStyle;
}

function keepLink({ counts }: Reading, written: string | undefined): string | null {
  if (written === undefined || written.startsWith('#')) return null;
  const link = webLink(written);
  if (link === null) counts.links += 1;
  return link;
}

const isHidden = ({ styles }: Reading, attributes: XmlAttributes): boolean =>
  attributes['text:display'] === 'none' || styles.isHidden(attributes['text:style-name'] ?? '');

/** True when the element goes with all it holds. */
function skips(reading: Reading, name: string, attributes: XmlAttributes): boolean {
  if (reading.skipping > 0) {
    if (name === 'text:deletion') reading.counts.deletions += 1;
    if (name === 'text:insertion') reading.counts.insertions += 1;
    return true;
  }
  const counter = Object.hasOwn(dropped, name) ? dropped[name] : undefined;
  const hidden = /^text:(?:p|h|span|section)$/.test(name) && isHidden(reading, attributes);
  if (hidden || counter === 'hidden') reading.counts.hidden += 1;
  else if (counter) reading.counts[counter] += 1;
  return hidden || counter !== undefined;
}

/** Lists inside a list take its style. */
function openList({ styles, lists }: Reading, attributes: XmlAttributes): void {
  const style = attributes['text:style-name'] ?? last(lists)?.style ?? '';
  lists.push({ style, next: styles.listStart(style, lists.length + 1) });
}

function openItem(reading: Reading, attributes: XmlAttributes): void {
  const list = last(reading.lists);
  const told = Number(attributes['text:start-value'] ?? '');
  if (list && list.next !== null && Number.isInteger(told) && told > 0) list.next = told;
  const number = list?.next ?? null;
  if (list && number !== null) list.next = number + 1;
  reading.item = { level: reading.lists.length, number };
}

function openTable(reading: Reading): void {
  const around = last(reading.tables);
  if (around) reading.layouts.add(around.number);
  reading.tables.push({ number: reading.tablesOpened, row: -1, column: -1, inHead: false, inCell: false });
  reading.tablesOpened += 1;
}

const openParagraph = (reading: Reading, name: string, attributes: XmlAttributes): void => {
  const list = reading.item ?? undefined;
  reading.item = null;
  const style = styleFor(reading, name, attributes);
  reading.paragraphs.push({
    text: [],
    length: 0,
    spans: [],
    objects: [],
    list,
    isBegun: false,
    linked: 0,
    href: null,
    // What follows an item’s first paragraph stands beneath it.
    style: style.tag === 'li' && list === undefined ? plainStyle : style,
  });
};

/** A picture stands before the words of its paragraph; of those in one frame, which stand in for another, the first that is kept. */
function openPicture(reading: Reading, href: string | undefined): void {
  if (reading.picture) return;
  const isOver = reading.picturesKept >= mostPictures;
  const picture = isOver ? tooManyPictures : href === undefined ? missingPicture : reading.pictureAt(href);
  if ('lost' in picture || !last(reading.paragraphs)) {
    reading.lost = 'lost' in picture ? picture.lost : 'it stands outside the text.';
    return;
  }
  reading.picturesKept += 1;
  reading.picture = { src: picture.src, alt: '' };
}

/** A note’s number stands raised where it belongs; its words are kept apart. A note in a note goes on in it. */
function openNote(reading: Reading): void {
  if (reading.around) return;
  const { emphases, anchors, notes } = reading;
  reading.around = { emphases: emphases.splice(0), anchors: anchors.splice(0) };
  notes.push([]);
  reading.counts.footnotes += 1;
  emphases.push(['superscript']);
  addText(reading, String(notes.length));
  emphases.pop();
}

function closeNote(reading: Reading): void {
  if (!reading.around) return;
  reading.emphases.splice(0, Infinity, ...reading.around.emphases);
  reading.anchors.splice(0, Infinity, ...reading.around.anchors);
  reading.around = null;
}

function closeFrame(reading: Reading): void {
  if (reading.picture) last(reading.paragraphs)?.objects.push({ kind: 'picture', ...reading.picture });
  else if (reading.lost !== null) reading.counts.lostPictures.push(reading.lost);
  reading.picture = null;
  reading.lost = null;
}

function open(reading: Reading, name: string, attributes: XmlAttributes): void {
  const table = last(reading.tables);
  if (name === 'text:p' || name === 'text:h') openParagraph(reading, name, attributes);
  else if (name === 'text:a') reading.anchors.push(keepLink(reading, attributes['xlink:href']));
  else if (name === 'text:span') reading.emphases.push(reading.styles.emphasis(attributes['text:style-name'] ?? ''));
  else if (name === 'text:list') openList(reading, attributes);
  else if (name === 'text:list-item') openItem(reading, attributes);
  else if (name === 'table:table') openTable(reading);
  else if (name === 'table:table-header-rows' && table) table.inHead = true;
  else if (name === 'table:table-row' && table) Object.assign(table, { row: table.row + 1, column: -1 });
  else if (name === 'table:table-cell' && table) Object.assign(table, { column: table.column + 1, inCell: true });
  else if (name === 'table:covered-table-cell' && table) table.column += 1;
  else if (name === 'draw:image') openPicture(reading, attributes['xlink:href']);
  else if (name === 'svg:desc' || name === 'svg:title') reading.description = [];
  else if (name === 'text:note') openNote(reading);
  else if (name === 'text:s' || name === 'text:tab') addText(reading, ' ');
  else if (name === 'text:line-break') breakLine(reading);
}

function close(reading: Reading, name: string): void {
  const table = last(reading.tables);
  if (name === 'text:p' || name === 'text:h') {
    endLine(reading);
    reading.paragraphs.pop();
  } else if (name === 'text:a') reading.anchors.pop();
  else if (name === 'text:span') reading.emphases.pop();
  else if (name === 'text:note') closeNote(reading);
  else if (name === 'text:list') reading.lists.pop();
  else if (name === 'table:table') reading.tables.pop();
  else if (name === 'table:table-header-rows' && table) table.inHead = false;
  else if (name === 'table:table-cell' && table) table.inCell = false;
  else if (name === 'svg:desc' || name === 'svg:title') {
    const alt = squeezed((reading.description ?? []).join(''));
    reading.description = null;
    if (reading.picture && alt !== '') reading.picture.alt = alt;
  } else if (name === 'draw:frame') closeFrame(reading);
}

/** Reads an OpenDocument text as its reader sees it: deletions and hidden text left out and counted. */
export function odtBodyReader(
  styles: OdtStyles,
  pictureAt: (path: string) => KeptPicture,
): {
  readonly events: XmlEvents;
  readonly lines: readonly OfficeLine[];
  readonly notes: readonly (readonly OfficeLine[])[];
  readonly layouts: ReadonlySet<number>;
  readonly counts: OfficeCounts;
} {
  const reading: Reading = {
    lines: [],
    styles,
    paragraphs: [],
    anchors: [],
    skipping: 0,
    notes: [],
    around: null,
    lists: [],
    tables: [],
    tablesOpened: 0,
    layouts: new Set(),
    emphases: [],
    item: null,
    picture: null,
    description: null,
    lost: null,
    picturesKept: 0,
    pictureAt,
    counts: noCounts(),
  };
  return {
    lines: reading.lines,
    notes: reading.notes,
    layouts: reading.layouts,
    counts: reading.counts,
    events: {
      open: (name, attributes) => {
        styles.open(name, attributes);
        if (skips(reading, name, attributes)) reading.skipping += 1;
        else open(reading, name, attributes);
      },
      close: (name) => {
        styles.close(name);
        if (reading.skipping > 0) reading.skipping -= 1;
        else close(reading, name);
      },
      text: (text) => {
        if (reading.skipping > 0) return;
        if (reading.description) reading.description.push(text);
        else addText(reading, text);
      },
    },
  };
}
