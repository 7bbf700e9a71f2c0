import { BESIDE, FAMILY, besideOf, facingOf, familyOf, isInvisible, isQuoteGlyph } from './glyphs';

/** A quote-like character as it stands, before anything is known of its role. */
export interface FoundMark {
  readonly at: number;
  readonly length: number;
  /** A value of `FAMILY`; a doubled single mark is a double one. */
  readonly family: number;
  /** A value of `FACING`. */
  readonly facing: number;
  /** What stands before and after the mark (or the run of marks it is part of): values of `BESIDE`. */
  readonly before: number;
  readonly after: number;
  /** Where the run of touching marks begins and ends. */
  readonly runStart: number;
  readonly runEnd: number;
}

const QUOTES = /["'`\u00AB\u00B4\u00BB\u2018-\u201F\u2032\u2033\u2039\u203A\u300C-\u300F\u301D-\u301F\uFF02\uFF07]/g;

/** Every quote-like character of a text, in order; two singles side by side are one doubled mark. */
export function findMarks(text: string): readonly FoundMark[] {
  const marks: FoundMark[] = [];
  QUOTES.lastIndex = 0;
  while (QUOTES.test(text)) {
    const start = QUOTES.lastIndex - 1;
    let end = start + 1;
    while (end < text.length && isQuoteGlyph(text.charCodeAt(end))) end += 1;
    addRun(marks, text, start, end);
    QUOTES.lastIndex = end;
  }
  return marks;
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

function addRun(marks: FoundMark[], text: string, start: number, end: number): void {
  const before = lookBefore(text, start);
  const after = lookAfter(text, end);
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at);
    const family = familyOf(unit);
    const length = family === FAMILY.single && isDoubled(text, at, start, end, before) ? 2 : 1;
    marks.push({ at, length, family: length === 2 ? FAMILY.double : family, facing: facingOf(unit), before, after, runStart: start, runEnd: end });
    at += length;
  }
}

/** Two equal singles make a double; of three, the odd one stands on the side of the words. */
function isDoubled(text: string, at: number, start: number, end: number, before: number): boolean {
  if (at + 1 >= end || text.charCodeAt(at) !== text.charCodeAt(at + 1)) return false;
  const opensWords = before === BESIDE.edge || before === BESIDE.space;
  return opensWords || at > start || end - start !== 3 || text.charCodeAt(at) !== text.charCodeAt(at + 2);
}
