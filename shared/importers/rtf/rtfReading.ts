import { decodeCodePage } from './codePages';
import { markBroken, plainStyle, type LineStyle, type OfficeLine } from '../office/officeLine';
import { headingStyle, styleOf } from '../office/styleNames';
import { addToPicture } from './rtfPictures';
import { newLine, type LineState, type Reading } from './rtfState';
import { readSymbol } from './symbolFonts';

/** The code page of the bytes that come. */
export const pageNow = ({ fonts, group, page }: Reading): number => fonts.get(group.font)?.page ?? page;

/** Adds words to whatever the group is: copy, a field’s instruction, a name in a table. */
export function addText(reading: Reading, text: string): void {
  const { group, counts } = reading;
  if (text === '' || group.destination === 'skip') return;
  if (addToPicture(reading, text, false)) return;
  if (group.destination === 'instruction') {
    if (group.field && group.field.instruction.length < 4000) group.field.instruction += text;
    return;
  }
  if (group.destination === 'marker') {
    if (reading.marker.length < 20) reading.marker += text;
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
  const from = reading.length;
  reading.text.push(text);
  reading.length += text.length;
  const to = reading.length;
  for (const kind of group.emphasis) reading.spans.push({ kind, from, to });
  if (group.href === null) return;
  reading.spans.push({ kind: 'link', from, to, href: group.href });
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

/** An item’s place in its list: its number is the one that stands before it. */
function itemNow({ group, marker }: Reading): NonNullable<OfficeLine['list']> {
  const number = /^\s{0,9}\(?(\d{1,6})[.)]/.exec(marker)?.[1];
  return { level: group.depth + 1, number: number === undefined ? null : Number(number) };
}

/** Ends a line inside a paragraph. */
export function endLine(reading: Reading, inCell = false): void {
  if (reading.group.destination !== 'copy') return;
  const isCell = reading.around === null && (inCell || reading.group.inTable);
  const style = styleNow(reading, isCell);
  const { table, row, column, spans } = reading;
  if (reading.around === null && !isCell && (row > 0 || column > 0))
    Object.assign(reading, { table: table + 1, row: 0, column: 0 });
  const lines = reading.around ? (reading.notes.at(-1) ?? []) : reading.lines;
  lines.push({
    text: reading.text.join(''),
    style,
    ...(spans.length > 0 ? { spans } : {}),
    ...(style.tag === 'li' && reading.text.length > 0 ? { list: itemNow(reading) } : {}),
    ...(isCell ? { cell: { table, row, column, head: false } } : {}),
    ...(reading.objects.length > 0 ? { objects: reading.objects } : {}),
    linked: reading.linked,
    href: reading.href,
  });
  Object.assign(reading, { ...newLine(), bulleted: reading.bulleted });
  reading.dropping = null;
}

/** Ends a line where its writer broke it, inside a paragraph. */
export function breakLine(reading: Reading): void {
  if (reading.group.destination !== 'copy') return;
  endLine(reading);
  markBroken(reading.around ? (reading.notes.at(-1) ?? []) : reading.lines);
}

/** Ends a paragraph and its bullet. */
export function endParagraph(reading: Reading, inCell = false): void {
  endLine(reading, inCell);
  if (reading.group.destination !== 'copy') return;
  reading.bulleted = false;
  if (inCell && reading.around === null) reading.column += 1;
}

/** Ends a row of a table. */
export function endRow(reading: Reading): void {
  if (reading.column > 0 && reading.around === null) Object.assign(reading, { row: reading.row + 1, column: 0 });
}

/** Begins a footnote, which ends with its group: its number stands raised in the copy, its words are kept apart. */
export function beginNote(reading: Reading): void {
  const { group, notes, counts } = reading;
  if (reading.around !== null || group.destination !== 'copy') return;
  if (group.deleted || group.hidden) {
    group.destination = 'skip';
    return;
  }
  counts.footnotes += 1;
  notes.push([]);
  group.emphasis = ['superscript'];
  addText(reading, String(notes.length));
  const { text, length, spans, objects, marker, linked, href, bulleted }: LineState = reading;
  reading.around = { text, length, spans, objects, marker, linked, href, bulleted };
  group.emphasis = [];
  group.href = null;
  group.isNote = true;
  Object.assign(reading, newLine());
}

/** Ends a footnote and goes on in the line that it stands in. */
export function endNote(reading: Reading): void {
  if (reading.around === null) return;
  endLine(reading);
  Object.assign(reading, reading.around);
  reading.around = null;
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
