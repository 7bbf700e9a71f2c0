import type { BodyScorer } from './bodyScore';
import { hasAtMost } from './countWords';
import { furnitureReasons } from './furniture';
import type { LineGlance } from './lineGlance';
import { beginsLikeListItem } from './linePatterns';
import { countAlike, isProse } from './pageFacts';
import { isPlainCopy, keepPlainCopy, mayHoldList } from './plainCopy';
import { countLine, type LineFacts } from './readLine';
import { callEach, type Call, type CleaningPass, type Sheet } from './sheet';

const furnitureCalls: ReadonlyMap<string, Call> = new Map(furnitureReasons.map((because) => [because, { job: 'removed', because }]));

/** Lines that are furniture wherever they stand. */
export const findFurniture: CleaningPass = (sheet) => callEach(sheet, ({ furniture }) =>
  (furniture === null ? null : furnitureCalls.get(furniture) ?? { job: 'removed', because: furniture }));

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
function findByScore(lines: readonly LineFacts[], alike: readonly number[], score: BodyScorer): readonly boolean[] {
  const own = score(lines);
  const lifted = lift(lines, own);
  const scores = lines.map((facts, at) => (own[at] ?? 0) + lifted + trust(facts));
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

const calls = {
  listItem: { job: 'list-item', because: 'It stands in a list inside the body.' },
  heading: { job: 'crosshead', because: 'The page marks it as a heading inside the body.' },
  crosshead: { job: 'crosshead', because: 'It is a short line without a full stop inside the body.' },
  plain: { job: 'paragraph', because: 'It is a line of the copy.' },
  paragraph: { job: 'paragraph', because: 'It reads like the copy around it.' },
} as const satisfies Readonly<Record<string, Call>>;

function bodyCall(facts: LineGlance, plain: boolean, alike: number): Call {
  const { text, endsWithStop, line: { hint } } = facts;
  const inList = alike >= listLength && !endsWithStop && hasAtMost(text, 14);
  if (inList || hint?.tag === 'li' || beginsLikeListItem(facts)) return calls.listItem;
  if (hint && /^h[2-6]$/.test(hint.tag)) return calls.heading;
  const short = !endsWithStop && !facts.startsWithMark && hasAtMost(text, 10) && !/[:;,–—-]$/.test(text);
  if (short) return calls.crosshead;
  return plain ? calls.plain : calls.paragraph;
}

const isOpen = (sheet: Sheet, at: number): boolean => {
  const job = sheet.calls[at]?.job;
  return job === undefined || job === 'removed' || job === 'card' || job === 'caption';
};

const noPlaces: ReadonlySet<number> = new Set();

/** Lines of stories that came with their text: their copy would pass for a body. */
function otherCopy({ cards }: Sheet): ReadonlySet<number> {
  if (cards.length === 0) return noPlaces;
  return new Set(cards.filter(({ copy }) => copy.length > 0).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)));
}

interface Found {
  readonly kept: readonly boolean[];
  readonly alike: readonly number[];
}

const findPlain = (lines: readonly LineGlance[]): Found =>
  ({ kept: keepPlainCopy(lines), alike: mayHoldList(lines, listLength) ? countAlike(lines.map(countLine)) : [] });

function findOnPage(lines: readonly LineFacts[], score: BodyScorer): Found {
  const alike = countAlike(lines);
  return { kept: findByScore(lines, alike, score), alike };
}

/** Finds the body among the lines that nobody has claimed; furniture is shown to it, since it tells where a story ends. */
export const findBodyBy = (score: BodyScorer): CleaningPass => (sheet) => {
  const foreign = otherCopy(sheet);
  const places: number[] = [];
  const lines: LineGlance[] = [];
  for (let at = 0; at < sheet.lines.length; at += 1) {
    const line = sheet.lines[at];
    if (!line || !isOpen(sheet, at) || foreign.has(at)) continue;
    places.push(at);
    lines.push(line);
  }
  const plain = isPlainCopy(lines);
  const { kept, alike } = plain ? findPlain(lines) : findOnPage(lines.map(countLine), score);
  const decided = [...sheet.calls];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const at = places[index];
    if (line && at !== undefined && kept[index]) decided[at] ??= bodyCall(line, plain, alike[index] ?? 1);
  }
  return { ...sheet, calls: decided };
};
