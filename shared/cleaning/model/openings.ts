/**
 * Which patterns a line may match, told from its first three characters: read off the patterns themselves, so that
 * nobody keeps a second list.
 */
import { readBeginnings } from './patternBeginnings';

/** What is told apart at the start of a line: letters whatever their case, figures, blanks and quotation marks as such. */
const alike: readonly string[] = [
  ...Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at, 65 + at)),
  '0123456789',
  ' ',
  '"\'\u2018\u2019\u201c\u201d',
];
const other = alike.length;
const endOfLine = other + 1;
const count = endOfLine + 1;

const tableSize = 0x2020;
const signTable = new Uint8Array(tableSize).fill(other);
alike.forEach((members, sign) => {
  for (const member of members) signTable[member.charCodeAt(0)] = sign;
});

const signOf = (unit: number): number => signTable[unit] ?? other;

/** The number of a line's opening, the place to look at in what `readOpenings` gives. */
export function openingOf(text: string, start: number, end: number): number {
  const first = start < end ? signOf(text.charCodeAt(start)) : endOfLine;
  const second = start + 1 < end ? signOf(text.charCodeAt(start + 1)) : endOfLine;
  const third = start + 2 < end ? signOf(text.charCodeAt(start + 2)) : endOfLine;
  return (first * count + second) * count + third;
}

const members = alike.join('');
const written = new Map<string, number>();

/** What a character, or a class such as `[^.]` or `\p{Lu}`, stands for: by trial, and all that cannot be tried. */
function signsOf(piece: string, flags: string): number {
  const known = written.get(piece + flags);
  if (known !== undefined) return known;
  let signs = 1 << other;
  for (const [member] of members.matchAll(new RegExp(piece, `${flags}g`))) signs |= 1 << signOf(member.charCodeAt(0));
  written.set(piece + flags, signs);
  return signs;
}

const isIn = (signs: number, sign: number): boolean => ((signs >> sign) & 1) === 1;

/** By the first two signs of an opening, the third ones with which a pattern may match. */
function readThirds(pattern: RegExp): Int32Array {
  const thirds = new Int32Array(count * count);
  for (const { first, second, third } of readBeginnings(pattern, { signOf, signsOf, other, endOfLine })) {
    for (let one = 0; one < count; one += 1) {
      if (!isIn(first, one)) continue;
      for (let two = 0; two < count; two += 1)
        if (isIn(second, two)) thirds[one * count + two] = (thirds[one * count + two] ?? 0) | third;
    }
  }
  return thirds;
}

/** For each opening the patterns that a line with it may match: bit n for the nth. All must be anchored at the start. */
export function readOpenings(patterns: readonly RegExp[]): Uint16Array {
  const openings = new Uint16Array(count ** 3);
  patterns.forEach((pattern, bit) => {
    readThirds(pattern).forEach((third, pair) => {
      if (third === 0) return;
      const from = pair * count;
      for (let sign = 0; sign < count; sign += 1)
        openings[from + sign] = (openings[from + sign] ?? 0) | (((third >> sign) & 1) << bit);
    });
  });
  return openings;
}
