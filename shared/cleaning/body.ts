import type { BodyScorer } from './bodyScore';
import { countAlike, isProse } from './pageFacts';
import { bulletPattern } from './linePatterns';
import type { LineFacts } from './readLine';
import { callEach, type Call, type CleaningPass, type Sheet } from './sheet';

/** Lines that are furniture wherever they stand. */
export const findFurniture: CleaningPass = (sheet) => callEach(sheet, ({ furniture }) =>
  (furniture === null ? null : { job: 'removed', because: furniture }));

/** What it costs to run the story on past a piece of furniture, by its reason. */
const crossing: Readonly<Record<string, number>> = {
  'comments widget': 40, 'share bar': 1, 'cookie notice': 6, 'newsletter sign-up': 3, 'legal line': 8, advertisement: 0,
  'site promotion': 1.5, 'page control': 0.5, 'most-read list': 8, 'section heading': 4, 'age line': 1.5, 'author note': 6,
};

const clip = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

const isSentence = (facts: LineFacts): boolean => facts.words >= 10 && (facts.endsWithStop || isProse(facts));

/** What one line adds to the worth of a stretch that holds it: running text decides, short lines hardly count. */
function worth(facts: LineFacts, score: number): number {
  if (facts.furniture !== null) return -(crossing[facts.furniture] ?? 1);
  return isSentence(facts) ? clip(score, -3, 3) * Math.min(2, facts.words / 20) : clip(score * 0.3, -1.5, 0.3);
}

/** What running text is worth beyond its score: the model has seen few pages and errs on the side of leaving out. */
function trust(facts: LineFacts): number {
  const { hint } = facts.line;
  if (!hint) return facts.words >= 15 && isSentence(facts) ? 0.8 : 0.3;
  const inArticle = (hint.article === true || hint.body === true) && hint.furniture !== true && hint.figure !== true;
  return inArticle && hint.linkShare < 0.3 && facts.words >= 12 && isSentence(facts) ? 4 : 0.5;
}

/** A page that was pasted has a story: where even its best sentences score low, as on a short one, all are lifted. */
function lift(lines: readonly LineFacts[], scores: readonly number[]): number {
  const best = scores.filter((_, at) => { const facts = lines[at]; return facts !== undefined && isSentence(facts) && facts.furniture === null; }).toSorted((a, b) => b - a);
  const typical = best[Math.min(2, best.length - 1)];
  return typical === undefined ? 0 : clip(2.5 - typical, 0, 4);
}

interface Stretch {
  readonly first: number;
  readonly end: number;
}

const opensComments = ({ furniture, text, words }: LineFacts): boolean =>
  furniture === 'comments widget' || (words <= 14 && /\b\d{1,5} comments?\W{0,3}$/i.test(text));

/** Enough of a story to have comments below it. */
const storyWorth = 2;

/** The stretch of lines that is worth most; readers' comments below a story read like one, and count for little. */
function bestStretch(lines: readonly LineFacts[], worths: readonly number[]): Stretch {
  let best = 0;
  let stretch: Stretch = { first: 0, end: 0 };
  let sum = 0;
  let first = 0;
  let share = 1;
  lines.forEach((facts, at) => {
    const value = worths[at] ?? 0;
    sum += value > 0 ? value * share : value;
    if (sum <= 0) { sum = 0; first = at + 1; }
    if (sum > best) { best = sum; stretch = { first, end: at + 1 }; }
    if (best > storyWorth && opensComments(facts)) share = 0.1;
  });
  return stretch;
}

/** Lines in a row that make a list: dates of a tour, results, ingredients. */
const listLength = 4;

/** A stretch runs on over the list its last sentence announced. */
function withList({ first, end }: Stretch, lines: readonly LineFacts[], alike: readonly number[]): Stretch {
  if (end === first) return { first, end };
  const after = lines.findIndex(({ furniture }, at) => at >= end && (furniture !== null || (alike[at] ?? 1) < listLength));
  return { first, end: after < 0 ? lines.length : after };
}

/** The lines the learned model takes for copy, between furniture that ends a story. Linear in the lines. */
function findByScore(lines: readonly LineFacts[], score: BodyScorer): readonly boolean[] {
  const own = score(lines);
  const lifted = lift(lines, own);
  const scores = lines.map((facts, at) => (own[at] ?? 0) + lifted + trust(facts));
  const alike = countAlike(lines);
  const { first, end } = withList(bestStretch(lines, lines.map((facts, at) => worth(facts, scores[at] ?? 0))), lines, alike);
  let listed = false;
  return lines.map((facts, at) => {
    if (at < first || at >= end) return false;
    const reason = facts.furniture;
    const value = scores[at] ?? 0;
    if (reason !== null) {
      listed ||= reason === 'section heading' || reason === 'most-read list';
      return value > 3.3;
    }
    // Under a heading such as “Related” links follow, until the story goes on in sentences.
    if (listed && facts.words >= 12 && isSentence(facts)) listed = false;
    if (listed) return value > 2.8;
    if ((alike[at] ?? 1) >= listLength) return value > -4;
    return value > (facts.words >= 15 && isSentence(facts) ? -1.2 : -0.4);
  });
}

/** Copy that came without a page around it: nearly every line is a sentence, or no line is furniture and many are. */
function isPlainCopy(lines: readonly LineFacts[]): boolean {
  const copy = lines.filter(({ furniture }) => furniture === null);
  if (copy.some(({ line }) => line.hint)) return false;
  const sentences = copy.filter(({ words, endsWithStop }) => endsWithStop || words >= 15).length;
  if (copy.length === lines.length) return sentences >= copy.length * 0.35;
  return sentences >= copy.length * 0.6 && copy.length >= lines.length * 0.5;
}

/** Of plain copy all is kept from the first sentence on, down to the last line that is none of the furniture below it. */
function keepPlainCopy(lines: readonly LineFacts[]): readonly boolean[] {
  const first = Math.max(0, lines.findIndex((facts) => isSentence(facts) && facts.furniture === null));
  return lines.map((facts, at) => at >= first && facts.furniture === null);
}

function bodyCall(facts: LineFacts, plain: boolean, alike: number): Call {
  const inList = alike >= listLength && facts.words <= 14 && !facts.endsWithStop;
  if (inList || facts.line.hint?.tag === 'li' || bulletPattern.test(facts.text)) return { job: 'list-item', because: 'It stands in a list inside the body.' };
  if (/^h[2-6]$/.test(facts.line.hint?.tag ?? '')) return { job: 'crosshead', because: 'The page marks it as a heading inside the body.' };
  const short = facts.words <= 10 && !facts.endsWithStop && !facts.startsWithMark && !/[:;,–—-]$/.test(facts.text);
  if (short) return { job: 'crosshead', because: 'It is a short line without a full stop inside the body.' };
  return { job: 'paragraph', because: plain ? 'It is a line of the copy.' : 'It reads like the copy around it.' };
}

const isOpen = (sheet: Sheet, at: number): boolean => {
  const job = sheet.calls[at]?.job;
  return job === undefined || job === 'removed' || job === 'card' || job === 'caption';
};

/** Lines of stories that came with their text: their copy would pass for a body. */
const otherCopy = (sheet: Sheet): ReadonlySet<number> =>
  new Set(sheet.cards.filter(({ copy }) => copy.length > 0).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)));

/** Finds the body among the lines that nobody has claimed; furniture is shown to it, since it tells where a story ends. */
export const findBodyBy = (score: BodyScorer): CleaningPass => (sheet) => {
  const foreign = otherCopy(sheet);
  const places: number[] = [];
  const lines: LineFacts[] = [];
  sheet.lines.forEach((facts, at) => {
    if (!isOpen(sheet, at) || foreign.has(at)) return;
    places.push(at);
    lines.push(facts);
  });
  const plain = isPlainCopy(lines);
  const kept = plain ? keepPlainCopy(lines) : findByScore(lines, score);
  const alike = countAlike(lines);
  const calls = [...sheet.calls];
  places.forEach((at, index) => {
    const facts = lines[index];
    if (facts && kept[index]) calls[at] ??= bodyCall(facts, plain, alike[index] ?? 1);
  });
  return { ...sheet, calls };
};
