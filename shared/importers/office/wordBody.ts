import { wordQuotationStyles } from '../../story/wordStyles';
import type { OfficeLine } from './officeSource';
import { plainStyle } from './officeSource';
import type { XmlAttributes, XmlEvents } from './readXml';
import { headingStyle } from './styleNames';
import type { Spoken } from './spokenText';
import { readSymbol } from './symbolFonts';
import { fieldLink, webLink } from './webLink';
import type { SpeechNote } from './wordSpeech';
import { isOn, type WordStyles } from './wordStyles';

/** What was met in a Word document and is not copy, counted. */
export interface WordCounts {
  insertions: number;
  deletions: number;
  comments: number;
  hidden: number;
  footnotes: number;
  pictures: number;
  objects: number;
  links: number;
  symbols: number;
  documents: number;
}

interface Paragraph {
  text: string[];
  length: number;
  spoken: Spoken[];
  linked: number;
  href: string | null;
  styleId: string;
  level: number | null;
  listed: boolean | null;
  /** Its end was deleted by a tracked change: the next paragraph goes on in its line. */
  joins: boolean;
  ended: boolean;
  inProperties: boolean;
  hiding: boolean;
}

interface Run {
  hidden: boolean | null;
  style: string;
}

interface Field {
  instruction: string;
  inResult: boolean;
  href: string | null;
}

interface Reading {
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
  cells: number;
}

/** More fields or comments than this stand in no text at once; the rest is passed over. */
const mostOpen = 64;

const newParagraph = (): Paragraph =>
  ({ text: [], length: 0, spoken: [], linked: 0, href: null, styleId: '', level: null, listed: null, joins: false, ended: false, inProperties: false, hiding: false });

/** Kept out with all they hold: deleted text, older properties, and the second telling of what Word tells twice. */
const skipped: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:sdtPr', 'w:rt', 'w:delText', 'w:delInstrText']);

const paragraphOf = ({ paragraphs }: Reading): Paragraph | undefined => paragraphs[paragraphs.length - 1];

const linkNow = ({ anchors, fields }: Reading): string | null =>
  anchors[anchors.length - 1] ?? fields.findLast(({ href }) => href !== null)?.href ?? null;

function isHidden(reading: Reading): boolean {
  const run = reading.runs[reading.runs.length - 1];
  if (!run) return false;
  return run.hidden ?? (reading.styles.find(run.style).hidden || reading.styles.find(paragraphOf(reading)?.styleId ?? '').hidden);
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

function addText(reading: Reading, text: string): void {
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
  if (href === null) return;
  paragraph.href ??= href;
  paragraph.linked += text.replace(/\s/g, '').length;
}

function styleOfParagraph({ styleId, level, listed }: Paragraph, { styles, cells }: Reading): OfficeLine['style'] {
  const style = styles.find(styleId);
  if (style.line !== null) return style.line;
  if (level !== null && level <= 8) return headingStyle(level + 1);
  if (listed ?? style.listed) return { tag: 'li', names: null };
  return cells > 0 ? { tag: 'td', names: null } : plainStyle;
}

function endLine(reading: Reading): void {
  const paragraph = paragraphOf(reading);
  if (!paragraph) return;
  reading.lines.push({ text: paragraph.text.join(''), style: styleOfParagraph(paragraph, reading), linked: paragraph.linked, href: paragraph.href, spoken: paragraph.spoken });
  paragraph.text = [];
  paragraph.length = 0;
  paragraph.spoken = [];
  paragraph.linked = 0;
  paragraph.href = null;
}

function beginParagraph(reading: Reading): void {
  const before = reading.paragraphs[reading.paragraphs.length - 1];
  // A paragraph whose end was deleted is still open, and the next goes on in it.
  if (before?.ended === true) { before.joins = false; before.ended = false; }
  else reading.paragraphs.push(newParagraph());
}

function endParagraph(reading: Reading): void {
  const paragraph = paragraphOf(reading);
  if (paragraph?.joins === true) { paragraph.ended = true; return; }
  endLine(reading);
  reading.paragraphs.pop();
}

function beginField(reading: Reading, type: string | undefined): void {
  const field = reading.fields[reading.fields.length - 1];
  if (type === 'begin') { if (reading.fields.length < mostOpen) reading.fields.push({ instruction: '', inResult: false, href: null }); }
  else if (type === 'end') reading.fields.pop();
  else if (field) {
    field.inResult = true;
    field.href = keepLink(reading, fieldLink(field.instruction));
  }
}

function keepLink({ counts }: Reading, written: string | null): string | null {
  if (written === null) return null;
  const link = webLink(written);
  if (link === null) counts.links += 1;
  return link;
}

type Handler = (reading: Reading, attributes: XmlAttributes) => void;

/** Counts of the paragraph’s own properties go to the paragraph, not to the copy. */
const inProperties = (reading: Reading): boolean => paragraphOf(reading)?.inProperties === true;

const count = (what: keyof WordCounts): Handler => ({ counts }) => { counts[what] += 1; };

const ofParagraph = (change: (paragraph: Paragraph, value: string | undefined) => void): Handler => (reading, attributes) => {
  const paragraph = paragraphOf(reading);
  if (paragraph?.inProperties === true) change(paragraph, attributes['w:val']);
};

const ofRun = (change: (run: Run, value: string | undefined) => void): Handler => (reading, attributes) => {
  const run = reading.runs[reading.runs.length - 1];
  if (run && !inProperties(reading)) change(run, attributes['w:val']);
};

const onOpen: Readonly<Record<string, Handler>> = {
  'w:p': beginParagraph,
  'w:pPr': (reading) => { const paragraph = paragraphOf(reading); if (paragraph) paragraph.inProperties = true; },
  'w:pStyle': ofParagraph((paragraph, value) => { paragraph.styleId = value ?? ''; }),
  'w:outlineLvl': ofParagraph((paragraph, value) => { paragraph.level = Number(value); }),
  'w:numId': ofParagraph((paragraph, value) => { paragraph.listed = value !== '0'; }),
  'w:r': ({ runs }) => { runs.push({ hidden: null, style: '' }); },
  'w:rStyle': ofRun((run, value) => { run.style = value ?? ''; }),
  'w:vanish': ofRun((run, value) => { run.hidden = isOn(value); }),
  'w:t': (reading) => { reading.mode = 'copy'; },
  'm:t': (reading) => { reading.mode = 'copy'; },
  'w:instrText': (reading) => { reading.mode = 'instruction'; },
  'w:tab': (reading) => { if (reading.runs.length > 0 && !inProperties(reading)) addText(reading, ' '); },
  'w:br': (reading) => { if (!isHidden(reading)) endLine(reading); },
  'w:cr': (reading) => { if (!isHidden(reading)) endLine(reading); },
  'w:noBreakHyphen': (reading) => { addText(reading, '\u2011'); },
  'w:sym': (reading, attributes) => {
    const symbol = readSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
    if (symbol === '\ufffd') reading.counts.symbols += 1;
    addText(reading, symbol);
  },
  'w:hyperlink': (reading, attributes) => {
    const id = attributes['r:id'];
    reading.anchors.push(id === undefined ? null : keepLink(reading, reading.links.get(id) ?? null));
  },
  'w:fldSimple': (reading, attributes) => { reading.anchors.push(keepLink(reading, fieldLink(attributes['w:instr'] ?? ''))); },
  'w:fldChar': (reading, attributes) => { beginField(reading, attributes['w:fldCharType']); },
  'w:ins': (reading) => { if (!inProperties(reading)) reading.counts.insertions += 1; },
  'w:moveTo': (reading) => { if (!inProperties(reading)) reading.counts.insertions += 1; },
  'w:tc': (reading) => { reading.cells += 1; },
  'w:commentRangeStart': (reading, attributes) => { const id = attributes['w:id']; if (id !== undefined && reading.speech.has(id) && reading.open.length < mostOpen) reading.open = [...reading.open, id]; },
  'w:commentRangeEnd': (reading, attributes) => { reading.open = reading.open.filter((id) => id !== attributes['w:id']); },
  'w:commentReference': ({ counts, speech }, attributes) => { if (!speech.has(attributes['w:id'] ?? '')) counts.comments += 1; },
  'w:footnoteReference': count('footnotes'),
  'w:endnoteReference': count('footnotes'),
  'a:blip': count('pictures'),
  'w:object': count('objects'),
  'w:altChunk': count('documents'),
};

const onClose: Readonly<Record<string, (reading: Reading) => void>> = {
  'w:p': endParagraph,
  'w:pPr': (reading) => { const paragraph = paragraphOf(reading); if (paragraph) paragraph.inProperties = false; },
  'w:r': ({ runs }) => { runs.pop(); },
  'w:t': (reading) => { reading.mode = null; },
  'm:t': (reading) => { reading.mode = null; },
  'w:instrText': (reading) => { reading.mode = null; },
  'w:hyperlink': ({ anchors }) => { anchors.pop(); },
  'w:fldSimple': ({ anchors }) => { anchors.pop(); },
  'w:tc': (reading) => { reading.cells -= 1; },
};

function skip(reading: Reading, name: string): boolean {
  if (reading.skipping === 0 && !skipped.has(name)) return false;
  if (reading.skipping === 0 && (name === 'w:del' || name === 'w:moveFrom')) {
    const paragraph = paragraphOf(reading);
    if (paragraph?.inProperties === true) paragraph.joins = true;
    reading.counts.deletions += 1;
  }
  reading.skipping += 1;
  return true;
}

function addRead(reading: Reading, text: string): void {
  if (reading.skipping > 0) return;
  if (reading.mode === 'copy') addText(reading, text);
  const field = reading.fields[reading.fields.length - 1];
  if (reading.mode === 'instruction' && field && field.instruction.length < 4000) field.instruction += text;
}

/** The parts of a document that its body points at. */
export interface WordContext {
  readonly styles: WordStyles;
  /** Where links lead, by id. */
  readonly links: ReadonlyMap<string, string>;
  /** Who speaks, by the comment’s id. */
  readonly speech: ReadonlyMap<string, SpeechNote>;
}

/** Reads a Word document’s text as its reader sees it: insertions accepted, deletions and hidden text left out and counted. */
export function wordBodyReader({ styles, links, speech }: WordContext): { readonly events: XmlEvents; readonly finish: () => { readonly lines: readonly OfficeLine[]; readonly counts: WordCounts } } {
  const reading: Reading = {
    lines: [], styles, links, speech, open: [], paragraphs: [], runs: [], fields: [], anchors: [], mode: null, skipping: 0, cells: 0,
    counts: { insertions: 0, deletions: 0, comments: 0, hidden: 0, footnotes: 0, pictures: 0, objects: 0, links: 0, symbols: 0, documents: 0 },
  };
  return {
    events: {
      open: (name, attributes) => { if (!skip(reading, name) && Object.hasOwn(onOpen, name)) onOpen[name]?.(reading, attributes); },
      close: (name) => {
        if (reading.skipping > 0) reading.skipping -= 1;
        else if (Object.hasOwn(onClose, name)) onClose[name]?.(reading);
      },
      text: (text) => { addRead(reading, text); },
    },
    finish: () => {
      while (reading.paragraphs.length > 0) { endLine(reading); reading.paragraphs.pop(); }
      return { lines: reading.lines, counts: reading.counts };
    },
  };
}
