import { plainStyle, type LineStyle, type OfficeLine } from '../office/officeSource';
import type { OdtStyles } from './odtStyles';
import type { XmlAttributes, XmlEvents } from '../office/readXml';
import { headingStyle } from '../office/styleNames';
import { webLink } from '../office/webLink';

/** What was met in an OpenDocument text and is not copy, counted. */
export interface OdtCounts {
  insertions: number;
  deletions: number;
  comments: number;
  hidden: number;
  footnotes: number;
  pictures: number;
  links: number;
}

interface Paragraph {
  text: string[];
  linked: number;
  href: string | null;
  readonly style: LineStyle;
}

interface Reading {
  readonly lines: OfficeLine[];
  readonly counts: OdtCounts;
  readonly styles: OdtStyles;
  readonly paragraphs: Paragraph[];
  readonly anchors: (string | null)[];
  skipping: number;
  lists: number;
  cells: number;
}

const dropped: Readonly<Record<string, keyof OdtCounts | null>> = {
  'office:annotation': 'comments',
  'text:note': 'footnotes',
  'text:tracked-changes': null,
  'office:forms': null,
  'svg:title': null,
  'svg:desc': null,
  'text:ruby-text': null,
  'text:hidden-text': 'hidden',
  'text:hidden-paragraph': 'hidden',
  'text:index-title-template': null,
  'draw:object': null,
  'draw:object-ole': null,
};

const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

function addText(reading: Reading, text: string): void {
  const paragraph = last(reading.paragraphs);
  if (!paragraph) return;
  paragraph.text.push(text);
  const href = last(reading.anchors) ?? null;
  if (href === null) return;
  paragraph.href ??= href;
  paragraph.linked += text.replace(/\s/g, '').length;
}

function endLine({ lines, paragraphs }: Reading): void {
  const paragraph = last(paragraphs);
  if (!paragraph) return;
  lines.push({ text: paragraph.text.join(''), style: paragraph.style, linked: paragraph.linked, href: paragraph.href });
  paragraph.text = [];
  paragraph.linked = 0;
  paragraph.href = null;
}

function styleFor({ styles, lists, cells }: Reading, name: string, attributes: XmlAttributes): LineStyle {
  const own = styles.line(attributes['text:style-name'] ?? '');
  if (own !== null) return own;
  if (name === 'text:h') return headingStyle(Number(attributes['text:outline-level'] ?? '1') || 1);
  if (lists > 0) return { tag: 'li', names: null };
  return cells > 0 ? { tag: 'td', names: null } : plainStyle;
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

function open(reading: Reading, name: string, attributes: XmlAttributes): void {
  if (name === 'text:p' || name === 'text:h')
    reading.paragraphs.push({ text: [], linked: 0, href: null, style: styleFor(reading, name, attributes) });
  else if (name === 'text:a') reading.anchors.push(keepLink(reading, attributes['xlink:href']));
  else if (name === 'text:list') reading.lists += 1;
  else if (name === 'table:table-cell') reading.cells += 1;
  else if (name === 'draw:image') reading.counts.pictures += 1;
  else if (name === 'text:s' || name === 'text:tab') addText(reading, ' ');
  else if (name === 'text:line-break') endLine(reading);
}

function close(reading: Reading, name: string): void {
  if (name === 'text:p' || name === 'text:h') {
    endLine(reading);
    reading.paragraphs.pop();
  } else if (name === 'text:a') reading.anchors.pop();
  else if (name === 'text:list') reading.lists -= 1;
  else if (name === 'table:table-cell') reading.cells -= 1;
}

/** Reads an OpenDocument text as its reader sees it: deletions and hidden text left out and counted. */
export function odtBodyReader(styles: OdtStyles): {
  readonly events: XmlEvents;
  readonly lines: readonly OfficeLine[];
  readonly counts: OdtCounts;
} {
  const reading: Reading = {
    lines: [],
    styles,
    paragraphs: [],
    anchors: [],
    skipping: 0,
    lists: 0,
    cells: 0,
    counts: { insertions: 0, deletions: 0, comments: 0, hidden: 0, footnotes: 0, pictures: 0, links: 0 },
  };
  return {
    lines: reading.lines,
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
        if (reading.skipping === 0) addText(reading, text);
      },
    },
  };
}
