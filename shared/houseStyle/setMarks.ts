import { firstAfter } from '../text/firstAfter';
import type { QuoteMark } from '../story/annotations';

/** Which marks an outer quotation takes; one inside it takes the other kind. */
export type OuterMarks = 'single' | 'double';

/** Text whose marks are set, and where each offset of the text before lies in it. */
export interface TextWithMarksSet {
  readonly text: string;
  readonly map: (offset: number) => number;
}

const APOSTROPHE = '\u2019';

/** The glyph a mark takes by its role and depth; null where the character stays as it is. */
const glyphFor = (mark: QuoteMark, outer: OuterMarks): string | null => {
  if (mark.role === 'other') return null;
  if (mark.role === 'apostrophe') return APOSTROPHE;
  const isSingle = (mark.depth % 2 === 1) === (outer === 'single');
  if (mark.role === 'close') return isSingle ? '\u2019' : '\u201D';
  return isSingle ? '\u2018' : '\u201C';
};

const unmoved = (offset: number): number => offset;

/** In the order they stand. Nearly always they are so already. */
function inOrder(marks: readonly QuoteMark[]): readonly QuoteMark[] {
  for (let index = 1; index < marks.length; index += 1) {
    if ((marks[index]?.at ?? 0) < (marks[index - 1]?.at ?? 0)) return marks.toSorted((a, b) => a.at - b.at);
  }
  return marks;
}

/**
 * Sets one block's quotation marks and apostrophes by their roles. Only glyphs change: `map` takes an
 * offset of the text given to the text returned, and an offset inside a doubled mark to the glyph's end.
 */
export function setMarks(text: string, marks: readonly QuoteMark[], outer: OuterMarks): TextWithMarksSet {
  const shortenedAt: number[] = [];
  let set = '';
  let done = 0;
  for (const mark of inOrder(marks)) {
    const glyph = glyphFor(mark, outer);
    if (glyph === null || (mark.length === 1 && text.charAt(mark.at) === glyph)) continue;
    set += text.slice(done, mark.at) + glyph;
    done = mark.at + mark.length;
    for (let extra = 1; extra < mark.length; extra += 1) shortenedAt.push(mark.at + extra);
  }
  return {
    text: done === 0 ? text : set + text.slice(done),
    map: shortenedAt.length === 0 ? unmoved : (offset) => offset - countBelow(shortenedAt, offset),
  };
}

/** How many of the ascending numbers lie below the limit. */
const countBelow = (ascending: readonly number[], limit: number): number =>
  firstAfter(ascending, limit - 1, (number) => number);
