import { firstAfter } from './firstAfter';
import { invisiblesIn, invisibleUnits } from './invisible';

/** Text with its white space tidied, and where each offset of the text before lies in it. */
export interface TidyText {
  readonly text: string;
  readonly map: (offset: number) => number;
}

const SPACE = ' ';
const HARD_SPACE = '\u00A0';
const breaking = new Set([SPACE, '\t', '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']);
const untidy = new RegExp(`[\\t\\n\\v\\f\\r\\u0085\\u00A0\\u2028\\u2029\\uDB40${invisibleUnits}]|^ | $| {2}`);

/** Pasted web copy often has hard spaces for soft ones all over; a writer's own are few. */
function hardSpacesAreNoise(text: string): boolean {
  let hard = 0;
  let soft = 0;
  for (const character of text) {
    if (character === HARD_SPACE) hard += 1;
    else if (character === SPACE) soft += 1;
  }
  return hard >= 3 && hard * 2 > soft;
}

/** Makes runs of white space one space, trims the ends and drops unseen characters; a writer's hard space stays, and no word changes. */
export function tidyText(text: string): TidyText {
  if (!untidy.test(text)) return { text, map: (offset) => offset };
  const isNoise = hardSpacesAreNoise(text);
  const unseen = new Set(invisiblesIn(text).flatMap(({ at, length }) => (length === 1 ? [at] : [at, at + 1])));
  const offsets = new Int32Array(text.length + 1);
  const parts: string[] = [];
  let gap = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    offsets[at] = parts.length;
    if (unseen.has(at)) continue;
    if (breaking.has(character) || character === HARD_SPACE) {
      gap = gap === '' && character === HARD_SPACE && !isNoise ? HARD_SPACE : SPACE;
      continue;
    }
    if (gap !== '' && parts.length > 0) parts.push(gap);
    gap = '';
    offsets[at] = parts.length;
    parts.push(character);
  }
  offsets[text.length] = parts.length;
  return { text: parts.join(''), map: (offset) => offsets[Math.min(Math.max(offset, 0), text.length)] ?? parts.length };
}

/** The same for text in several pieces, such as the cells of a table: the tabs and line ends between them stay. */
export function tidyPieces(text: string): TidyText {
  if (!/[\t\n]/.test(text)) return tidyText(text);
  const pieces: { readonly start: number; readonly at: number; readonly tidy: TidyText }[] = [];
  let whole = '';
  for (const piece of text.matchAll(/([^\t\n]*)([\t\n]|$)/g)) {
    const tidy = tidyText(piece[1] ?? '');
    pieces.push({ start: piece.index, at: whole.length, tidy });
    whole += tidy.text + (piece[2] ?? '');
    if (piece[2] === '') break;
  }
  return {
    text: whole,
    map: (offset) => {
      const own = pieces[lastFrom(pieces, offset)];
      return own ? own.at + own.tidy.map(offset - own.start) : offset;
    },
  };
}

/** The place of the last piece that begins at or before an offset. */
const lastFrom = (pieces: readonly { readonly start: number }[], offset: number): number =>
  Math.max(0, firstAfter(pieces, offset, ({ start }) => start) - 1);
