import { beginsWithAge, holdsClock, holdsDate } from './linePatterns';
import type { LineFacts } from './readLine';

/** Counts matter by their order of magnitude. */
export const scale = (count: number): number => Math.log2(1 + count);

const alike = (left: LineFacts | undefined, right: LineFacts | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  Math.abs(scale(left.words) - scale(right.words)) < 0.8 &&
  left.endsWithStop === right.endsWithStop &&
  (left.text.slice(0, 3) === right.text.slice(0, 3) ||
    (left.digits > 0 && right.digits > 0 && Math.abs(left.digits - right.digits) < 3 && left.commas === right.commas));

/** Lines in a row that make a list: dates of a tour, results, ingredients. */
export const listLength = 4;

/** How far apart two numbers of one list may stand, in lines: an item may run over several. */
const stride = 3;

/** Lines that count up make a list, with what stands between them: each gets the length of its list, the others nought. */
function countNumbered(lines: readonly LineFacts[]): readonly number[] {
  const lengths = lines.map(() => 0);
  let list = { first: 0, last: -stride - 1, number: 0, length: 0 };
  const close = (): void => {
    if (list.length >= listLength) lengths.fill(list.length, list.first, list.last + 1);
  };
  lines.forEach(({ text, language }, at) => {
    const found = language.cleaning.lines.numbered.exec(text);
    if (!found) return;
    const number = Number(found[1]);
    if (number === list.number + 1 && at - list.last <= stride) {
      list = { ...list, last: at, number, length: list.length + 1 };
      return;
    }
    close();
    list = { first: at, last: at, number, length: 1 };
  });
  close();
  return lengths;
}

/** Lists repeat a shape or count up: how many lines in a row do. */
export function countAlike(lines: readonly LineFacts[]): readonly number[] {
  const runs = lines.map(() => 1);
  for (let at = 1; at < lines.length; at += 1) if (alike(lines[at - 1], lines[at])) runs[at] = (runs[at - 1] ?? 1) + 1;
  for (let at = lines.length - 2; at >= 0; at -= 1)
    if (alike(lines[at], lines[at + 1])) runs[at] = Math.max(runs[at] ?? 1, runs[at + 1] ?? 1);
  const numbered = countNumbered(lines);
  return runs.map((run, at) => Math.max(run, numbered[at] ?? 0));
}

/** Long enough that two lines which begin alike say the same. */
const tellingStart = 90;

const saysTheSame = (left: LineFacts | undefined, right: LineFacts | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  left.words >= 8 &&
  right.words >= 8 &&
  (left.text === right.text ||
    (left.text.length > tellingStart && left.text.slice(0, tellingStart) === right.text.slice(0, tellingStart)));

/** Sentences that stand twice in a row somewhere on the page are captions of a gallery or teasers: true at each of their places. */
export function findDoubled(lines: readonly LineFacts[]): readonly boolean[] {
  const doubled = new Set<string>();
  lines.forEach((facts, at) => {
    if (saysTheSame(facts, lines[at + 1])) doubled.add(facts.text.slice(0, tellingStart));
  });
  return lines.map(({ words, text }) => words >= 8 && doubled.has(text.slice(0, tellingStart)));
}

/** A run of short lines without a stop, which is a menu, a list of links, or a list of the story. */
export interface ShortRun {
  readonly back: number;
  readonly ahead: number;
}

const isShort = ({ words, endsWithStop }: LineFacts): boolean => words <= 16 && !endsWithStop;

/** For each line, how many short lines stand right before and right behind it. */
export function countShortRuns(lines: readonly LineFacts[]): readonly ShortRun[] {
  const back: number[] = [];
  const ahead: number[] = lines.map(() => 0);
  let run = 0;
  lines.forEach((facts, at) => {
    back[at] = run;
    run = isShort(facts) ? run + 1 : 0;
  });
  run = 0;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const facts = lines[at];
    ahead[at] = run;
    run = facts && isShort(facts) ? run + 1 : 0;
  }
  return lines.map((_, at) => ({ back: back[at] ?? 0, ahead: ahead[at] ?? 0 }));
}

/** “Jo Bloggs on March 3, 2024 at 9:15 am said:” above a reader’s comment. */
export const signsComment = (facts: LineFacts): boolean =>
  facts.words >= 2 &&
  facts.words <= 24 &&
  facts.language.cleaning.lines.signsComment.test(facts.text) &&
  (holdsDate(facts) || holdsClock(facts) || beginsWithAge(facts));
