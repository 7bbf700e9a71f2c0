import { entryOf } from '../../story/entryOf';
import { bulletPattern, urlPattern } from './linePatterns';
import { scale, signsComment } from './lineRuns';
import { isProse, readPage, type Page } from '../pageFacts';
import type { LineFacts } from './readLine';
import { wordClassNames } from './wordClasses';

/** A row while it is filled: the weights know each figure by its place, so their order never changes. */
interface Row {
  readonly figures: Float64Array;
  at: number;
}

const put = (row: Row, value: number): void => {
  row.figures[row.at] = value;
  row.at += 1;
};

const putIf = (row: Row, is: boolean): void => put(row, is ? 1 : 0);

const patternLimit = 60;

function putPatterns(row: Row, { text, words, language }: LineFacts): void {
  const { lines } = language.cleaning;
  const few = words <= 16;
  const some = words <= patternLimit;
  putIf(row, words <= 12 && lines.age.test(text));
  putIf(row, few && lines.date.test(text));
  putIf(row, few && lines.clock.test(text));
  putIf(row, few && lines.byline.test(text));
  putIf(row, some && lines.caption.test(text));
  putIf(row, some && lines.endCredit.test(text));
  putIf(row, some && urlPattern.test(text));
  putIf(row, some && lines.legal.test(text));
  putIf(row, some && bulletPattern.test(text));
}

/** What the line itself shows; neighbours repeat the figures from `sharedFrom`. */
function putOwn(row: Row, facts: LineFacts): void {
  const { words, text } = facts;
  const looked = Math.max(1, Math.min(words, 60));
  const last = text.charCodeAt(text.length - 1);
  put(row, scale(words));
  put(row, scale(text.length));
  putIf(row, facts.endsWithStop);
  putIf(row, last === 58);
  putIf(row, last === 41);
  put(row, scale(facts.commas));
  put(row, scale(facts.innerStops));
  put(row, facts.capitalised / Math.max(1, words));
  put(row, facts.upperCase / Math.max(1, words));
  put(row, facts.digits / Math.max(1, text.length));
  putIf(row, facts.startsLower);
  putIf(row, facts.startsWithMark);
  put(row, scale(facts.quoteMarks));
  put(row, scale(facts.bars));
  putIf(row, isProse(facts));
  for (let bit = 0; bit < wordClassNames.length; bit += 1) put(row, (facts.classes[bit] ?? 0) / looked);
  putPatterns(row, facts);
}

const ownCount = 15 + wordClassNames.length + 9;

/** The part of a neighbour's own figures that a line shares, as places in `putOwn`. */
const sharedParts: readonly (readonly [number, number])[] = [
  [2, 15],
  [17, 26],
];
const sharedCount = sharedParts.reduce((sum, [from, to]) => sum + to - from, 0);

function putNeighbour(row: Row, own: Float64Array): void {
  for (const [from, to] of sharedParts) for (let at = from; at < to; at += 1) put(row, own[at] ?? 0);
}

function putSurroundings(row: Row, lines: readonly LineFacts[], page: Page, at: number): void {
  const gapAfter = (place: number): number =>
    Math.max(0, Math.min(3, (lines[place + 1]?.index ?? 0) - (entryOf(lines, place)?.index ?? 0) - 1));
  for (let step = -3; step <= 3; step += 1) if (step !== 0) put(row, page.words[at + step] ?? 0);
  for (let step = -2; step <= 2; step += 1)
    if (step !== 0) putIf(row, entryOf(lines, at + step)?.endsWithStop === true);
  put(row, gapAfter(at - 1));
  put(row, gapAfter(at));
  put(row, Math.min(6, page.repeats[at] ?? 1));
  put(row, Math.min(8, page.alike[at] ?? 1));
  putIf(row, entryOf(lines, at - 1)?.text === lines[at]?.text);
  for (const { forward, backward } of page.prose) {
    put(row, scale(forward[at] ?? 0));
    put(row, scale(backward[at] ?? 0));
  }
  for (const { forward, backward } of page.furniture) {
    put(row, forward[at] ?? 0);
    put(row, backward[at] ?? 0);
  }
}

const markSteps = [0, -1, -2, 1, 2];

function putPlace(row: Row, page: Page, at: number, count: number): void {
  const before = page.proseBefore[at] ?? 0;
  for (const step of markSteps) put(row, entryOf(page.marks, at + step) ?? -1);
  for (const { back, ahead } of page.toMark) {
    put(row, back[at] ?? 100);
    put(row, ahead[at] ?? 100);
  }
  for (const { back, ahead } of [page.toProse, page.toLegal]) {
    put(row, back[at] ?? 40);
    put(row, ahead[at] ?? 40);
  }
  put(row, page.proseTotal > 0 ? before / page.proseTotal : 0);
  put(row, scale(before));
  put(row, scale(page.proseTotal - before));
  put(row, at / count);
  put(row, scale(count));
  put(row, page.shortShare);
}

const tagGroups: readonly ReadonlySet<string>[] = [
  'p',
  'li dd dt',
  'h1 h2 h3 h4 h5 h6',
  'div section article span',
  'td th',
  'blockquote',
].map((tags) => new Set(tags.split(' ')));
const markCount = 6;

/** How much of a line is links, and where its markup says it stands; nought for plain text. */
function putMarks(row: Row, facts: LineFacts | undefined): void {
  const hint = facts?.line.hint;
  if (!hint) {
    row.at += markCount;
    return;
  }
  put(row, hint.linkShare);
  putIf(row, hint.furniture === true);
  putIf(row, hint.article === true);
  putIf(row, hint.figure === true);
  putIf(row, hint.body === true);
  putIf(row, hint.stated === true);
}

function putMarkup(row: Row, lines: readonly LineFacts[], page: Page, at: number): void {
  const hint = lines[at]?.line.hint;
  putIf(row, hint !== undefined);
  for (const tags of tagGroups) putIf(row, hint !== undefined && tags.has(hint.tag));
  putMarks(row, lines[at]);
  for (const figure of page.groups[at] ?? [0, 0, 0]) put(row, figure);
  for (const figure of page.marked) put(row, figure);
  putMarks(row, entryOf(lines, at - 1));
  putMarks(row, lines[at + 1]);
}

const runCount = 5;

function putRuns(row: Row, lines: readonly LineFacts[], page: Page, at: number): void {
  const run = page.shortRuns[at];
  const facts = lines[at];
  put(row, scale(run?.back ?? 0));
  put(row, scale(run?.ahead ?? 0));
  putIf(row, page.doubled[at] === true);
  put(row, Math.min(3, page.readers[at] ?? 0));
  putIf(row, facts !== undefined && signsComment(facts));
}

const readOwn = (figures: Float64Array, facts: LineFacts | undefined): Float64Array => {
  figures.fill(0);
  if (facts) putOwn({ figures, at: 0 }, facts);
  return figures;
};

/**
 * Visits one row of figures a line: itself, its neighbours' looks, its place on the page, its markup. Linear in the text.
 * The next row is written over the one before: on a page of many lines all of them together would take up hundreds of megabytes.
 */
export function visitRows(lines: readonly LineFacts[], visit: (figures: Float64Array) => void): void {
  const page = readPage(lines);
  const width =
    ownCount +
    2 * sharedCount +
    27 +
    markSteps.length +
    2 * page.toMark.length +
    10 +
    1 +
    tagGroups.length +
    3 * markCount +
    6 +
    runCount;
  const figures = new Float64Array(width);
  // The own figures of the line in hand, the one before and the one after, in turn.
  const [one, two, three] = [new Float64Array(ownCount), new Float64Array(ownCount), new Float64Array(ownCount)];
  const sheets = [one, two, three];
  readOwn(one, lines[0]);
  for (let at = 0; at < lines.length; at += 1) {
    const after = readOwn(sheets[(at + 1) % 3] ?? two, lines[at + 1]);
    const row: Row = { figures: figures.fill(0), at: ownCount };
    figures.set(sheets[at % 3] ?? one);
    putNeighbour(row, sheets[(at + 2) % 3] ?? three);
    putNeighbour(row, after);
    putSurroundings(row, lines, page, at);
    putPlace(row, page, at, lines.length);
    putMarkup(row, lines, page, at);
    putRuns(row, lines, page, at);
    visit(figures);
  }
}

/** Every row of figures, for learning. */
export function lineFeatures(lines: readonly LineFacts[]): readonly Float64Array[] {
  const rows: Float64Array[] = [];
  visitRows(lines, (figures) => rows.push(figures.slice()));
  return rows;
}
