import type { Emphasis, TextSpan } from '../../story/block';
import type { KeptPicture } from '../objects/pictureData';
import type { OfficeCounts } from '../office/officeCounts';
import { markBroken, type LineStyle, type OfficeLine, type OfficeObject } from '../office/officeLine';
import type { OdtStyles } from './odtStyles';

/** A paragraph that is being read. */
export interface Paragraph {
  text: string[];
  length: number;
  spans: TextSpan[];
  objects: OfficeObject[];
  readonly list: OfficeLine['list'];
  isBegun: boolean;
  linked: number;
  href: string | null;
  readonly style: LineStyle;
}

/** Where reading a text has got to. */
export interface Reading {
  readonly lines: OfficeLine[];
  readonly counts: OfficeCounts;
  readonly styles: OdtStyles;
  readonly paragraphs: Paragraph[];
  readonly anchors: (string | null)[];
  skipping: number;
  /** The lines of each note so far, and what was open around the one that is read. */
  readonly notes: OfficeLine[][];
  around: { readonly emphases: (readonly Emphasis[])[]; readonly anchors: (string | null)[] } | null;
  readonly lists: OdtList[];
  readonly tables: OdtTable[];
  tablesOpened: number;
  readonly layouts: Set<number>;
  /** Emphasis of the spans that are open. */
  readonly emphases: (readonly Emphasis[])[];
  /** The item whose first paragraph is not read yet. */
  item: OfficeLine['list'] | null;
  picture: { src: string; alt: string } | null;
  /** Words of the picture's description, while they are read. */
  description: string[] | null;
  /** Why the picture of the frame that is open is not kept. */
  lost: string | null;
  picturesKept: number;
  readonly pictureAt: (path: string) => KeptPicture;
}

/** A list that is open. */
export interface OdtList {
  readonly style: string;
  next: number | null;
}

/** A table that is open. */
export interface OdtTable {
  readonly number: number;
  row: number;
  column: number;
  inHead: boolean;
  inCell: boolean;
}

/** The innermost of what is open. */
export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** Adds words to the open paragraph. */
export function addText(reading: Reading, text: string): void {
  const paragraph = last(reading.paragraphs);
  if (!paragraph) return;
  const from = paragraph.length;
  paragraph.text.push(text);
  paragraph.length += text.length;
  const to = paragraph.length;
  for (const kind of reading.emphases.flat()) paragraph.spans.push({ kind, from, to });
  const href = last(reading.anchors) ?? null;
  if (href === null) return;
  paragraph.spans.push({ kind: 'link', from, to, href });
  paragraph.href ??= href;
  paragraph.linked += text.replace(/\s/g, '').length;
}

/** Ends a line of the open paragraph, in the copy or in the note that is read. */
export function endLine(reading: Reading): void {
  const { paragraphs, around, notes } = reading;
  const lines = around ? (last(notes) ?? []) : reading.lines;
  const paragraph = last(paragraphs);
  if (!paragraph) return;
  const { list, style, linked, href, spans, objects } = paragraph;
  const table = around ? undefined : last(reading.tables);
  const isItem = list !== undefined && !paragraph.isBegun && style.tag === 'li';
  lines.push({
    text: paragraph.text.join(''),
    style,
    linked,
    href,
    ...(spans.length > 0 ? { spans } : {}),
    ...(isItem ? { list } : {}),
    ...(objects.length > 0 ? { objects } : {}),
    ...(table?.inCell === true
      ? { cell: { table: table.number, row: table.row, column: table.column, head: table.inHead } }
      : {}),
  });
  paragraph.isBegun ||= paragraph.length > 0;
  paragraph.text = [];
  paragraph.length = 0;
  paragraph.spans = [];
  paragraph.objects = [];
  paragraph.linked = 0;
  paragraph.href = null;
}

/** Ends a line where its writer broke it, inside a paragraph. */
export function breakLine(reading: Reading): void {
  const { around, notes, paragraphs } = reading;
  if (!last(paragraphs)) return;
  endLine(reading);
  markBroken(around ? (last(notes) ?? []) : reading.lines);
}
