import { furnitureReasons } from '../language/languageCleaning';
import { beginsLikeByline, beginsLikeCaption, beginsWithAge, holdsDate } from './model/linePatterns';
import { countAlike, countShortRuns, findDoubled, scale, signsComment, type ShortRun } from './model/lineRuns';
import type { LineFacts } from './model/readLine';

/** A line that reads like a sentence of a story. */
export const isProse = (facts: LineFacts): boolean =>
  facts.words >= 12 &&
  (facts.endsWithStop || facts.commas > 0 || facts.innerStops > 0) &&
  (facts.classes[0] ?? 0) >= facts.words * 0.12;

interface Reach {
  readonly fade: number;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** Sums of a value over the lines before and after, fading with distance; linear in the lines. */
function reach(values: Float64Array, fade: number): Reach {
  const forward = new Float64Array(values.length);
  const backward = new Float64Array(values.length);
  for (let at = 1; at < values.length; at += 1) forward[at] = fade * ((forward[at - 1] ?? 0) + (values[at - 1] ?? 0));
  for (let at = values.length - 2; at >= 0; at -= 1)
    backward[at] = fade * ((backward[at + 1] ?? 0) + (values[at + 1] ?? 0));
  return { fade, forward, backward };
}

function column(lines: readonly LineFacts[], value: (facts: LineFacts) => number): Float64Array {
  const values = new Float64Array(lines.length);
  lines.forEach((facts, at) => {
    values[at] = value(facts);
  });
  return values;
}

/** How many lines back (or forward) the last line was for which the test holds, at most `most`. */
function distances(tests: readonly boolean[], most: number): { readonly back: Uint8Array; readonly ahead: Uint8Array } {
  const back = new Uint8Array(tests.length);
  const ahead = new Uint8Array(tests.length);
  let seen = most;
  for (let at = 0; at < tests.length; at += 1) {
    back[at] = seen;
    seen = tests[at] ? 1 : Math.min(most, seen + 1);
  }
  seen = most;
  for (let at = tests.length - 1; at >= 0; at -= 1) {
    ahead[at] = seen;
    seen = tests[at] ? 1 : Math.min(most, seen + 1);
  }
  return { back, ahead };
}

const contentOf = (facts: LineFacts): number => (isProse(facts) ? Math.min(60, facts.words) : 0);
const furnitureOf = (facts: LineFacts): number => (facts.words <= 5 && !facts.endsWithStop ? 1 : 0);

/** How often each line's exact text stands on the page. */
function countRepeats(lines: readonly LineFacts[]): readonly number[] {
  const seen = new Map<string, number>();
  for (const { text } of lines) seen.set(text, (seen.get(text) ?? 0) + 1);
  return lines.map(({ text }) => seen.get(text) ?? 1);
}

/** What a line can mark: a kind of furniture, a date, an age, a byline, a caption. */
const markKinds = [...furnitureReasons, 'date', 'byline', 'caption'];

function markOf(facts: LineFacts): number {
  if (facts.words > 40) return -1;
  if (facts.furniture !== null) return furnitureReasons.indexOf(facts.furniture);
  if (facts.words <= 16 && beginsLikeByline(facts)) return markKinds.indexOf('byline');
  if (beginsLikeCaption(facts) || facts.language.cleaning.lines.endCredit.test(facts.text))
    return markKinds.indexOf('caption');
  return facts.words <= 16 && !facts.endsWithStop && (holdsDate(facts) || beginsWithAge(facts))
    ? markKinds.indexOf('date')
    : -1;
}

function countReaders(lines: readonly LineFacts[]): readonly number[] {
  let readers = 0;
  return lines.map((facts) => (readers += signsComment(facts) ? 1 : 0));
}

/** What the whole page says about each of its lines. */
export interface Page {
  readonly alike: readonly number[];
  /** By `markKinds`; -1 for a line that marks nothing. */
  readonly marks: readonly number[];
  readonly toMark: readonly ReturnType<typeof distances>[];
  readonly repeats: readonly number[];
  readonly doubled: readonly boolean[];
  readonly shortRuns: readonly ShortRun[];
  /** How many readers have signed a comment up to this line. */
  readonly readers: readonly number[];
  readonly prose: readonly Reach[];
  readonly furniture: readonly Reach[];
  readonly words: Float64Array;
  readonly toProse: ReturnType<typeof distances>;
  readonly toLegal: ReturnType<typeof distances>;
  readonly proseBefore: Float64Array;
  readonly proseTotal: number;
  readonly shortShare: number;
  readonly groups: readonly (readonly [number, number, number])[];
  /** Shares of lines stated, in a named body, in the article. */
  readonly marked: readonly [number, number, number];
}

/** For each line: its group's share of the page's prose, and how much prose that is; nought without markup. */
function readGroups(lines: readonly LineFacts[], proseTotal: number): readonly (readonly [number, number, number])[] {
  const prose = new Map<number, number>();
  const all = new Map<number, number>();
  for (const facts of lines) {
    const group = facts.line.hint?.group ?? -1;
    prose.set(group, (prose.get(group) ?? 0) + contentOf(facts));
    all.set(group, (all.get(group) ?? 0) + facts.words);
  }
  return lines.map(({ line: { hint } }) => {
    if (hint?.group === undefined) return [0, 0, 0];
    const words = prose.get(hint.group) ?? 0;
    return [words / Math.max(1, proseTotal), scale(words), words / Math.max(1, all.get(hint.group) ?? 1)];
  });
}

/** Share of the page's stated text, article and body lines: whether the page speaks of them at all. */
const markedShare = (lines: readonly LineFacts[], mark: 'stated' | 'body' | 'article'): number =>
  lines.filter(({ line: { hint } }) => hint?.[mark] === true).length / Math.max(1, lines.length);

/** Reads the page once, in time linear in its lines. */
export function readPage(lines: readonly LineFacts[]): Page {
  const prose = column(lines, contentOf);
  const furniture = column(lines, furnitureOf);
  const marks = lines.map(markOf);
  const proseBefore = new Float64Array(lines.length + 1);
  prose.forEach((value, at) => {
    proseBefore[at + 1] = (proseBefore[at] ?? 0) + value;
  });
  return {
    alike: countAlike(lines),
    marks,
    toMark: markKinds.map((_, kind) =>
      distances(
        marks.map((mark) => mark === kind),
        100,
      ),
    ),
    repeats: countRepeats(lines),
    doubled: findDoubled(lines),
    shortRuns: countShortRuns(lines),
    readers: countReaders(lines),
    prose: [0.5, 0.8, 0.95].map((fade) => reach(prose, fade)),
    furniture: [0.5, 0.8, 0.95].map((fade) => reach(furniture, fade)),
    words: column(lines, ({ words }) => scale(words)),
    toProse: distances(lines.map(isProse), 40),
    toLegal: distances(
      lines.map(({ classes, words }) => (classes[2] ?? 0) >= 2 && words < 60),
      40,
    ),
    proseBefore,
    proseTotal: proseBefore[lines.length] ?? 0,
    groups: readGroups(lines, proseBefore[lines.length] ?? 0),
    marked: [markedShare(lines, 'stated'), markedShare(lines, 'body'), markedShare(lines, 'article')],
    shortShare: lines.filter((facts) => furnitureOf(facts) > 0).length / Math.max(1, lines.length),
  };
}
