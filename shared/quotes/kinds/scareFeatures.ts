import type { LoadedLanguage } from '../../language/loadLanguage';
import type { TextRange } from '../../story/range';
import { cueFeatures, shareFeatures } from './cueFeatures';
import { factsAmong } from './nearbyWords';
import {
  both,
  counted,
  lookAround,
  rightOf,
  signAt,
  type Add,
  type ScareFeature,
  type Surroundings,
} from './surroundings';
import { grammarOf, wordAnswer } from './wordAnswers';
import { WORD, isFunctionWord } from './wordClasses';

/** Longer quotations are always somebody's words; only short ones may be a term or a title. */
export const LONGEST_TERM = 5;

const STOPS = '.!?,:;\u2026\u2014-';

/** The words in marks: their shape, their number, their ends. */
function addInside(add: Add, { text, to, leftMark, rightMark, inside, shape, count }: Surroundings): void {
  const last = inside.at(-1)?.text ?? '';
  const lastSign = text.charAt(to - 1);
  const end = STOPS.includes(lastSign) ? lastSign : 'w';
  add('n', count);
  add('shape', shape);
  add('shape n', both(shape, count));
  add('end', end);
  add('stop', end === 'w' ? signAt(text, rightMark) : end);
  add('first', inside[0] && isFunctionWord(inside[0].facts) ? wordAnswer(inside, 0) : 'x');
  add('suffix', last.slice(-3) || null);
  add('suffix n', both(last.slice(-2) || null, count));
  add('left', signAt(text, leftMark - 1));
  const right = rightOf(text, rightMark);
  add('right', right);
  add('right shape', both(right, shape));
  if (leftMark > 0 && text.charAt(leftMark - 1) === ' ') add('left2', signAt(text, leftMark - 2));
}

/** The words next to the marks, and what the sentence says of works near by. */
function addSides(add: Add, { language, text, rightMark, before, after, shape, count }: Surroundings): void {
  const last = before.length - 1;
  const classBefore = grammarOf(before, last, language);
  const classBefore2 = grammarOf(before, last - 1, language);
  const classAfter = grammarOf(after, 0, language);
  add('b1', wordAnswer(before, last));
  add('b2', wordAnswer(before, last - 1));
  add('a1', wordAnswer(after, 0));
  add('a2', wordAnswer(after, 1));
  add('cb', classBefore);
  add('cb2', classBefore2);
  add('cb12', both(classBefore2, classBefore));
  add('ca', classAfter);
  add('cb ca', both(classBefore, classAfter));
  add('cb shape', both(classBefore, shape));
  add('ca shape', both(classAfter, shape));
  add('cb n right', both(both(classBefore, count), rightOf(text, rightMark)));
  if (before.length === 0) add('opens the sentence', 'yes');
  if (after.length === 0) add('ends the sentence', 'yes');
  const title = shape === 'T' || shape === 't' ? 'title' : 'other';
  if (factsAmong(before, last - 3, last + 1) & WORD.work) add('work before', title);
  if (factsAmong(after, 0, 4) & WORD.work) add('work after', title);
  if (factsAmong(before, last - 2, last + 1) & WORD.broadcaster) add('broadcaster', title);
}

const LONG = 70;
const CHAIN = 14;
const MOST_OTHERS = 4;

/** Other quotations near by: one joined to this one by a comma or “and”, a long one in the paragraph. */
function addNeighbours(
  add: Add,
  { text, from, to, start, end, before }: Surroundings,
  others: readonly TextRange[],
): void {
  const inSentence = others.filter((other) => other.to > start && other.from < end);
  const joinedBefore = others.some((other) => other.to < from && from - other.to < CHAIN);
  const joinedAfter = others.some((other) => other.from > to && other.from - to < CHAIN);
  add('chain', both(joinedBefore ? '1' : '0', joinedAfter ? '1' : '0'));
  add('quotations before', counted(inSentence.filter((other) => other.to < from).length));
  add('quotations after', counted(inSentence.filter((other) => other.from > to).length));
  add('quotations', counted(Math.min(MOST_OTHERS, others.length)));
  if (others.some((other) => other.to - other.from > LONG)) add('a long one in the paragraph', 'yes');
  if (to - from > text.length * 0.5) add('most of the paragraph', 'yes');
  add('paragraph', text.length < 60 ? 'tiny' : text.length < 120 ? 'short' : text.length < 300 ? 'middling' : 'long');
  if (before.length > 0 && text.slice(start, from).includes(':')) add('colon', 'yes');
}

/** Where in the paragraph the quotation stands, and how far after another. */
function addPosition(add: Add, { text, from, to, shape }: Surroundings, others: readonly TextRange[]): void {
  const share = from / text.length;
  add('position', share < 0.1 ? '0' : share < 0.35 ? '1' : share < 0.7 ? '2' : '3');
  const distance = Math.min(...others.filter((other) => other.to < from).map((other) => from - other.to));
  const gap = distance === Infinity ? '-' : distance < CHAIN ? '0' : distance < 60 ? '1' : distance < 150 ? '2' : '3';
  add('gap', gap);
  add('gap shape', both(gap, shape));
  if (text.length - (to - from) < 4) add('lone', 'yes');
}

/** So many words before the marks, and after them, count by themselves, wherever they stand. */
const WORDS_NEAR = 10;
const WORDS_NEXT = 8;

function addWords(add: Add, { before, after }: Surroundings): void {
  for (let at = before.length - 1; at >= Math.max(0, before.length - WORDS_NEAR); at -= 1)
    if (before[at]?.isCapitalised === false) add('word before', wordAnswer(before, at));
  for (let at = 0; at < Math.min(WORDS_NEXT, after.length); at += 1)
    if (after[at]?.isCapitalised === false) add('word after', wordAnswer(after, at));
}

/**
 * What speaks for and against a short quotation being nobody's words. `others` are quotations near by in the paragraph.
 * A feature may come twice.
 */
export function scareFeatures(
  text: string,
  quotation: TextRange,
  others: readonly TextRange[],
  language: LoadedLanguage,
): readonly ScareFeature[] {
  const features: ScareFeature[] = [];
  const add: Add = (question, answer) => {
    if (answer !== null) features.push({ question, answer });
  };
  const around = lookAround(text, quotation, language);
  addInside(add, around);
  addSides(add, around);
  cueFeatures(add, around);
  shareFeatures(add, around);
  addNeighbours(add, around, others);
  addPosition(add, around, others);
  addWords(add, around);
  return features;
}
