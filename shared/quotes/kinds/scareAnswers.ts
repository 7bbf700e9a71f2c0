import type { TextRange } from '../../story/range';
import { answerCues, answerShares } from './cueAnswers';
import { letterFromEnd } from './nearbyWords';
import {
  ANSWER,
  MOST_COUNTED,
  SHAPE,
  SIGN,
  TRAIT,
  WORDS_NEAR,
  WORDS_NEXT,
  YES,
  signOf,
  traitCount,
} from './scareQuestions';
import {
  after,
  before,
  classAt,
  factsAmong,
  inside,
  look,
  rightOf,
  signAt,
  wordAnswer,
  type Place,
  type Vocabulary,
} from '../marks/surroundings';
import type { WordBook } from './wordBook';
import { WORD, isFunctionWord } from './wordClasses';

/** Longer quotations are always somebody's words; only short ones may be a term or a title. */
export const LONGEST_TERM = 5;

/** The answers of the quotation at hand; one list for all, since making one costs more than filling it. */
const answers = new Int32Array(traitCount);

/**
 * What speaks for and against a short quotation being nobody's words: an answer for each of `TRAIT`, good until the
 * next call. `others` are quotations near by in the paragraph.
 */
export function scareAnswers(
  vocabulary: Vocabulary,
  text: string,
  quotation: TextRange,
  others: readonly TextRange[],
): Int32Array {
  const { book } = vocabulary;
  const place = look(book, text, quotation);
  answers.fill(-1);
  answerShape(vocabulary, place);
  answerSides(book, text);
  answerCues(answers);
  answerShares(answers, book, text);
  answerNeighbours(place, others);
  answerPosition(place, others);
  answerWords();
  return answers;
}

function answerShape({ endings }: Vocabulary, { text, to, leftMark, rightMark }: Place): void {
  const shape = shapeOfInside();
  const last = text.charCodeAt(to - 1);
  const end = isStopSign(last) ? signOf(last) : SIGN.word;
  const left = signAt(text, leftMark - 1);
  answers[TRAIT.shape] = shape;
  answers[TRAIT.count] = Math.min(inside.count, MOST_COUNTED);
  answers[TRAIT.right] = rightOf(text, rightMark);
  answers[TRAIT.rightFirst] = signAt(text, rightMark);
  answers[TRAIT.end] = end;
  answers[TRAIT.stop] = end === SIGN.word ? signAt(text, rightMark) : end;
  answers[TRAIT.first] =
    inside.count > 0 && isFunctionWord(inside.facts[0] ?? 0) ? wordAnswer(inside, 0) : ANSWER.other;
  answers[TRAIT.ending3] = endings.get(endingOf(text, 3)) ?? 0;
  answers[TRAIT.ending2] = endings.get(endingOf(text, 2)) ?? 0;
  answers[TRAIT.left] = left;
  if (leftMark > 0 && text.charCodeAt(leftMark - 1) === 0x20) answers[TRAIT.left2] = signAt(text, leftMark - 2);
}

const STOPS = '.!?,:;\u2026\u2014-';
const isStopSign = (unit: number): boolean =>
  (unit < 0x30 || unit > 0x39) && (unit < 0x41 || unit >= 0x2014) && STOPS.includes(String.fromCharCode(unit));

function shapeOfInside(): number {
  let weighty = 0;
  let capitals = 0;
  for (let at = 0; at < inside.count; at += 1) {
    if (isFunctionWord(inside.facts[at] ?? 0)) continue;
    weighty += 1;
    capitals += inside.isCapitalised[at] ?? 0;
  }
  if (weighty > 0 && weighty === capitals) return inside.count > 1 ? SHAPE.title : SHAPE.titleWord;
  return inside.count > 0 && inside.isCapitalised[0] === 1 ? SHAPE.capital : SHAPE.small;
}

/** The last letters of the last word inside, packed as `Vocabulary` has them; 0 when the alphabet has not all of them. */
function endingOf(text: string, most: number): number {
  const last = inside.count - 1;
  if (last < 0) return 0;
  const length = Math.min(most, (inside.ends[last] ?? 0) - (inside.starts[last] ?? 0));
  let packed = 0;
  for (let back = length; back > 0; back -= 1) {
    const letter = letterFromEnd(inside, last, text, back);
    if (letter === 0) return 0;
    packed = packed * 128 + letter;
  }
  return packed;
}

function answerSides(book: WordBook, text: string): void {
  const { count } = before;
  answers[TRAIT.before1] = wordAnswer(before, count - 1);
  answers[TRAIT.before2] = wordAnswer(before, count - 2);
  answers[TRAIT.after1] = wordAnswer(after, 0);
  answers[TRAIT.after2] = wordAnswer(after, 1);
  answers[TRAIT.classBefore1] = classAt(before, book, text, count - 1);
  answers[TRAIT.classBefore2] = classAt(before, book, text, count - 2);
  answers[TRAIT.classAfter1] = classAt(after, book, text, 0);
  if (count === 0) answers[TRAIT.opens] = YES;
  if (after.count === 0) answers[TRAIT.ends] = YES;
  const shape = answers[TRAIT.shape];
  const title = shape === SHAPE.title || shape === SHAPE.titleWord ? 0 : 1;
  if (factsAmong(before, count - 4, count) & WORD.work) answers[TRAIT.workBefore] = title;
  if (factsAmong(after, 0, 4) & WORD.work) answers[TRAIT.workAfter] = title;
  if (factsAmong(before, count - 3, count) & WORD.broadcaster) answers[TRAIT.broadcaster] = title;
}

const LONG = 70;
const CHAIN = 14;
const MOST_OTHERS = 4;

/** Other quotations near by: one joined to this one by a comma or “and”, a long one in the paragraph. */
function answerNeighbours({ text, from, to, start, end }: Place, others: readonly TextRange[]): void {
  let quotedBefore = 0;
  let quotedAfter = 0;
  answers[TRAIT.joinedBefore] = 0;
  answers[TRAIT.joinedAfter] = 0;
  for (const other of others) {
    if (other.to < from && from - other.to < CHAIN) answers[TRAIT.joinedBefore] = 1;
    if (other.from > to && other.from - to < CHAIN) answers[TRAIT.joinedAfter] = 1;
    if (other.to > start && other.from < end && other.to < from) quotedBefore += 1;
    if (other.to > start && other.from < end && other.from > to) quotedAfter += 1;
    if (other.to - other.from > LONG) answers[TRAIT.longOne] = YES;
  }
  answers[TRAIT.quotedBefore] = Math.min(quotedBefore, MOST_COUNTED);
  answers[TRAIT.quotedAfter] = Math.min(quotedAfter, MOST_COUNTED);
  answers[TRAIT.quoted] = Math.min(MOST_OTHERS, others.length);
  if (to - from > text.length * 0.5) answers[TRAIT.mostOfIt] = YES;
  answers[TRAIT.paragraph] = text.length < 60 ? 0 : text.length < 120 ? 1 : text.length < 300 ? 2 : 3;
  if (before.count > 0 && holdsColon(text, start, from)) answers[TRAIT.colon] = YES;
}

/** Where in the paragraph the quotation stands, and how far after another. */
function answerPosition({ text, from, to }: Place, others: readonly TextRange[]): void {
  const share = from / text.length;
  answers[TRAIT.position] = share < 0.1 ? 0 : share < 0.35 ? 1 : share < 0.7 ? 2 : 3;
  let gap = Infinity;
  for (const other of others) if (other.to < from) gap = Math.min(gap, from - other.to);
  answers[TRAIT.gap] = gap === Infinity ? 0 : gap < CHAIN ? 1 : gap < 60 ? 2 : gap < 150 ? 3 : 4;
  if (text.length - (to - from) < 4) answers[TRAIT.lone] = YES;
}

/** The small words near by, each by itself; names are none. */
function answerWords(): void {
  for (let step = 0; step < WORDS_NEAR && step < before.count; step += 1) {
    const index = before.count - 1 - step;
    if (before.isCapitalised[index] === 0) answers[TRAIT.near1 + step] = wordAnswer(before, index);
  }
  for (let index = 0; index < WORDS_NEXT && index < after.count; index += 1) {
    if (after.isCapitalised[index] === 0) answers[TRAIT.next1 + index] = wordAnswer(after, index);
  }
}

function holdsColon(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === 0x3a) return true;
  return false;
}
