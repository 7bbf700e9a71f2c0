/** One line of a text that may have been broken at a margin. */
export interface WrappedLine {
  /** Without the blanks at its ends. */
  readonly words: string;
  /** Blanks before the words; a tab counts as four. */
  readonly indent: number;
  /** From the margin to the last word, in characters. */
  readonly length: number;
}

/** Where a text was broken, in characters from its left edge. */
export interface WrapMargin {
  readonly width: number;
  /** Every line was filled as far as whole words go; false where letters differ in width, as in a copy from a PDF. */
  readonly isStrict: boolean;
  /** The format says that lines are broken; then no line that ends in a stop shows that the next goes on. */
  readonly isStated?: boolean;
}

const widest = 132;
/** Fewer lines that run on must be wider to be believed: verse and addresses are narrow. */
const narrowest = (runOns: number): number => (runOns >= 3 ? 30 : runOns === 2 ? 42 : 50);
const narrowestLoose = 60;

const stop = /[.!?:;…][)\]}"'”’»›*_]{0,4}$/;
const beginsSmall = /^[(["'“‘«]?\p{Ll}/u;

export const endsInStop = ({ words }: WrappedLine): boolean => stop.test(words);

const firstWord = (words: string): string => /^\S{1,100}/.exec(words)?.[0] ?? '';

/** A line on its own, as far as its place tells. */
export function wrappedLine(text: string): WrappedLine {
  const words = text.trim();
  const indent = text.slice(0, text.length - text.trimStart().length).replaceAll('\t', '    ').length;
  return { words, indent, length: indent + words.length };
}

/** A sentence goes on from one line in the next. */
export const runsOn = (line: WrappedLine, next: WrappedLine): boolean =>
  line.words !== '' && !endsInStop(line) && beginsSmall.test(next.words);

/** Whether the first word of the next line would not have fitted. */
export const isFull = (line: WrappedLine, next: WrappedLine, { width, isStrict }: WrapMargin): boolean =>
  isStrict ? line.length + 1 + firstWord(next.words).length > width : line.length >= width * 0.72;

const share = <T>(all: readonly T[], test: (each: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(test).length / all.length;

/** The longest of the lengths that another one is near to: a single address may stand out over any margin. */
function widthOf(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((a, b) => b - a);
  const near = 12;
  return (
    sorted.find((length, at) => at + 1 < sorted.length && length - (sorted[at + 1] ?? 0) <= near) ?? sorted[0] ?? 0
  );
}

const mostlyFull = 0.85;

/** Shorter lines than this share of the margin say nothing of it: they are verse, an address, a headline. */
const nearMargin = 0.6;

/** A block whose lines end before this share of the widest block's was broken by hand. */
const blockMargin = 0.75;

/** For each line, the length of the longest that runs on in its block: verse and addresses are blocks of short lines. */
function blockReaches(lines: readonly WrappedLine[]): readonly number[] {
  const reaches = lines.map(() => 0);
  let first = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && line.words !== '') continue;
    let longest = 0;
    for (let own = first; own + 1 < at; own += 1) {
      const [before, next] = [lines[own], lines[own + 1]];
      if (before && next && runsOn(before, next)) longest = Math.max(longest, before.length);
    }
    reaches.fill(longest, first, at);
    first = at + 1;
  }
  return reaches;
}

/** The margin that a text was broken at, by its lines that run on; null where its lines are whole paragraphs. */
export function findMargin(lines: readonly WrappedLine[]): WrapMargin | null {
  const reaches = blockReaches(lines);
  const longest = Math.max(0, ...reaches.filter((reach) => reach <= widest));
  const all = lines.flatMap((line, at): (readonly [WrappedLine, WrappedLine])[] => {
    const next = lines[at + 1];
    const isNarrow = (reaches[at] ?? 0) < longest * blockMargin;
    return next && !isNarrow && line.length <= widest && runsOn(line, next) ? [[line, next]] : [];
  });
  if (all.length === 0) return null;
  const width = widthOf(all.map(([{ length }]) => length));
  const near = all.filter(([{ length }]) => length >= width * nearMargin);
  if (width < narrowest(near.length) || near.length * 3 < all.length) return null;
  const fills = (margin: WrapMargin): boolean =>
    share(near, ([line, next]) => line.length <= width + 3 && isFull(line, next, margin)) >= mostlyFull;
  const beyond = (slack: number): number =>
    lines.filter(({ words, length }) => length > width + slack && words.includes(' ')).length;
  const strict: WrapMargin = { width, isStrict: true };
  if (fills(strict) && beyond(3) < near.length) return strict;
  const loose: WrapMargin = { width, isStrict: false };
  const mayBeLoose = near.length >= 3 && width >= narrowestLoose;
  return mayBeLoose && fills(loose) && beyond(width * 0.2) < near.length ? loose : null;
}

/** The margin of a text whose format breaks its lines: its longest line; null where one is too long for any. */
export function statedMargin(lines: readonly WrappedLine[]): WrapMargin | null {
  const width = Math.max(0, ...lines.map(({ length }) => length));
  return width >= narrowest(3) && width <= widest ? { width, isStrict: false, isStated: true } : null;
}
