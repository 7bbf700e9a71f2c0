import type { TextWithMarksSet } from './setMarks';
import type { ClosingStyle } from './houseStyle';
import { rewrite, type Rewriting } from './rewrite';

/** A closing mark, one character long: what it closes, a whole sentence or a part of one; null where that is not known. */
export interface ClosingMark {
  readonly at: number;
  readonly closes: 'whole' | 'part' | null;
}

const isStop = (character: string): boolean => character === ',' || character === '.';
const isWordSign = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character);

/** Closing marks and stops side by side; nothing else stands between them. */
interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly marks: readonly ClosingMark[];
}

function clustersIn(text: string, marks: readonly ClosingMark[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let next = 0;
  while (next < marks.length) {
    const first = marks[next]?.at ?? text.length;
    let from = first;
    while (from > (clusters.at(-1)?.to ?? 0) && isStop(text.charAt(from - 1))) from -= 1;
    const own: ClosingMark[] = [];
    let to = first;
    for (let mark = marks[next]; to < text.length && (mark?.at === to || isStop(text.charAt(to))); to += 1) {
      if (mark?.at !== to) continue;
      own.push(mark);
      next += 1;
      mark = marks[next];
    }
    clusters.push({ from, to, marks: own });
    if (own.length === 0) next += 1;
  }
  return clusters;
}

const abbreviations: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'sr',
  'no',
  'etc',
  'vs',
  'prof',
  'gov',
  'sen',
  'rep',
  'gen',
  'col',
  'lt',
  'sgt',
  'capt',
  'rev',
  'hon',
  'approx',
  'dept',
  'est',
]);
const longestWord = 24;

/** Whether a full stop belongs to the word before it: “9 p.m.”, “J.”, “Inc.”. */
function isOfAbbreviation(text: string, stop: number): boolean {
  let from = stop;
  while (from > 0 && stop - from < longestWord && /^[\p{L}\p{M}.]$/u.test(text.charAt(from - 1))) from -= 1;
  const word = text.slice(from, stop).toLowerCase();
  return word.includes('.') || word.length === 1 || abbreviations.has(word);
}

/** Where the cluster's one stop goes: after so many of its marks. Null where it stays, or there is not just one. */
function placeOfStop(text: string, { from, to, marks }: Cluster, style: ClosingStyle): number | null {
  if (to - from !== marks.length + 1 || isWordSign(text.charAt(to))) return null;
  const was = marks.filter(({ at }, index) => at === from + index).length;
  const before = text.charAt(from - 1);
  if (before === '' || /^[\s?!\u2026;:\u2010-\u2015\-.,(]$/.test(before)) return null;
  if (style === 'inside') return was === marks.length ? 0 : null;
  let place = was;
  if (was === 0) {
    if (text.charAt(from) === '.' && isOfAbbreviation(text, from)) return null;
    while (marks[place]?.closes === 'part') place += 1;
  } else if (was === marks.length) {
    while (marks[place - 1]?.closes === 'whole') place -= 1;
  }
  return place === was ? null : place;
}

function moveStop(text: string, { from, to, marks }: Cluster, place: number): Rewriting {
  const glyphs = marks.map(({ at }) => text.charAt(at)).join('');
  const was = marks.filter(({ at }, index) => at === from + index).length;
  const stop = text.charAt(from + was);
  const newPlaceOf = (mark: number): number => (mark < place ? mark : mark + 1);
  const inner = (offset: number): number => {
    if (offset === to - from) return offset;
    // The offset of a mark goes where the mark goes: so a quotation ends at its mark, and takes its stop in or leaves it.
    return offset === was ? (was === 0 ? 0 : newPlaceOf(was - 1) + 1) : newPlaceOf(offset < was ? offset : offset - 1);
  };
  return { from, to, text: `${glyphs.slice(0, place)}${stop}${glyphs.slice(place)}`, inner };
}

/** Sets the comma or full stop at each closing mark inside it or outside. A stop is never dropped or added. */
export function setClosing(text: string, marks: readonly ClosingMark[], style: ClosingStyle): TextWithMarksSet {
  const rewritings =
    style === 'as-written'
      ? []
      : clustersIn(text, marks).flatMap((cluster) => {
          const place = placeOfStop(text, cluster, style);
          return place === null ? [] : [moveStop(text, cluster, place)];
        });
  return rewrite(text, rewritings);
}
