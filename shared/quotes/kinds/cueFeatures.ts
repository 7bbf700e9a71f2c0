import type { LoadedLanguage } from '../../language/loadLanguage';
import { factsAmong, type NearbyWord } from './nearbyWords';
import { both, signAt, type Add, type Surroundings } from './surroundings';
import { grammarOf, wordAnswer } from './wordAnswers';
import { WORD, isFunctionWord } from './wordClasses';

/** How many words away something stands; “-” where it does not. */
const distance = (steps: number): string => {
  if (steps < 0) return '-';
  if (steps < 2) return String(steps);
  if (steps < 4) return '2-3';
  return steps < 8 ? '4-7' : '8+';
};

/** How many words from the marks the first word of a kind before them stands; -1 when there is none. */
function stepsBack(before: readonly NearbyWord[], bits: number): number {
  const at = before.findLastIndex(({ facts }) => (facts & bits) !== 0);
  return at < 0 ? -1 : before.length - 1 - at;
}

/** What the words of saying before and after the marks tell, and how the sentence begins. */
export function cueFeatures(add: Add, { before, after, shape }: Surroundings): void {
  const count = before.length;
  const left = stepsBack(before, WORD.saying);
  const right = after.findIndex(({ facts }) => (facts & WORD.saying) !== 0);
  add('cue left', distance(left));
  add('cue right', distance(right));
  add('utterance', distance(stepsBack(before, WORD.utterance)));
  if (left < 0 && right < 0) add('no cue shape', shape);
  if (left >= 0) add('cue', wordAnswer(before, count - 1 - left));
  if (left > 0 && factsAmong(before, count - left, count) & WORD.breaking) add('cue broken off', 'yes');
  const facts = factsAmong(before, 0, count);
  if (facts & WORD.person) add('he or she', 'yes');
  if (facts & WORD.that) add('that', 'yes');
  if (before.some((word, at) => at > 0 && word.isCapitalised && !(word.facts & WORD.broadcaster))) add('a name', 'yes');
  const auxiliary = before.findIndex((word) => (word.facts & WORD.auxiliary) !== 0);
  add('auxiliary', auxiliary < 0 ? '-' : wordAnswer(before, auxiliary));
  const [first] = before;
  add('begins', !first || isFunctionWord(first.facts) ? wordAnswer(before, 0) : first.isCapitalised ? 'C' : 'x');
}

const steps = [0, 0.06, 0.15, 0.3, 0.5];
const grade = (share: number): number => steps.filter((step) => share > step).length;

/** The strongest cue word of a side, the nearest of equals: how strong, how far off; and all of them together. */
interface Strongest {
  readonly share: number;
  /** -1 where no word is ever part of a cue. */
  readonly index: number;
  readonly sum: number;
}

const sharesOf = ({ quotes }: LoadedLanguage): ReadonlyMap<string, number> =>
  new Map(Object.entries(quotes.scareModel().cueShares));

/** Finds the strongest of a side, reading away from the marks. */
function strongestOf(words: readonly NearbyWord[], shares: ReadonlyMap<string, number>): Strongest {
  let [share, index, sum] = [0, -1, 0];
  words.forEach(({ text, facts }, at) => {
    const here = isFunctionWord(facts) ? 0 : (shares.get(text) ?? 0);
    sum += here;
    if (here > share) [share, index] = [here, at];
  });
  return { share, index, sum };
}

/** What the shares that training counted tell: how often a word is (part of) a cue. */
export function shareFeatures(
  add: Add,
  { language, text, rightMark, before, after, shape, count }: Surroundings,
): void {
  const shares = language.table(sharesOf);
  const onLeft = strongestOf(before.toReversed(), shares);
  const onRight = strongestOf(after, shares);
  const left = grade(onLeft.share);
  const right = grade(onRight.share);
  const share = String(Math.max(left, right));
  add('share left', String(left));
  add('share left off', both(String(left), distance(onLeft.index)));
  add('share left sum', String(grade(onLeft.sum)));
  add('share right', String(right));
  add('share right off', both(String(right), distance(onRight.index)));
  add('share', share);
  add('share shape', both(share, shape));
  add('share n', both(share, count));
  add('share end', both(share, signAt(text, rightMark)));
  add('shares', both(String(left), String(right)));
  if (onLeft.index < 0 || onLeft.share <= 0.1) return;
  add('subject', grammarOf(before, before.length - 2 - onLeft.index, language));
  // “"”: nothing between the cue and the marks.
  add('object', onLeft.index > 0 ? grammarOf(before, before.length - onLeft.index, language) : '"');
}
