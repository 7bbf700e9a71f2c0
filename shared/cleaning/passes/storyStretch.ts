import { listLength, signsComment } from '../model/lineRuns';
import { isProse } from '../pageFacts';
import type { LineFacts } from '../model/readLine';

/** What it costs to run the story on past a piece of furniture, by its reason. */
const crossing: Readonly<Record<string, number>> & { readonly 'comments widget': number } = {
  'comments widget': 40,
  'share bar': 1,
  'cookie notice': 6,
  'newsletter sign-up': 3,
  'legal line': 8,
  advertisement: 0,
  'site promotion': 1.5,
  'page control': 0.5,
  'most-read list': 8,
  'section heading': 4,
  'age line': 1.5,
  'author note': 6,
};

/** What copy counts for below furniture that mostly stands at a story’s end, as a share of what it counts above. */
const fading: Readonly<Record<string, number>> = { 'author note': 0.3, 'newsletter sign-up': 0.9 };

/** What copy counts for below a comments widget, and below what readers have signed. */
const amongComments = { widget: 0.1, signed: 0.03 };

const clip = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Quotes somebody and says who said it: a story does, and hardly ever what stands around one. */
const quotesSomebody = ({ words, endsWithStop, quoteMarks, text, language }: LineFacts): boolean =>
  words >= 5 && endsWithStop && quoteMarks > 0 && language.cleaning.lines.attributes.test(text);

/** Reads like a sentence of a story. */
export const isSentence = (facts: LineFacts): boolean =>
  (facts.words >= 10 && (facts.endsWithStop || isProse(facts))) || quotesSomebody(facts);

/** What one line adds to the worth of a stretch that holds it: running text decides, short lines hardly count. */
function worth(facts: LineFacts, score: number): number {
  if (facts.furniture !== null) return -(crossing[facts.furniture] ?? 1);
  return isSentence(facts) ? clip(score, -3, 3) * Math.min(2, facts.words / 20) : clip(score * 0.3, -1.5, 0.3);
}

/** What running text is worth beyond its score: the model has seen few pages and errs on the side of leaving out. */
function trust(facts: LineFacts): number {
  const { hint } = facts.line;
  if (!hint && quotesSomebody(facts)) return 1.5;
  if (!hint) return facts.words >= 15 && isSentence(facts) ? 0.8 : 0.3;
  const inArticle = (hint.article === true || hint.body === true) && hint.furniture !== true && hint.figure !== true;
  return inArticle && hint.linkShare < 0.3 && facts.words >= 12 && isSentence(facts) ? 4 : 0.5;
}

/** A page that was pasted has a story: where even its best sentences score low, as on a short one, all are lifted. */
function lift(lines: readonly LineFacts[], scores: readonly number[]): number {
  const best = scores
    .filter((_, at) => {
      const facts = lines[at];
      return facts !== undefined && isSentence(facts) && facts.furniture === null;
    })
    .toSorted((a, b) => b - a);
  const marked = lines.some(({ line }) => line.hint !== undefined);
  const typical = best[Math.min(2, marked ? best.length - 1 : Math.floor(best.length / 6))];
  return typical === undefined ? 0 : clip(2.5 - typical, 0, 4);
}

/** The scores of lines, with what is known of them beyond what the model has learned. */
export function weighScores(lines: readonly LineFacts[], scores: readonly number[]): readonly number[] {
  const lifted = lift(lines, scores);
  return lines.map((facts, at) => (scores[at] ?? 0) + lifted + trust(facts));
}

/** Places of lines; the end is exclusive. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

const opensComments = ({ furniture, text, words, language }: LineFacts): boolean =>
  furniture === 'comments widget' || (words <= 14 && language.cleaning.lines.countsComments.test(text));

/** Enough of a story to have comments below it, and to be over; of signed comments a few words will do. */
const storyWorth = 2;
const postWorth = 0.5;

/** The share that copy counts for below a line. */
function shareBelow(facts: LineFacts, best: number, share: number): number {
  if (best <= storyWorth) return share;
  if (opensComments(facts)) return Math.min(share, amongComments.widget);
  return facts.furniture === null ? share : share * (fading[facts.furniture] ?? 1);
}

/** A quotation with its speaker is worth crossing a box of links for, but never more than the story above the box. */
const attributedWorth = 8;

const worthOfQuotation = (facts: LineFacts, best: number): number =>
  facts.line.hint === undefined && facts.furniture === null && quotesSomebody(facts)
    ? Math.min(attributedWorth, best)
    : -Infinity;

/** The stretch of lines that is worth most; what stands below a story reads like one, and counts for little. */
function bestStretch(lines: readonly LineFacts[], scores: readonly number[]): Stretch {
  const hasReaders = lines.filter(signsComment).length >= 2;
  let best = 0;
  let stretch: Stretch = { first: 0, end: 0 };
  let sum = 0;
  let first = 0;
  let share = 1;
  lines.forEach((facts, at) => {
    const isReader = hasReaders && best > postWorth && signsComment(facts);
    const value = isReader
      ? -crossing['comments widget']
      : Math.max(worth(facts, scores[at] ?? 0), worthOfQuotation(facts, best));
    sum += value > 0 ? value * share : value;
    if (sum <= 0) {
      sum = 0;
      first = at + 1;
    }
    if (sum > best) {
      best = sum;
      stretch = { first, end: at + 1 };
    }
    share = isReader ? Math.min(share, amongComments.signed) : shareBelow(facts, best, share);
  });
  return stretch;
}

/** A stretch runs on over the list that follows it, perhaps under a heading of its own. */
function withList(stretch: Stretch, lines: readonly LineFacts[], alike: readonly number[]): Stretch {
  const { first, end } = stretch;
  if (end === first) return stretch;
  const inList = (at: number): boolean => (alike[at] ?? 1) >= listLength;
  const head = lines[end];
  const isHeading =
    head !== undefined && head.furniture === null && head.words <= 8 && !head.endsWithStop && !inList(end);
  const from = isHeading && inList(end + 1) ? end + 1 : end;
  const after = lines.findIndex(({ furniture }, at) => at >= from && (furniture !== null || !inList(at)));
  if (after === from) return stretch;
  return { first, end: after < 0 ? lines.length : after };
}

/** So many short lines before the first sentence are links, unless they make a list. */
const fewLinks = 3;

const fewestInItem = 4;

/** Lines that repeat a shape, and say something: a menu's words are no list of the story's. */
const isList = (lines: readonly LineFacts[], alike: readonly number[]): boolean =>
  alike.some((run) => run >= listLength) &&
  lines.reduce((sum, { words }) => sum + words, 0) >= lines.length * fewestInItem;

/** A story does not begin with links to others. */
function withoutLinks({ first, end }: Stretch, lines: readonly LineFacts[], alike: readonly number[]): Stretch {
  const opens = lines.findIndex(
    (facts, at) => at >= first && (isSentence(facts) || (facts.endsWithStop && facts.text.length >= 30)),
  );
  const hasLinks =
    lines[first]?.line.hint === undefined &&
    opens - first >= fewLinks &&
    opens < end &&
    !isList(lines.slice(first, opens), alike.slice(first, opens));
  return { first: hasLinks ? opens : pastLabels(lines, first, opens), end };
}

const longestLabel = 3;
const isLabel = ({ words, endsWithStop }: LineFacts): boolean => words <= longestLabel && !endsWithStop;

/** In copy without markup: past the labels of a menu that stand before the first line of more words. */
function pastLabels(lines: readonly LineFacts[], first: number, opens: number): number {
  const title = lines.slice(first, opens).findIndex((facts) => !isLabel(facts));
  return lines[first]?.line.hint === undefined && title > 0 ? first + title : first;
}

/** The number of the element in which most sentences of a stretch stand side by side; null where none holds half of them. */
export function elementOf({ first, end }: Stretch, lines: readonly LineFacts[]): number | null {
  const counts = new Map<number, number>();
  let sentences = 0;
  let inArticle = 0;
  for (const facts of lines.slice(first, end)) {
    const { group, article } = facts.line.hint ?? {};
    if (facts.furniture !== null || !isSentence(facts)) continue;
    sentences += 1;
    if (article === true) inArticle += 1;
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const [element, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [null, 0];
  // Of a short story, parted by a box, one sentence may be all there is so far: the page must say that it is its article.
  const isEnough = count >= fewestInElement || (count === 1 && inArticle === 1);
  return isEnough && count * 2 >= sentences ? element : null;
}

const fewestInElement = 2;

/** A paragraph of the element in which the story stands, however short. */
export const isInElement = ({ furniture, endsWithStop, words, line: { hint } }: LineFacts, element: number): boolean =>
  furniture === null &&
  hint?.group === element &&
  hint.tag === 'p' &&
  hint.linkShare < 0.3 &&
  endsWithStop &&
  words >= (hint.article === true ? 1 : 3);

/** Where a story is over, whatever stands in its element below. */
const endsStory: ReadonlySet<string | null> = new Set([
  'comments widget',
  'legal line',
  'author note',
  'most-read list',
]);
/** How far a box inside a story may part its paragraphs, in lines. */
const widestBox = 12;

/** A stretch runs on over the paragraphs that stand in the same element, past a box between them. */
function withElement(stretch: Stretch, lines: readonly LineFacts[]): Stretch {
  const element = elementOf(stretch, lines);
  if (element === null) return stretch;
  const reach = (from: number, step: 1 | -1): number => {
    let last = from;
    for (let at = from + step; Math.abs(at - last) <= widestBox; at += step) {
      const facts = lines[at];
      if (!facts || endsStory.has(facts.furniture)) break;
      if (isInElement(facts, element)) last = at;
    }
    return last;
  };
  return { first: reach(stretch.first, -1), end: reach(stretch.end - 1, 1) + 1 };
}

/** Where the story stands among the lines of a page. */
export const findStretch = (
  lines: readonly LineFacts[],
  scores: readonly number[],
  alike: readonly number[],
): Stretch => withoutLinks(withList(withElement(bestStretch(lines, scores), lines), lines, alike), lines, alike);
