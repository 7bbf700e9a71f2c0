import { furnitureReasons } from '../../language/languageCleaning';
import type { BodyScorer } from './bodyScore';
import type { LineGlance } from './lineGlance';
import { beginsLikeListItem } from './linePatterns';
import { countAlike, findDoubled, listLength } from './lineRuns';
import { fusedCard } from '../passes/fusedCards';
import { isPlainCopy, keepPlainCopy, mayHoldList } from '../passes/plainCopy';
import { countLine, type LineFacts } from './readLine';
import { callEach, withCalls, type Call, type CleaningPass, type Sheet } from './sheet';
import { elementOf, findStretch, isInElement, isSentence, weighScores } from '../passes/storyStretch';

const furnitureCalls: ReadonlyMap<string, Call> = new Map(
  furnitureReasons.map((because) => [because, { job: 'removed', because }]),
);

/** Lines that are furniture wherever they stand. */
export const findFurniture: CleaningPass = (sheet) =>
  callEach(sheet, ({ furniture }) =>
    furniture === null ? null : (furnitureCalls.get(furniture) ?? { job: 'removed', because: furniture }),
  );

/** “— Jo Bloggs (@bloggs) …” below an embedded post. */
const signature = /^[—–-] ?.{2,60}\(@[\w.@-]{1,80}\)/;

/** Long enough that capitals throughout are no cross-head but a link to another story. */
const longHeading = 9;

const isShouted = ({ words, upperCase, endsWithStop }: LineFacts): boolean =>
  words >= longHeading && upperCase > words * 0.7 && !endsWithStop;

/** What a line must score to be kept inside the story, below zero: inside it most lines are copy. */
const least = { sentence: -1.2, short: -1.6, marked: -0.4, listItem: -4, belowHeading: 2.8 };

/** A short sentence that is the last line of all, straight below the story: whoever copied it ended with the story's end. */
const closesCopy = (facts: LineFacts | undefined): boolean =>
  facts?.furniture === null &&
  facts.line.hint === undefined &&
  facts.endsWithStop &&
  facts.words >= 4 &&
  !facts.text.includes('@') &&
  !signature.test(facts.text);

const mostLed = 14;
const longestLed = 6;
/** A colon stands so near to where the story seemed to end. */
const nearEnd = 4;

/** An address, or a small table: where the line stands that leads to it, “Tickets are sold at:”, and its end with the sentences below; null for none. */
function ledTo(lines: readonly LineFacts[], first: number, end: number): { colon: number; end: number } | null {
  const colon = lines.findLastIndex(({ text, words }, at) => at < end && text.endsWith(':') && words >= 3);
  if (colon < first || end - colon > nearEnd) return null;
  let last = end;
  while (last - colon <= mostLed && isLed(lines[last])) last += 1;
  return { colon, end: last };
}

const isLed = (facts: LineFacts | undefined): boolean =>
  facts?.furniture === null &&
  facts.line.hint === undefined &&
  facts.words > 0 &&
  (facts.words <= longestLed || facts.endsWithStop);

/** The lines the learned model takes for copy, between furniture that ends a story. Linear in the lines. */
function findByScore(lines: readonly LineFacts[], alike: readonly number[], score: BodyScorer): readonly boolean[] {
  const scores = weighScores(lines, score(lines));
  const stretch = findStretch(lines, scores, alike);
  const { first, end } = stretch;
  const led = ledTo(lines, first, end);
  const isClosed = end > first && end === lines.length - 1 && closesCopy(lines[end]);
  const element = elementOf(stretch, lines);
  const doubled = findDoubled(lines);
  let listed = false;
  return lines.map((facts, at) => {
    if ((at === end && isClosed) || (led !== null && at > led.colon && at < led.end)) return true;
    if (at < first || at >= end || doubled[at] === true || isShouted(facts)) return false;
    if (facts.furniture !== null) {
      listed ||= facts.furniture === 'section heading' || facts.furniture === 'most-read list';
      return false;
    }
    const long = isSentence(facts);
    // Under a heading such as “Related” links follow, until the story goes on in sentences.
    if (listed && facts.words >= 10 && long) listed = false;
    const value = scores[at] ?? 0;
    if (element !== null && isInElement(facts, element)) return true;
    if (signature.test(facts.text)) return true;
    if (listed) return value > least.belowHeading;
    if ((alike[at] ?? 1) >= listLength) return value > least.listItem;
    return value > (facts.words >= 15 && long ? least.sentence : facts.line.hint ? least.marked : least.short);
  });
}

/** “Ken Dorn @kendorn@holt.social”: a signature by an address that only posts have. */
const fullHandle = /^\p{Lu}.{1,60}?\s\(?@[\w.]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60})+\)?$/u;

const calls = {
  listItem: { job: 'list-item', because: 'It stands in a list inside the body.' },
  heading: { job: 'crosshead', because: 'The page marks it as a heading inside the body.' },
  crosshead: { job: 'crosshead', because: 'It is a short line without a full stop inside the body.' },
  postCredit: { job: 'paragraph', because: 'It names whose post stands above.' },
  plain: { job: 'paragraph', because: 'It is a line of the copy.' },
  paragraph: { job: 'paragraph', because: 'It reads like the copy around it.' },
} as const satisfies Readonly<Record<string, Call>>;

function bodyCall(facts: LineGlance, plain: boolean, alike: number): Call {
  const {
    text,
    words,
    endsWithStop,
    line: { hint },
  } = facts;
  const inList = alike >= listLength && !endsWithStop && words <= 14;
  const isHeading = hint !== undefined && /^h[2-6]$/.test(hint.tag);
  const isItem = hint?.tag === 'li' || (hint?.level !== undefined && !isHeading && hint.tag !== 'h1');
  if (signature.test(text) || fullHandle.test(text)) return calls.postCredit;
  if (inList || isItem || beginsLikeListItem(facts)) return calls.listItem;
  if (isHeading) return calls.heading;
  // The words of a table or of a block quotation are no heading, however short.
  const maySetHeading = hint?.tag !== 'td' && hint?.quoted !== true;
  const short =
    maySetHeading && !endsWithStop && !facts.startsWithMark && words <= 10 && !/[:;,–—-]$|\.\w{2,3}\/\S*$/.test(text);
  if (short) return calls.crosshead;
  return plain ? calls.plain : calls.paragraph;
}

const isOpen = (sheet: Sheet, at: number): boolean => {
  const job = sheet.calls[at]?.job;
  return job === undefined || job === 'removed' || job === 'card' || job === 'caption';
};

/** A title with its teaser in one line reads like copy, and would begin the story. */
const isTeaser = (sheet: Sheet, at: number): boolean => sheet.calls[at] === fusedCard;

const noPlaces: ReadonlySet<number> = new Set();

/** Lines of stories that came with their text: their copy would pass for a body. */
function otherCopy({ cards }: Sheet): ReadonlySet<number> {
  if (cards.length === 0) return noPlaces;
  return new Set(
    cards
      .filter(({ copy }) => copy.length > 0)
      .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
  );
}

interface Found {
  readonly kept: readonly boolean[];
  readonly alike: readonly number[];
}

const findPlain = (lines: readonly LineGlance[]): Found => ({
  kept: keepPlainCopy(lines),
  alike: mayHoldList(lines, listLength) ? countAlike(lines.map(countLine)) : [],
});

function findOnPage(lines: readonly LineFacts[], score: BodyScorer): Found {
  const alike = countAlike(lines);
  return { kept: findByScore(lines, alike, score), alike };
}

/** So few words are no sentence that has lost its stop. */
const longestLabel = 3;

const isLabel = (line: LineGlance | undefined): boolean =>
  line !== undefined && line.words <= longestLabel && line.line.hint === undefined;

/** A short heading with nothing below it but what goes out is the label of a picture, or of what follows. Copy that ends with the source may break off there. */
function withoutLastHeadings({ lines }: Sheet, decided: readonly (Call | null)[]): readonly (Call | null)[] {
  const last = decided.findLastIndex((call) => call?.job === 'paragraph' || call?.job === 'list-item');
  const furniture = lines.findIndex((line, at) => at > last && line.furniture !== null);
  const closing = lines[last];
  if (!closing?.endsWithStop || closing.words <= longestLed || furniture < 0) return decided;
  return decided.map((call, at) =>
    call === calls.crosshead && at > last && at < furniture && isLabel(lines[at]) ? null : call,
  );
}

/** Finds the body among the lines that nobody has claimed; furniture is shown to it, since it tells where a story ends. */
export const findBodyBy =
  (score: BodyScorer): CleaningPass =>
  (sheet) => {
    const foreign = otherCopy(sheet);
    const places: number[] = [];
    const lines: LineGlance[] = [];
    for (let at = 0; at < sheet.lines.length; at += 1) {
      const line = sheet.lines[at];
      if (!line || !isOpen(sheet, at) || foreign.has(at) || isTeaser(sheet, at)) continue;
      places.push(at);
      lines.push(line);
    }
    // Links and boxes that were found among the lines are no copy, and tell nothing of the page around it.
    const plain = isPlainCopy(
      lines.filter((line, index) => line.furniture !== null || !sheet.calls[places[index] ?? -1]),
    );
    const { kept, alike } = plain ? findPlain(lines) : findOnPage(lines.map(countLine), score);
    const decided = [...sheet.calls];
    for (let index = 0; index < lines.length; index += 1) {
      const line = lines[index];
      const at = places[index];
      if (line && at !== undefined && kept[index]) decided[at] ??= bodyCall(line, plain, alike[index] ?? 1);
    }
    return withCalls(sheet, withoutLastHeadings(sheet, decided));
  };
