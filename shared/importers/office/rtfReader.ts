import { codePageOfFont, decodeCodePage, isDoubleByte } from './codePages';
import { plainStyle, type LineStyle, type OfficeLine } from './officeSource';
import { rtfCharacters, rtfSkipped, rtfStarred } from './rtfControls';
import { readRtfTokens, type RtfToken } from './rtfTokens';
import { headingStyle, styleOf } from './styleNames';
import { readSymbol } from './symbolFonts';
import { fieldLink, webLink } from './webLink';

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

/** An RTF file read once. */
export interface RtfText {
  readonly lines: readonly OfficeLine[];
  readonly counts: RtfCounts;
  /** Groups left open at its end: it was cut off. */
  readonly isCut: boolean;
  readonly isTooDeep: boolean;
}

type Destination = 'copy' | 'skip' | 'instruction' | 'fonts' | 'styles';

/** What a group sets and its end undoes. */
interface Group {
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

interface Reading {
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

const deepest = 5000;

const pageNow = ({ fonts, group, page }: Reading): number => fonts.get(group.font)?.page ?? page;

function addText(reading: Reading, text: string): void {
  const { group, counts } = reading;
  if (text === '' || group.destination === 'skip') return;
  if (group.destination === 'instruction') { if (group.field && group.field.instruction.length < 4000) group.field.instruction += text; return; }
  if (group.destination !== 'copy') { if (reading.name.length < 200) reading.name += text; return; }
  const change = group.deleted ? 'deletions' : group.hidden ? 'hidden' : group.inserted ? 'insertions' : null;
  if (change !== null && change !== reading.dropping) counts[change] += 1;
  reading.dropping = change;
  if (change === 'hidden' || change === 'deletions') return;
  reading.text.push(text);
  if (group.href === null) return;
  reading.href ??= group.href;
  reading.linked += text.replace(/\s/g, '').length;
}

function flushBytes(reading: Reading): void {
  if (reading.bytes.length === 0) return;
  const font = reading.fonts.get(reading.group.font)?.name ?? '';
  const isSymbol = reading.group.destination === 'copy' && /^(?:symbol|wingdings)/i.test(font);
  const { bytes } = reading;
  reading.bytes = [];
  addText(reading, isSymbol ? bytes.map((byte) => readSymbol(font, byte.toString(16).padStart(2, '0'))).join('') : decodeCodePage(Uint8Array.from(bytes), pageNow(reading)));
}

function styleNow({ group, styles, bulleted }: Reading, inCell: boolean): LineStyle {
  const style = styles.get(group.style) ?? null;
  if (style !== null) return style;
  if (group.level !== null && group.level <= 8) return headingStyle(group.level + 1);
  if (bulleted || group.listed) return { tag: 'li', names: null };
  return inCell ? { tag: 'td', names: null } : plainStyle;
}

function endLine(reading: Reading, inCell = false): void {
  if (reading.group.destination !== 'copy') return;
  reading.lines.push({ text: reading.text.join(''), style: styleNow(reading, inCell), linked: reading.linked, href: reading.href });
  reading.text = [];
  reading.linked = 0;
  reading.href = null;
  reading.dropping = null;
}

function endParagraph(reading: Reading, inCell = false): void {
  endLine(reading, inCell);
  if (reading.group.destination === 'copy') reading.bulleted = false;
}

/** An entry of the font table or the style sheet ends with its group. */
function keepName(reading: Reading): void {
  const { group, name } = reading;
  const plain = name.replace(/;[^;]*$/, '').trim();
  if (plain !== '' && group.destination === 'styles') reading.styles.set(group.style, styleOf(plain));
  if (plain !== '' && group.destination === 'fonts') reading.fonts.set(group.font, { page: reading.fonts.get(group.font)?.page ?? null, name: plain });
  reading.name = '';
}

function openGroup(reading: Reading): void {
  if (reading.stack.length >= deepest) { reading.tooDeep = true; return; }
  reading.stack.push(reading.group);
  reading.group = { ...reading.group, starred: false };
}

function closeGroup(reading: Reading): void {
  keepName(reading);
  const before = reading.stack.pop();
  if (before) reading.group = before;
}

const dropped: Readonly<Record<string, 'comments' | 'footnotes' | 'pictures'>> = { annotation: 'comments', footnote: 'footnotes', pict: 'pictures' };

function beginDestination(reading: Reading, word: string): boolean {
  const { group, counts } = reading;
  if (group.destination === 'skip') return false;
  const counter = Object.hasOwn(dropped, word) ? dropped[word] : undefined;
  if (counter) counts[counter] += 1;
  if (rtfSkipped.has(word) || (group.starred && !rtfStarred.has(word))) { group.destination = 'skip'; return true; }
  if (word === 'pntext' || word === 'listtext') { group.destination = 'skip'; reading.bulleted = true; return true; }
  if (word === 'fonttbl') { group.destination = 'fonts'; return true; }
  if (word === 'stylesheet') { group.destination = 'styles'; return true; }
  if (word === 'field') { group.field = { instruction: '' }; return true; }
  if (word === 'fldinst') { group.destination = 'instruction'; return true; }
  if (word !== 'fldrslt') return false;
  const written = fieldLink(group.field?.instruction ?? '');
  if (written !== null && webLink(written) === null) counts.links += 1;
  group.href = (written === null ? null : webLink(written)) ?? group.href;
  return true;
}

type Setting = (group: Group, value: number | null, reading: Reading) => void;

const paragraphReset: Setting = (group, _value, reading) => {
  group.style = 0;
  group.level = null;
  group.listed = false;
  reading.bulleted &&= reading.text.length > 0;
};

const settings: Readonly<Record<string, Setting>> = {
  pard: paragraphReset,
  plain: (group) => { group.hidden = false; group.deleted = false; group.inserted = false; },
  s: (group, value) => { group.style = value ?? 0; },
  outlinelevel: (group, value) => { group.level = value; },
  ls: (group, value) => { group.listed = (value ?? 0) > 0; },
  v: (group, value) => { group.hidden = value !== 0; },
  deleted: (group, value) => { group.deleted = value !== 0; },
  revised: (group, value) => { group.inserted = value !== 0; },
  f: (group, value) => { group.font = value ?? 0; },
  uc: (group, value) => { group.fallback = Math.max(0, Math.min(20, value ?? 1)); },
  ansicpg: (_group, value, reading) => { reading.page = value ?? 1252; },
  mac: (_group, _value, reading) => { reading.page = 10000; },
  pc: (_group, _value, reading) => { reading.page = 437; },
  fcharset: (group, value, reading) => { if (group.destination === 'fonts') reading.fonts.set(group.font, { page: codePageOfFont(value ?? 0), name: '' }); },
};

function applyControl(reading: Reading, word: string, value: number | null): void {
  const { group } = reading;
  if (word === '*') { group.starred = true; return; }
  if (beginDestination(reading, word)) return;
  if (word === 'par' || word === 'sect' || word === '\n' || word === '\r') endParagraph(reading);
  else if (word === 'cell' || word === 'nestcell') endParagraph(reading, true);
  else if (word === 'line' || word === 'page' || word === 'column') endLine(reading);
  else if (Object.hasOwn(rtfCharacters, word)) addText(reading, rtfCharacters[word] ?? '');
  else if (Object.hasOwn(settings, word)) settings[word]?.(group, value, reading);
}

/** After a `\u` come characters for readers that do not know it: they are not shown twice. */
function skipFallback(reading: Reading, token: RtfToken): RtfToken | null {
  if (reading.toSkip === 0) return token;
  if (token.kind === 'text') {
    const skip = Math.min(reading.toSkip, token.text.length);
    reading.toSkip -= skip;
    return { kind: 'text', text: token.text.slice(skip) };
  }
  if (token.kind === 'open' || token.kind === 'close') { reading.toSkip = 0; return token; }
  if (token.kind === 'control' && token.word === 'u') return token;
  reading.toSkip -= 1;
  return null;
}

function addBytes(reading: Reading, text: string): void {
  const isPlain = !/[\u0080-\u00ff]/.test(text);
  // The second byte of a character may be a plain letter.
  const goesOn = reading.bytes.length > 0 && isDoubleByte(pageNow(reading));
  if (isPlain && !goesOn && !/^(?:symbol|wingdings)/i.test(reading.fonts.get(reading.group.font)?.name ?? '')) {
    flushBytes(reading);
    addText(reading, text);
  } else if (reading.group.destination !== 'skip') for (let at = 0; at < text.length; at += 1) reading.bytes.push(text.charCodeAt(at));
}

function take(reading: Reading, given: RtfToken): void {
  const token = skipFallback(reading, given);
  if (!token) return;
  if (token.kind === 'text') { addBytes(reading, token.text); return; }
  if (token.kind === 'byte') { if (reading.group.destination !== 'skip') reading.bytes.push(token.byte); return; }
  flushBytes(reading);
  if (token.kind === 'open') openGroup(reading);
  else if (token.kind === 'close') closeGroup(reading);
  else if (token.word === 'u' && token.value !== null) {
    addText(reading, String.fromCharCode(token.value & 0xffff));
    reading.toSkip = reading.group.fallback;
  } else applyControl(reading, token.word, token.value);
}

/** Reads an RTF file, given one character a byte, as its reader sees it. One pass; nothing in it is opened or run. */
export function readRtf(rtf: string): RtfText {
  const reading: Reading = {
    lines: [], counts: { insertions: 0, deletions: 0, comments: 0, hidden: 0, footnotes: 0, pictures: 0, links: 0 }, stack: [], fonts: new Map(), styles: new Map(),
    group: { destination: 'copy', starred: false, fallback: 1, font: 0, style: 0, level: null, listed: false, hidden: false, deleted: false, inserted: false, href: null, field: null },
    page: 1252, bytes: [], toSkip: 0, name: '', text: [], linked: 0, href: null, bulleted: false, dropping: null, tooDeep: false,
  };
  let isOver = false;
  readRtfTokens(rtf, (token) => {
    take(reading, token);
    isOver = token.kind === 'close' && reading.stack.length === 0;
    return !isOver && !reading.tooDeep;
  });
  flushBytes(reading);
  reading.group = { ...reading.group, destination: 'copy' };
  endParagraph(reading);
  return { lines: reading.lines, counts: reading.counts, isCut: !isOver, isTooDeep: reading.tooDeep };
}
