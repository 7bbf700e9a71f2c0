import type { TextWithMarksSet } from './setMarks';
import type { DashStyle } from './houseStyle';
import { rewrite, type Rewriting } from './rewrite';

/** What a character of the text does as a quotation mark; undefined where it is none. */
export type RoleAt = (offset: number) => 'open' | 'close' | undefined;

const isDash = (character: string): boolean => /^[-\u2010-\u2015\u2212]$/.test(character);
const isBlank = (character: string): boolean => /^\s$/.test(character);
const standsClose = (character: string): boolean => /^[,.;:?!)\]\u2026]$/.test(character);
const isDigit = (character: string): boolean => /^\d$/.test(character);

/** A dash, the blanks around it and what stands beyond them. */
interface Found {
  readonly glyph: string;
  /** Of the blanks before it, of itself, of what follows it, and of the end of the blanks after it. */
  readonly left: number;
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly before: string;
  readonly after: string;
}

function findAt(text: string, from: number): Found {
  let to = from + 1;
  while (isDash(text.charAt(to))) to += 1;
  let left = from;
  while (left > 0 && isBlank(text.charAt(left - 1))) left -= 1;
  let right = to;
  while (right < text.length && isBlank(text.charAt(right))) right += 1;
  if (right === text.length) right = to;
  return {
    glyph: text.slice(from, to),
    left,
    from,
    to,
    right,
    before: text.charAt(left - 1),
    after: text.charAt(right),
  };
}

const longestFigure = 12;

/** “10am – 5pm”, “3 – 2”: from one figure to another, which is no dash between thoughts. */
function isRange(text: string, { left, after }: Found): boolean {
  if (!isDigit(after)) return false;
  let at = left;
  while (at > 0 && left - at < longestFigure && !isBlank(text.charAt(at - 1))) at -= 1;
  return isDigit(text.charAt(at));
}

/** Whether it parts thoughts: an em dash always does, an en dash or hyphens only between blanks. */
function partsThoughts(text: string, found: Found, roleAt: RoleAt): boolean {
  const { glyph, left, from, to, right, before, after } = found;
  if (before === '' || isDash(before) || isDash(after) || isRange(text, found)) return false;
  if (glyph === '\u2014' || glyph === '\u2015') return true;
  const isOpen = left < from || roleAt(left - 1) === 'open';
  const isShut = right > to || after === '' || standsClose(after) || roleAt(right) === 'close';
  if (glyph === '\u2013') return isOpen && isShut && (left < from || right > to);
  return (glyph === '-' || glyph === '--') && left < from && right > to && after !== '';
}

function setOne(text: string, found: Found, style: DashStyle, roleAt: RoleAt): Rewriting | null {
  const { left, from, to, right, before, after } = found;
  const isSpaced = style === 'spaced-en';
  const lead = isSpaced && roleAt(left - 1) !== 'open' && !/^[([]$/.test(before) ? ' ' : '';
  const tail =
    isSpaced && after !== '' && roleAt(right) !== 'close' && !standsClose(after) && !isBlank(after) ? ' ' : '';
  const set = `${lead}${isSpaced ? '\u2013' : '\u2014'}${tail}`;
  if (set === text.slice(left, right)) return null;
  const inner = (offset: number): number => {
    const at = left + offset;
    if (at <= from) return at === left ? 0 : lead.length;
    return at < right || at < to ? lead.length + (at >= to ? 1 : 0) : set.length;
  };
  return { from: left, to: right, text: set, inner };
}

/** Sets the dashes between words. Hyphens, ranges and figures stay as they are; no word changes. */
export function setDashes(text: string, roleAt: RoleAt, style: DashStyle): TextWithMarksSet {
  const rewritings: Rewriting[] = [];
  if (style === 'as-written') return rewrite(text, rewritings);
  let at = 0;
  while (at < text.length) {
    if (!isDash(text.charAt(at))) {
      at += 1;
      continue;
    }
    const found = findAt(text, at);
    const set = partsThoughts(text, found, roleAt) ? setOne(text, found, style, roleAt) : null;
    if (set) rewritings.push(set);
    at = Math.max(found.to, set ? found.right : 0);
  }
  return rewrite(text, rewritings);
}
