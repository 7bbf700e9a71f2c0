import type { Emphasis } from '../../story/block';
import { settleTables } from '../office/officeTables';
import { codePageOfFont, isDoubleByte } from './codePages';
import type { OfficeCounts } from '../office/officeCounts';
import type { OfficeLine } from '../office/officeLine';
import { rtfCharacters, rtfSkipped, rtfStarred } from './rtfControls';
import { addToPicture, beginPicturePart, endPicturePart } from './rtfPictures';
import {
  addText,
  beginNote,
  breakLine,
  endLine,
  endNote,
  endParagraph,
  endRow,
  flushBytes,
  keepName,
  pageNow,
} from './rtfReading';
import { newReading, type Group, type Reading } from './rtfState';
import { readRtfTokens, type RtfToken } from './rtfTokens';
import { fieldLink, webLink } from '../office/webLink';

/** An RTF file read once. */
export interface RtfText {
  readonly lines: readonly OfficeLine[];
  readonly notes: readonly (readonly OfficeLine[])[];
  readonly counts: OfficeCounts;
  /** Groups left open at its end: it was cut off. */
  readonly isCut: boolean;
  readonly isTooDeep: boolean;
}

const deepest = 5000;

function openGroup(reading: Reading): void {
  if (reading.stack.length >= deepest) {
    reading.tooDeep = true;
    return;
  }
  reading.stack.push(reading.group);
  reading.group = { ...reading.group, starred: false, isNote: false };
}

function closeGroup(reading: Reading): void {
  keepName(reading);
  const before = reading.stack.pop();
  if (!before) return;
  const ended = reading.group;
  if (ended.isNote) endNote(reading);
  reading.group = before;
  endPicturePart(reading, ended);
}

function beginDestination(reading: Reading, word: string): boolean {
  const { group, counts } = reading;
  if (group.destination === 'skip') return false;
  if (word === 'annotation') counts.comments += 1;
  if (word === 'footnote') {
    beginNote(reading);
    return true;
  }
  if (beginPicturePart(reading, word)) return true;
  if (rtfSkipped.has(word) || (group.starred && !rtfStarred.has(word))) {
    group.destination = 'skip';
    return true;
  }
  if (word === 'pntext' || word === 'listtext') {
    group.destination = 'marker';
    reading.bulleted = true;
    return true;
  }
  if (word === 'fonttbl') {
    group.destination = 'fonts';
    return true;
  }
  if (word === 'stylesheet') {
    group.destination = 'styles';
    return true;
  }
  if (word === 'field') {
    group.field = { instruction: '' };
    return true;
  }
  if (word === 'fldinst') {
    group.destination = 'instruction';
    return true;
  }
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
  group.depth = 0;
  group.inTable = false;
  reading.bulleted &&= reading.text.length > 0;
};

/** Turns an emphasis on or off from here to the end of the group. */
const emphasise =
  (kind: Emphasis, ...others: readonly Emphasis[]): Setting =>
  (group, value) => {
    const rest = group.emphasis.filter((each) => each !== kind && !others.includes(each));
    group.emphasis = value === 0 ? rest : [...rest, kind];
  };

const settings: Readonly<Record<string, Setting>> = {
  b: emphasise('strong'),
  i: emphasise('emphasis'),
  strike: emphasise('strike'),
  super: emphasise('superscript', 'subscript'),
  sub: emphasise('subscript', 'superscript'),
  nosupersub: (group) => {
    group.emphasis = group.emphasis.filter((kind) => kind !== 'superscript' && kind !== 'subscript');
  },
  ilvl: (group, value) => {
    group.depth = Math.max(0, Math.min(8, value ?? 0));
  },
  intbl: (group) => {
    group.inTable = true;
  },
  pard: paragraphReset,
  plain: (group) => {
    group.emphasis = [];
    group.hidden = false;
    group.deleted = false;
    group.inserted = false;
  },
  s: (group, value) => {
    group.style = value ?? 0;
  },
  outlinelevel: (group, value) => {
    group.level = value;
  },
  ls: (group, value) => {
    group.listed = (value ?? 0) > 0;
  },
  v: (group, value) => {
    group.hidden = value !== 0;
  },
  deleted: (group, value) => {
    group.deleted = value !== 0;
  },
  revised: (group, value) => {
    group.inserted = value !== 0;
  },
  f: (group, value) => {
    group.font = value ?? 0;
  },
  uc: (group, value) => {
    group.fallback = Math.max(0, Math.min(20, value ?? 1));
  },
  ansicpg: (_group, value, reading) => {
    reading.page = value ?? 1252;
  },
  mac: (_group, _value, reading) => {
    reading.page = 10000;
  },
  pc: (_group, _value, reading) => {
    reading.page = 437;
  },
  fcharset: (group, value, reading) => {
    if (group.destination === 'fonts') reading.fonts.set(group.font, { page: codePageOfFont(value ?? 0), name: '' });
  },
};

function applyControl(reading: Reading, word: string, value: number | null): void {
  const { group } = reading;
  if (word === '*') {
    group.starred = true;
    return;
  }
  if (beginDestination(reading, word)) return;
  if (word === 'par' || word === 'sect' || word === '\n' || word === '\r') endParagraph(reading);
  else if (word === 'cell' || word === 'nestcell') {
    if (word === 'nestcell') reading.layouts.add(reading.table);
    endParagraph(reading, true);
  } else if (word === 'row') endRow(reading);
  else if (word === 'line') breakLine(reading);
  else if (word === 'page' || word === 'column') endLine(reading);
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
  if (token.kind === 'open' || token.kind === 'close') {
    reading.toSkip = 0;
    return token;
  }
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
  } else if (reading.group.destination !== 'skip')
    for (let at = 0; at < text.length; at += 1) reading.bytes.push(text.charCodeAt(at));
}

function take(reading: Reading, given: RtfToken): void {
  const token = skipFallback(reading, given);
  if (!token) return;
  if (token.kind === 'text') {
    addBytes(reading, token.text);
    return;
  }
  if (token.kind === 'byte') {
    if (reading.group.destination !== 'skip') reading.bytes.push(token.byte);
    return;
  }
  flushBytes(reading);
  if (token.kind === 'binary') {
    addToPicture(reading, token.text, true);
    return;
  }
  if (token.kind === 'open') openGroup(reading);
  else if (token.kind === 'close') closeGroup(reading);
  else if (token.word === 'u' && token.value !== null) {
    addText(reading, String.fromCharCode(token.value & 0xffff));
    reading.toSkip = reading.group.fallback;
  } else applyControl(reading, token.word, token.value);
}

/** Reads an RTF file, given one character a byte, as its reader sees it. One pass; nothing in it is opened or run. */
export function readRtf(rtf: string): RtfText {
  const reading = newReading();
  let isOver = false;
  readRtfTokens(rtf, (token) => {
    take(reading, token);
    isOver = token.kind === 'close' && reading.stack.length === 0;
    return !isOver && !reading.tooDeep;
  });
  flushBytes(reading);
  endNote(reading);
  reading.group = { ...reading.group, destination: 'copy' };
  endParagraph(reading);
  return {
    lines: settleTables(reading.lines, reading.layouts),
    notes: reading.notes,
    counts: reading.counts,
    isCut: !isOver,
    isTooDeep: reading.tooDeep,
  };
}
