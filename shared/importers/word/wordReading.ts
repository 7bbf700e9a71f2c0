import type { Emphasis, TextSpan } from '../../story/block';
import { wordQuotationStyles } from '../../story/wordStyles';
import { markBroken, type OfficeCell, type OfficeLine, type OfficeObject } from '../office/officeLine';
import { noCounts, type OfficeCounts } from '../office/officeCounts';
import { plainStyle } from '../office/officeLine';
import { headingStyle } from '../office/styleNames';
import type { KeptPicture } from '../objects/pictureData';
import type { Spoken } from '../office/spokenText';
import type { SpeechNote } from './wordSpeech';
import { countItems, type WordLists } from './wordNumbering';
import type { WordStyles } from './wordStyles';

/** What was met in a Word document and is not copy, counted. */
export interface WordCounts extends OfficeCounts {
  objects: number;
  symbols: number;
  documents: number;
}

/** A paragraph that is being read. */
export interface Paragraph {
  text: string[];
  length: number;
  spoken: Spoken[];
  spans: TextSpan[];
  linked: number;
  href: string | null;
  styleId: string;
  level: number | null;
  /** The list that it says it belongs to; '0' for none. */
  numId: string | null;
  depth: number | null;
  /** A line of it is read already. */
  isBegun: boolean;
  objects: OfficeObject[];
  /** Its end was deleted by a tracked change: the next paragraph goes on in its line. */
  joins: boolean;
  ended: boolean;
  inProperties: boolean;
  hiding: boolean;
}

/** A run of characters in one style. */
export interface Run {
  hidden: boolean | null;
  style: string;
  emphasis: Set<Emphasis>;
}

interface Field {
  instruction: string;
  inResult: boolean;
  href: string | null;
}

/** Where reading a document has got to. */
export interface Reading {
  readonly lines: OfficeLine[];
  readonly counts: WordCounts;
  readonly styles: WordStyles;
  readonly links: ReadonlyMap<string, string>;
  readonly paragraphs: Paragraph[];
  readonly runs: Run[];
  readonly fields: Field[];
  readonly anchors: (string | null)[];
  /** Comments of ours that are open here. */
  readonly speech: ReadonlyMap<string, SpeechNote>;
  open: readonly string[];
  mode: 'copy' | 'instruction' | null;
  skipping: number;
  /** Tables that are open, from the outermost in, and how many were. */
  readonly tables: WordTable[];
  tablesOpened: number;
  /** Tables that hold others. */
  readonly layouts: Set<number>;
  readonly countItem: ReturnType<typeof countItems>;
  readonly pictures: WordContext['pictures'];
  /** What the drawing that is open shows, in words. */
  alt: string;
  picturesKept: number;
  /** The notes that the copy points at, in order. */
  readonly notes: string[];
}

/** A table that is being read. */
export interface WordTable {
  readonly number: number;
  row: number;
  column: number;
  span: number;
  isHead: boolean;
  inCell: boolean;
}

/** More fields or comments than this stand in no text at once; the rest is passed over. */
export const mostOpen = 64;

const newParagraph = (): Paragraph => ({
  text: [],
  length: 0,
  spoken: [],
  spans: [],
  linked: 0,
  href: null,
  styleId: '',
  level: null,
  numId: null,
  depth: null,
  isBegun: false,
  objects: [],
  joins: false,
  ended: false,
  inProperties: false,
  hiding: false,
});

/** The paragraph that is open here. */
export const paragraphOf = ({ paragraphs }: Reading): Paragraph | undefined => paragraphs[paragraphs.length - 1];

const linkNow = ({ anchors, fields }: Reading): string | null =>
  anchors[anchors.length - 1] ?? fields.findLast(({ href }) => href !== null)?.href ?? null;

/** Hidden by the run itself or by a style. */
export function isHidden(reading: Reading): boolean {
  const run = reading.runs[reading.runs.length - 1];
  if (!run) return false;
  return (
    run.hidden ??
    (reading.styles.find(run.style).hidden || reading.styles.find(paragraphOf(reading)?.styleId ?? '').hidden)
  );
}

const quotationStyles: ReadonlySet<string> = new Set(Object.values(wordQuotationStyles).map(({ id }) => id));

/** Words in the style of our quotations belong to the comment that was opened last. */
function keepSpoken({ runs, open }: Reading, { spoken, length }: Paragraph, more: number): void {
  const comment = open[open.length - 1];
  if (comment === undefined || !quotationStyles.has(runs[runs.length - 1]?.style ?? '')) return;
  const last = spoken[spoken.length - 1];
  if (last?.comment === comment && last.to === length) spoken[spoken.length - 1] = { ...last, to: length + more };
  else spoken.push({ from: length, to: length + more, comment });
}

/** Character styles that every Word has, by what they mean. */
const emphasisStyles: ReadonlyMap<string, Emphasis> = new Map([
  ['Strong', 'strong'],
  ['Emphasis', 'emphasis'],
]);

/** Notes what is over the words last added. */
function keepSpans({ runs }: Reading, { spans, length: to }: Paragraph, added: number, href: string | null): void {
  const from = to - added;
  if (href !== null) spans.push({ kind: 'link', from, to, href });
  const run = runs[runs.length - 1];
  if (!run) return;
  for (const kind of run.emphasis) spans.push({ kind, from, to });
  const styled = emphasisStyles.get(run.style);
  if (styled !== undefined) spans.push({ kind: styled, from, to });
}

/** Adds words to the open paragraph, or counts them where they are hidden. */
export function addText(reading: Reading, text: string): void {
  const paragraph = paragraphOf(reading);
  if (!paragraph || reading.fields.some(({ inResult }) => !inResult)) return;
  if (isHidden(reading)) {
    if (!paragraph.hiding) reading.counts.hidden += 1;
    paragraph.hiding = true;
    return;
  }
  paragraph.hiding = false;
  keepSpoken(reading, paragraph, text.length);
  paragraph.text.push(text);
  paragraph.length += text.length;
  const href = linkNow(reading);
  keepSpans(reading, paragraph, text.length, href);
  if (href === null) return;
  paragraph.href ??= href;
  paragraph.linked += text.replace(/\s/g, '').length;
}

function styleOfParagraph({ styleId, level, numId }: Paragraph, { styles, tables }: Reading): OfficeLine['style'] {
  const style = styles.find(styleId);
  if (style.line !== null) return style.line;
  if (level !== null && level <= 8) return headingStyle(level + 1);
  if (numId === null ? style.listed : numId !== '0') return { tag: 'li', names: null };
  return tables.some(({ inCell }) => inCell) ? { tag: 'td', names: null } : plainStyle;
}

/** An item’s place in its list, counted once for each paragraph. */
function itemOf(reading: Reading, { styleId, numId, depth }: Paragraph): NonNullable<OfficeLine['list']> {
  const style = reading.styles.find(styleId);
  return reading.countItem(numId ?? style.numId ?? '', depth ?? style.depth);
}

function cellOf({ tables }: Reading): OfficeCell | null {
  const table = tables.at(-1);
  return table?.inCell === true
    ? { table: table.number, row: table.row, column: table.column, head: table.isHead }
    : null;
}

/** Ends a line inside a paragraph. */
export function endLine(reading: Reading): void {
  const paragraph = paragraphOf(reading);
  if (!paragraph) return;
  const style = styleOfParagraph(paragraph, reading);
  const cell = cellOf(reading);
  // Further lines of an item are no items.
  const isItem = style.tag === 'li' && !paragraph.isBegun && paragraph.text.some((part) => /\S/.test(part));
  reading.lines.push({
    text: paragraph.text.join(''),
    style,
    ...(isItem ? { list: itemOf(reading, paragraph) } : {}),
    ...(cell ? { cell } : {}),
    ...(paragraph.objects.length > 0 ? { objects: paragraph.objects } : {}),
    linked: paragraph.linked,
    href: paragraph.href,
    spoken: paragraph.spoken,
    ...(paragraph.spans.length === 0 ? {} : { spans: paragraph.spans }),
  });
  paragraph.isBegun ||= paragraph.length > 0;
  paragraph.text = [];
  paragraph.objects = [];
  paragraph.length = 0;
  paragraph.spoken = [];
  paragraph.spans = [];
  paragraph.linked = 0;
  paragraph.href = null;
}

/** Ends a line where its writer broke it, inside a paragraph. */
export function breakLine(reading: Reading): void {
  if (!paragraphOf(reading)) return;
  endLine(reading);
  markBroken(reading.lines);
}

/** Opens a paragraph. */
export function beginParagraph(reading: Reading): void {
  const before = reading.paragraphs[reading.paragraphs.length - 1];
  // A paragraph whose end was deleted is still open, and the next goes on in it.
  if (before?.ended === true) {
    before.joins = false;
    before.ended = false;
  } else reading.paragraphs.push(newParagraph());
}

/** Closes a paragraph. */
export function endParagraph(reading: Reading): void {
  const paragraph = paragraphOf(reading);
  // An instruction that never ends must not swallow the rest of the story.
  for (const field of reading.fields) field.inResult = true;
  if (paragraph?.joins === true) {
    paragraph.ended = true;
    return;
  }
  endLine(reading);
  reading.paragraphs.pop();
}

/** The parts of a document that its body points at. */
export interface WordContext {
  readonly styles: WordStyles;
  /** Where links lead, by id. */
  readonly links: ReadonlyMap<string, string>;
  /** Who speaks, by the comment’s id. */
  readonly speech: ReadonlyMap<string, SpeechNote>;
  readonly lists: WordLists;
  /** The address of a picture, by its id, or why it is not kept. */
  readonly pictures: (id: string) => KeptPicture;
}

/** A document not yet begun. */
export const newReading = ({ styles, links, speech, lists, pictures }: WordContext): Reading => ({
  lines: [],
  styles,
  links,
  speech,
  open: [],
  paragraphs: [],
  runs: [],
  fields: [],
  anchors: [],
  mode: null,
  skipping: 0,
  tables: [],
  tablesOpened: 0,
  layouts: new Set(),
  countItem: countItems(lists),
  pictures,
  alt: '',
  picturesKept: 0,
  notes: [],
  counts: { ...noCounts(), objects: 0, symbols: 0, documents: 0 },
});
