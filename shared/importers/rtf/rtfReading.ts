import { decodeCodePage } from './codePages';
import { plainStyle, type LineStyle, type OfficeLine } from '../office/officeSource';
import { headingStyle, styleOf } from '../office/styleNames';
import { readSymbol } from './symbolFonts';

/** What was met in an RTF file and is not copy, counted. */
export interface RtfCounts {
  insertions: number;
  deletions: number;
  comments: number;
  hidden: number;
  footnotes: number;
  pictures: number;
  links: number;
}

type Destination = 'copy' | 'skip' | 'instruction' | 'fonts' | 'styles';

/** What a group sets and its end undoes. */
export interface Group {
  destination: Destination;
  starred: boolean;
  /** How many plain characters follow a `\u` for readers that do not know it. */
  fallback: number;
  font: number;
  style: number;
  level: number | null;
  listed: boolean;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  href: string | null;
  field: { instruction: string } | null;
}

interface Font {
  page: number | null;
  name: string;
}

/** Where reading a file has got to. */
export interface Reading {
  readonly lines: OfficeLine[];
  readonly counts: RtfCounts;
  readonly stack: Group[];
  readonly fonts: Map<number, Font>;
  readonly styles: Map<number, LineStyle | null>;
  group: Group;
  page: number;
  bytes: number[];
  toSkip: number;
  name: string;
  text: string[];
  linked: number;
  href: string | null;
  bulleted: boolean;
  dropping: 'hidden' | 'deletions' | 'insertions' | null;
  tooDeep: boolean;
}

/** The code page of the bytes that come. */
export const pageNow = ({ fonts, group, page }: Reading): number => fonts.get(group.font)?.page ?? page;

/** Adds words to whatever the group is: copy, a field’s instruction, a name in a table. */
export function addText(reading: Reading, text: string): void {
  const { group, counts } = reading;
  if (text === '' || group.destination === 'skip') return;
  if (group.destination === 'instruction') {
    if (group.field && group.field.instruction.length < 4000) group.field.instruction += text;
    return;
  }
  if (group.destination !== 'copy') {
    if (reading.name.length < 200) reading.name += text;
    return;
  }
  const change = group.deleted ? 'deletions' : group.hidden ? 'hidden' : group.inserted ? 'insertions' : null;
  if (change !== null && change !== reading.dropping) counts[change] += 1;
  reading.dropping = change;
  if (change === 'hidden' || change === 'deletions') return;
  reading.text.push(text);
  if (group.href === null) return;
  reading.href ??= group.href;
  reading.linked += text.replace(/\s/g, '').length;
}

/** Decodes the bytes gathered so far. */
export function flushBytes(reading: Reading): void {
  if (reading.bytes.length === 0) return;
  const font = reading.fonts.get(reading.group.font)?.name ?? '';
  const isSymbol = reading.group.destination === 'copy' && /^(?:symbol|wingdings)/i.test(font);
  const { bytes } = reading;
  reading.bytes = [];
  addText(
    reading,
    isSymbol
      ? bytes.map((byte) => readSymbol(font, byte.toString(16).padStart(2, '0'))).join('')
      : decodeCodePage(Uint8Array.from(bytes), pageNow(reading)),
  );
}

function styleNow({ group, styles, bulleted }: Reading, inCell: boolean): LineStyle {
  const style = styles.get(group.style) ?? null;
  if (style !== null) return style;
  if (group.level !== null && group.level <= 8) return headingStyle(group.level + 1);
  if (bulleted || group.listed) return { tag: 'li', names: null };
  return inCell ? { tag: 'td', names: null } : plainStyle;
}

/** Ends a line inside a paragraph. */
export function endLine(reading: Reading, inCell = false): void {
  if (reading.group.destination !== 'copy') return;
  reading.lines.push({
    text: reading.text.join(''),
    style: styleNow(reading, inCell),
    linked: reading.linked,
    href: reading.href,
  });
  reading.text = [];
  reading.linked = 0;
  reading.href = null;
  reading.dropping = null;
}

/** Ends a paragraph and its bullet. */
export function endParagraph(reading: Reading, inCell = false): void {
  endLine(reading, inCell);
  if (reading.group.destination === 'copy') reading.bulleted = false;
}

/** An entry of the font table or the style sheet ends with its group. */
export function keepName(reading: Reading): void {
  const { group, name } = reading;
  const plain = name.replace(/;[^;]*$/, '').trim();
  if (plain !== '' && group.destination === 'styles') reading.styles.set(group.style, styleOf(plain));
  if (plain !== '' && group.destination === 'fonts')
    reading.fonts.set(group.font, { page: reading.fonts.get(group.font)?.page ?? null, name: plain });
  reading.name = '';
}

/** A file not yet begun. */
export const newReading = (): Reading => ({
  lines: [],
  counts: { insertions: 0, deletions: 0, comments: 0, hidden: 0, footnotes: 0, pictures: 0, links: 0 },
  stack: [],
  fonts: new Map(),
  styles: new Map(),
  group: {
    destination: 'copy',
    starred: false,
    fallback: 1,
    font: 0,
    style: 0,
    level: null,
    listed: false,
    hidden: false,
    deleted: false,
    inserted: false,
    href: null,
    field: null,
  },
  page: 1252,
  bytes: [],
  toSkip: 0,
  name: '',
  text: [],
  linked: 0,
  href: null,
  bulleted: false,
  dropping: null,
  tooDeep: false,
});
