import { ANSWER, TRAIT, YES } from './scareQuestions';
import { after, before, classAt, factsAmong, wordAnswer } from '../marks/surroundings';
import type { WordBook } from './wordBook';
import type { NearbyWords } from './nearbyWords';
import { WORD, isFunctionWord } from './wordClasses';

const distance = (index: number): number => {
  if (index < 2) return index + 1;
  if (index < 4) return 3;
  return index < 8 ? 4 : 5;
};

/** How many words from the marks the first word of a kind before them stands; -1 when there is none. */
function findBefore(bits: number): number {
  for (let at = before.count - 1; at >= 0; at -= 1) if ((before.facts[at] ?? 0) & bits) return before.count - 1 - at;
  return -1;
}

function findAfter(bits: number): number {
  for (let at = 0; at < after.count; at += 1) if ((after.facts[at] ?? 0) & bits) return at;
  return -1;
}

/** What the words of saying before and after the marks answer. */
export function answerCues(answers: Int32Array): void {
  const { count } = before;
  const left = findBefore(WORD.saying);
  const right = findAfter(WORD.saying);
  answers[TRAIT.cueLeft] = distance(left);
  answers[TRAIT.cueRight] = distance(right);
  answers[TRAIT.utterance] = distance(findBefore(WORD.utterance));
  if (left < 0 && right < 0) answers[TRAIT.uncuedShape] = answers[TRAIT.shape] ?? 0;
  if (left >= 0) answers[TRAIT.cue] = wordAnswer(before, count - 1 - left);
  if (left > 0 && factsAmong(before, count - left, count) & WORD.breaking) answers[TRAIT.brokenOff] = YES;
  const facts = factsAmong(before, 0, count);
  if (facts & WORD.person) answers[TRAIT.person] = YES;
  if (facts & WORD.that) answers[TRAIT.that] = YES;
  answerBeginning(answers, facts);
}

function answerBeginning(answers: Int32Array, facts: number): void {
  const { count } = before;
  for (let at = 1; at < count; at += 1) {
    if (before.isCapitalised[at] === 1 && !((before.facts[at] ?? 0) & WORD.broadcaster)) answers[TRAIT.name] = YES;
  }
  answers[TRAIT.auxiliary] = ANSWER.missing;
  if (facts & WORD.auxiliary) answers[TRAIT.auxiliary] = wordAnswer(before, firstWith(WORD.auxiliary));
  const isSmallWord = isFunctionWord(before.facts[0] ?? 0);
  answers[TRAIT.begins] =
    count === 0 || isSmallWord ? wordAnswer(before, 0) : before.isCapitalised[0] === 1 ? ANSWER.capital : ANSWER.other;
}

function firstWith(bits: number): number {
  let at = 0;
  while (at < before.count && !((before.facts[at] ?? 0) & bits)) at += 1;
  return at;
}

const steps = [0, 0.06, 0.15, 0.3, 0.5];
const grade = (share: number): number => {
  let level = 0;
  while (level < steps.length && share > (steps[level] ?? 1)) level += 1;
  return level;
};

/** The strongest cue word of a side, the nearest of equals: how strong, how far off; and all of them together. */
interface Strongest {
  share: number;
  index: number;
  sum: number;
}

const strongestBefore: Strongest = { share: 0, index: -1, sum: 0 };
const strongestAfter: Strongest = { share: 0, index: -1, sum: 0 };

/** Finds the strongest of a side, reading away from the marks: `step` is -1 before them. */
function findStrongest(strongest: Strongest, words: NearbyWords, { shares }: WordBook, step: number): void {
  strongest.share = 0;
  strongest.index = -1;
  strongest.sum = 0;
  for (let index = 0, at = step < 0 ? words.count - 1 : 0; index < words.count; index += 1, at += step) {
    const here = isFunctionWord(words.facts[at] ?? 0) ? 0 : (shares[words.numbers[at] ?? 0] ?? 0);
    strongest.sum += here;
    if (here <= strongest.share) continue;
    strongest.share = here;
    strongest.index = index;
  }
}

/** What the shares that training counted answer. */
export function answerShares(answers: Int32Array, book: WordBook, text: string): void {
  findStrongest(strongestBefore, before, book, -1);
  findStrongest(strongestAfter, after, book, 1);
  const left = grade(strongestBefore.share);
  const right = grade(strongestAfter.share);
  answers[TRAIT.shareLeft] = left;
  answers[TRAIT.shareLeftOff] = distance(strongestBefore.index);
  answers[TRAIT.shareLeftSum] = grade(strongestBefore.sum);
  answers[TRAIT.shareRight] = right;
  answers[TRAIT.shareRightOff] = distance(strongestAfter.index);
  answers[TRAIT.share] = Math.max(left, right);
  const { index, share } = strongestBefore;
  if (index < 0 || share <= 0.1) return;
  answers[TRAIT.subject] = classAt(before, book, text, before.count - 2 - index);
  answers[TRAIT.object] = index > 0 ? classAt(before, book, text, before.count - index) : 0;
}
