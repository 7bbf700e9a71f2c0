import { BESIDE, FAMILY, besideOf, facingOf, familyOf, isInvisible } from '../../text/glyphs';
import type { FoundMark } from './foundMark';

const QUOTES = /["'`\u00AB\u00B4\u00BB\u2018-\u201F\u2032\u2033\u2039\u203A\u300C-\u300F\u301D-\u301F\uFF02\uFF07]+/g;

/** Every quote-like character of a text, in order; two singles side by side are one doubled mark. */
export const findMarks = (text: string): readonly FoundMark[] =>
  [...text.matchAll(QUOTES)].flatMap(({ 0: run, index }) => marksOfRun(text, index, index + run.length));

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

function marksOfRun(text: string, runStart: number, runEnd: number): readonly FoundMark[] {
  const before = lookBefore(text, runStart);
  const after = lookAfter(text, runEnd);
  const marks: FoundMark[] = [];
  let at = runStart;
  while (at < runEnd) {
    const unit = text.charCodeAt(at);
    const length = familyOf(unit) === FAMILY.single && isDoubled(text, at, runStart, runEnd, before) ? 2 : 1;
    const family = length === 2 ? FAMILY.double : familyOf(unit);
    marks.push({ at, length, family, facing: facingOf(unit), before, after, runStart, runEnd });
    at += length;
  }
  return marks;
}

const EQUALS = 0x3d;

/** Two equal singles make a double, but not after an equals sign, where markup left an empty value (alt=''); of three, the odd one stands on the side of the words. */
function isDoubled(text: string, at: number, start: number, end: number, before: number): boolean {
  if (at + 1 >= end || text.charCodeAt(at) !== text.charCodeAt(at + 1)) return false;
  if (end - start === 2 && text.charCodeAt(start - 1) === EQUALS) return false;
  const opensWords = before === BESIDE.edge || before === BESIDE.space;
  return opensWords || at > start || end - start !== 3 || text.charCodeAt(at) !== text.charCodeAt(at + 2);
}
