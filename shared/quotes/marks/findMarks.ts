import { BESIDE, FAMILY, besideOf, facingOf, familyOf, isInvisible, isQuoteGlyph } from '../../text/glyphs';
import { addMark, makeMark, type MarkTable } from './markTable';

const QUOTES = /["'`\u00AB\u00B4\u00BB\u2018-\u201F\u2032\u2033\u2039\u203A\u300C-\u300F\u301D-\u301F\uFF02\uFF07]/g;

/** Adds every quote-like character of a text to the table, in order; two singles side by side are one doubled mark. */
export function findMarks(table: MarkTable, text: string): void {
  QUOTES.lastIndex = 0;
  while (QUOTES.test(text)) {
    const start = QUOTES.lastIndex - 1;
    let end = start + 1;
    while (end < text.length && isQuoteGlyph(text.charCodeAt(end))) end += 1;
    addRun(table, text, start, end);
    QUOTES.lastIndex = end;
  }
}

/** What stands before an offset, looking through invisible characters. */
function lookBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && isInvisible(text.charCodeAt(at))) at -= 1;
  return at < 0 ? BESIDE.edge : besideOf(text.charCodeAt(at));
}

function lookAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isInvisible(text.charCodeAt(at))) at += 1;
  return at >= text.length ? BESIDE.edge : besideOf(text.charCodeAt(at));
}

const mark = makeMark();

function addRun(table: MarkTable, text: string, start: number, end: number): void {
  mark.before = lookBefore(text, start);
  mark.after = lookAfter(text, end);
  mark.runStart = start;
  mark.runEnd = end;
  for (let at = start; at < end; at += mark.length) {
    const unit = text.charCodeAt(at);
    const family = familyOf(unit);
    mark.at = at;
    mark.length = family === FAMILY.single && isDoubled(text, at, start, end, mark.before) ? 2 : 1;
    mark.family = mark.length === 2 ? FAMILY.double : family;
    mark.facing = facingOf(unit);
    addMark(table, mark);
  }
}

const EQUALS = 0x3d;

/** Two equal singles make a double, but not after an equals sign, where markup left an empty value (alt=''); of three, the odd one stands on the side of the words. */
function isDoubled(text: string, at: number, start: number, end: number, before: number): boolean {
  if (at + 1 >= end || text.charCodeAt(at) !== text.charCodeAt(at + 1)) return false;
  if (end - start === 2 && text.charCodeAt(start - 1) === EQUALS) return false;
  const opensWords = before === BESIDE.edge || before === BESIDE.space;
  return opensWords || at > start || end - start !== 3 || text.charCodeAt(at) !== text.charCodeAt(at + 2);
}
