import type { TextRange } from '../story/range';
import { BESIDE, besideOf, isQuoteGlyph } from './glyphs';
import { isCapitalAt, sentenceEnd, sentenceStart, wordsBetween, type NearbyWord } from './nearbyWords';
import { WORD, isFunctionWord, wordClass } from './wordClasses';

/** Longer quotations are always somebody's words; only short ones may be a term or a title. */
export const LONGEST_TERM = 5;

/** How often each word is (part of) a cue, as the training counted it: 0 to 1. */
export type CueShares = ReadonlyMap<string, number>;

/** Takes each feature as it is found: what was asked, and the answer. */
export type TakeFeature = (question: string, answer: string) => void;

type Words = readonly NearbyWord[];

interface Surroundings {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly inside: Words;
  /** The words of the same sentence, before (nearest first) and after. */
  readonly before: Words;
  readonly after: Words;
  /** T: a title, every weighty word capitalised; C: begins with a capital; s: small. */
  readonly shape: string;
  readonly count: string;
  /** What stands right beside the marks: the character, or a letter told as U or L. */
  readonly left: string;
  readonly right: string;
  readonly leftMark: number;
  /** Where the sentence around begins and ends. */
  readonly start: number;
  readonly end: number;
}

const YES = 'yes';

/** What speaks for and against a short quotation being nobody's words. `others` are quotations near by in the paragraph. */
export function scareFeatures(text: string, quotation: TextRange, others: readonly TextRange[], shares: CueShares, take: TakeFeature): void {
  const around = look(text, quotation);
  takeShape(take, around);
  takeSides(take, around);
  takeCues(take, around);
  takeShares(take, around, shares);
  takeNeighbours(take, around, others);
}

function look(text: string, { from, to }: TextRange): Surroundings {
  let leftMark = from;
  while (leftMark > 0 && isQuoteGlyph(text.charCodeAt(leftMark - 1))) leftMark -= 1;
  let rightMark = to;
  while (rightMark < text.length && isQuoteGlyph(text.charCodeAt(rightMark))) rightMark += 1;
  const start = sentenceStart(text, leftMark);
  const end = sentenceEnd(text, rightMark);
  const inside = wordsBetween(text, from, to);
  return {
    text, from, to, start, end, leftMark, inside,
    before: wordsBetween(text, start, leftMark).toReversed(),
    after: wordsBetween(text, rightMark, end),
    shape: shapeOf(inside),
    count: String(inside.length),
    left: signAt(text, leftMark - 1),
    right: signAt(text, rightMark) + (besideOf(text.charCodeAt(rightMark)) === BESIDE.space ? signAt(text, rightMark + 1) : ''),
  };
}

function signAt(text: string, offset: number): string {
  if (offset < 0 || offset >= text.length) return '|';
  if (besideOf(text.charCodeAt(offset)) !== BESIDE.letter) return text.charAt(offset);
  return isCapitalAt(text, offset) ? 'U' : 'L';
}

/** A word as the trees may know it: a name is none, so that nothing is learned of one. */
function wordAt(words: Words, index: number): string {
  const found = words[index];
  if (!found) return '^';
  return found.isCapitalised && found.facts === 0 ? '' : found.word;
}

const classAt = (words: Words, index: number): string => {
  const found = words[index];
  return found ? wordClass(found.word, found.facts, found.isCapitalised) : '^';
};
const has = (words: Words, bits: number): boolean => words.some(({ facts }) => (facts & bits) !== 0);

function shapeOf(inside: Words): string {
  const weighty = inside.filter(({ facts }) => !isFunctionWord(facts));
  if (weighty.length > 0 && weighty.every(({ isCapitalised }) => isCapitalised)) return inside.length > 1 ? 'T' : 't';
  return inside[0]?.isCapitalised ? 'C' : 's';
}

const STOPS = '.!?,:;…—-';

function takeShape(take: TakeFeature, { text, from, to, inside, left, right, leftMark, shape, count }: Surroundings): void {
  const words = text.slice(from, to);
  const last = inside.at(-1)?.word ?? '^';
  const first = inside[0];
  const stop = STOPS.includes(words.slice(-1)) ? words.slice(-1) : 'w';
  take('n', count);
  take('shape', shape);
  take('shape n', shape + count);
  take('end', stop);
  take('stop', stop === 'w' ? right.charAt(0) : stop);
  take('first', first && isFunctionWord(first.facts) ? first.word : 'x');
  take('suffix', last.slice(-3));
  take('suffix n', last.slice(-2) + count);
  take('left', left);
  take('right', right);
  take('right shape', right + shape);
  if (left === ' ') take('left2', signAt(text, leftMark - 2));
}

function takeSides(take: TakeFeature, { before, after, right, shape, count }: Surroundings): void {
  const near = classAt(before, 0);
  const next = classAt(before, 1);
  const following = classAt(after, 0);
  take('b1', wordAt(before, 0));
  take('b2', wordAt(before, 1));
  take('a1', wordAt(after, 0));
  take('a2', wordAt(after, 1));
  take('cb', near);
  take('cb2', next);
  take('cb12', next + near);
  take('ca', following);
  take('cb ca', near + following);
  take('cb shape', near + shape);
  take('ca shape', following + shape);
  take('cb n right', near + count + right);
  if (before.length === 0) take('opens the sentence', YES);
  if (after.length === 0) take('ends the sentence', YES);
  const title = shape === 'T' || shape === 't' ? 'title' : 'other';
  if (has(before.slice(0, 4), WORD.work)) take('work before', title);
  if (has(after.slice(0, 4), WORD.work)) take('work after', title);
  if (has(before.slice(0, 3), WORD.broadcaster)) take('broadcaster', title);
}

const distance = (index: number): string => {
  if (index < 0) return '-';
  if (index < 2) return index === 0 ? '0' : '1';
  if (index < 4) return '2-3';
  return index < 8 ? '4-7' : '8+';
};

const find = (words: Words, bits: number): number => words.findIndex(({ facts }) => (facts & bits) !== 0);
const breaks = new Set(['who', 'which', 'where', 'while', 'but']);

function takeCues(take: TakeFeature, { before, after, shape }: Surroundings): void {
  const left = find(before, WORD.saying);
  const right = find(after, WORD.saying);
  take('cue left', distance(left));
  take('cue right', distance(right));
  take('utterance', distance(find(before, WORD.utterance)));
  if (left < 0 && right < 0) take('no cue shape', shape);
  if (left >= 0) take('cue', wordAt(before, left));
  const between = before.slice(0, Math.max(0, left));
  if (between.some(({ word }) => breaks.has(word))) take('cue broken off', YES);
  if (before.some(({ word }) => word === 'he' || word === 'she')) take('he or she', YES);
  if (before.some(({ word }) => word === 'that')) take('that', YES);
  if (before.some(({ isCapitalised, facts }, index) => isCapitalised && index < before.length - 1 && (facts & WORD.broadcaster) === 0)) take('a name', YES);
  take('auxiliary', before.findLast(({ facts }) => (facts & WORD.auxiliary) !== 0)?.word ?? '-');
  const first = before.at(-1);
  take('begins', first ? (isFunctionWord(first.facts) ? first.word : first.isCapitalised ? 'C' : 'x') : '^');
}

const steps = [0, 0.06, 0.15, 0.3, 0.5];
const grade = (share: number): number => {
  let level = 0;
  while (level < steps.length && share > (steps[level] ?? 1)) level += 1;
  return level;
};

/** The strongest cue word of a side, the nearest of equals: how strong, how far off; and all of them together. */
function strongest(words: Words, shares: CueShares): { readonly share: number; readonly index: number; readonly sum: number } {
  let share = 0;
  let index = -1;
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) {
    const found = words[at];
    if (!found || isFunctionWord(found.facts)) continue;
    const here = shares.get(found.word) ?? 0;
    sum += here;
    if (here <= share) continue;
    share = here;
    index = at;
  }
  return { share, index, sum };
}

function takeShares(take: TakeFeature, { before, after, right, shape, count }: Surroundings, shares: CueShares): void {
  const left = strongest(before, shares);
  const following = strongest(after, shares);
  const level = String(grade(left.share));
  const after1 = String(grade(following.share));
  const most = level > after1 ? level : after1;
  take('share left', level);
  take('share left off', level + distance(left.index));
  take('share left sum', String(grade(left.sum)));
  take('share right', after1);
  take('share right off', after1 + distance(following.index));
  take('share', most);
  take('share shape', most + shape);
  take('share n', most + count);
  take('share end', most + right.charAt(0));
  take('shares', level + after1);
  if (left.index < 0 || left.share <= 0.1) return;
  take('subject', classAt(before, left.index + 1));
  take('object', left.index > 0 ? classAt(before, left.index - 1) : '"');
}

const LONG = 70;
const CHAIN = 14;

/** Other quotations near by: one joined to this one by a comma or “and”, a long one in the paragraph. */
function takeNeighbours(take: TakeFeature, { text, from, to, start, end, before }: Surroundings, others: readonly TextRange[]): void {
  const previous = others.some((other) => other.to < from && from - other.to < CHAIN) ? '1' : '0';
  const next = others.some((other) => other.from > to && other.from - to < CHAIN) ? '1' : '0';
  const inSentence = others.filter((other) => other.to > start && other.from < end);
  take('chain', previous + next);
  take('quotations before', String(inSentence.filter((other) => other.to < from).length));
  take('quotations after', String(inSentence.filter((other) => other.from > to).length));
  take('quotations', String(Math.min(4, others.length)));
  if (others.some((other) => other.to - other.from > LONG)) take('a long one in the paragraph', YES);
  if (to - from > text.length * 0.5) take('most of the paragraph', YES);
  take('paragraph', text.length < 60 ? 'tiny' : text.length < 120 ? 'short' : text.length < 300 ? 'middling' : 'long');
  if (before.length > 0 && text.slice(start, from).includes(':')) take('colon', YES);
}
