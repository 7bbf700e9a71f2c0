import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';
import { entryOf } from '../../story/entryOf';
import { sharedWith, stemsOf } from './aboutStory';
import { hasAtMost } from '../countWords';
import { judgeDate } from './details';
import { isByline, isStatedHeadline } from './firstLines';
import type { LineGlance } from '../model/lineGlance';
import { beginsLikeCaption, holdsClock, holdsDate, urlPattern } from '../model/linePatterns';
import type { Sheet } from '../model/sheet';

/** How far above the body the top of a story may begin, in lines. */
export const farthest = 20;

const longest = { characters: 220, words: 32 };
const fewest = 1;

/** “FTSE 100 7,682.50 +0.43%” */
export const ticker = /^\p{Lu}[\p{L}&/. ]{1,20}(?: \d{2,4})?:? [£$€]?\d[\d,]{0,8}\.\d{1,4}(?: .{0,20})?$/u;

/** True for a line that may be a headline at all. */
function mayBeHeadline(facts: LineGlance): boolean {
  if (
    facts.text.length > longest.characters ||
    ticker.test(facts.text) ||
    isByline(facts) ||
    beginsLikeCaption(facts) ||
    judgeDate(facts)
  )
    return false;
  return facts.words >= fewest && facts.words <= longest.words;
}

/** What is known of the lines above the body before a headline is chosen among them. */
interface Top {
  readonly sheet: Sheet;
  readonly body: number;
  readonly spoken: ReadonlySet<string>;
  /** Lines that say who wrote it and when: a headline stands above them, a caption or a standfirst often below. */
  readonly signed: ReadonlySet<number>;
}

const near = 6;

function readTop(sheet: Sheet, body: number, spoken: ReadonlySet<string>): Top {
  const signed = new Set<number>();
  for (let at = Math.max(0, body - farthest - near); at < body; at += 1) {
    const facts = sheet.lines[at];
    if (facts && (isByline(facts) || judgeDate(facts))) signed.add(at);
  }
  return { sheet, body, spoken, signed };
}

const isSigned = ({ signed }: Top, from: number, to: number): boolean => {
  for (let at = from; at <= to; at += 1) if (signed.has(at)) return true;
  return false;
};

/** A sentence straight below it, still above the body: a standfirst. */
function leads({ sheet, body }: Top, at: number): boolean {
  const below = at + 1 < body && !sheet.calls[at + 1] ? sheet.lines[at + 1] : undefined;
  return below !== undefined && below.endsWithStop && below.words >= 8;
}

const place = (top: Top, at: number): number =>
  (leads(top, at) ? 1 : 0) +
  (isSigned(top, at + 1, at + near) ? 2 : 0) -
  (isSigned(top, at - near, at - 1) ? 1.5 : 0) -
  (top.body - at) * 0.05;

const topJobs: ReadonlySet<string> = new Set(['byline', 'published', 'standfirst', 'removed', 'caption', 'credit']);

/** True where the copy begins with what was taken for a cross-head: no story does, so that line may be its headline. */
function opensBody({ calls }: Sheet, body: number): boolean {
  if (calls[body]?.job !== 'crosshead') return false;
  let next = body + 1;
  while (next < body + 4 && topJobs.has(calls[next]?.job ?? '')) next += 1;
  return calls[next]?.job === 'paragraph';
}

/** What it is worth that nothing stands between a heading and the copy. */
const straightAbove = 2;

const startsWithDash = /^[—–-] /;
/** “News > Politics > Elections” */
const holdsTrail = /\S\s?[>»|/]\s\S/;

/** How little a line looks like a headline by its signs. */
const foreign = (facts: LineGlance): number =>
  (holdsDate(facts) || holdsClock(facts) ? 6 : 0) +
  (urlPattern.test(facts.text) ? 10 : 0) +
  (startsWithDash.test(facts.text) ? 8 : 0) +
  (holdsTrail.test(facts.text) ? 2 : 0);

/** How much a line above the body looks like its headline; the more, the better. Weights set by hand (`docs/cleaning.md`). */
function headlineScore(top: Top, at: number): number {
  const facts = top.sheet.lines[at];
  if (!facts) return -Infinity;
  const { text, words, endsWithStop } = facts;
  const { shared, stems } = sharedWith(top.spoken, text);
  const about = (6 * shared * Math.min(1, stems / 3)) / Math.max(1, stems) + 0.5 * Math.min(shared, 6);
  const length = 0.2 * Math.min(words, 10) - 0.5 * Math.max(0, words - 16);
  const stop = (endsWithStop && !text.endsWith('?') ? 2 : 0) + (text.endsWith(':') ? 4 : 0);
  return about + length - stop - foreign(facts) + (at === top.body ? straightAbove : place(top, at));
}

/** The longer line below a headline is its standfirst, however much it reads like a headline. */
function aboveStandfirst({ sheet, spoken }: Top, best: number): number {
  const above = entryOf(sheet.lines, best - 1);
  const below = sheet.lines[best];
  if (!above || !below || sheet.calls[best - 1] || above.endsWithStop || !mayBeHeadline(above)) return best;
  const isLabel = above.words < 4 || above.text === above.text.toUpperCase() || foreign(above) > 0;
  const isSummedUp =
    above.text.length < below.text.length &&
    below.words >= 8 &&
    (sharedWith(new Set(stemsOf(below.text)), above.text).shared > 0 || sharedWith(spoken, above.text).shared >= 2);
  return isSummedUp && !isLabel ? best - 1 : best;
}

/** Below this a line is a label. */
const leastScore = 0.6;

/** The lines that may be the headline: above the body, or the heading that the copy begins with. */
function candidatesFor(sheet: Sheet, body: number): readonly number[] {
  const may: number[] = [];
  for (let at = Math.max(0, body - farthest); at <= body; at += 1) {
    const facts = sheet.lines[at];
    const isFree = at < body ? !sheet.calls[at] : opensBody(sheet, body);
    if (facts && isFree && mayBeHeadline(facts)) may.push(at);
  }
  return may;
}

/** Names of sections and kinds of story, which stand above a headline and are none. */
const sectionNames = ({ cleaning }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(cleaning.copy.sections));

const isLabel = (text: string, sections: ReadonlySet<string>): boolean =>
  hasAtMost(text, 3) && (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => sections.has(word));

/** No page stands around the copy, so that what stands above it is its own. */
const isBareTop = ({ lines }: Sheet, body: number): boolean =>
  lines.slice(0, body).every(({ furniture, line }) => furniture === null && line.hint === undefined);

/** A place in capitals, by itself: “LONDON”. */
const isBarePlace = (text: string): boolean => hasAtMost(text, 1) && text === text.toUpperCase();

/** More lines than these above bare copy are no top of a story. */
const mostBare = 3;

/** The lines above bare copy of which one is its headline, however short it is. */
const bareHeadlines = (sheet: Sheet, body: number, may: readonly number[]): readonly number[] =>
  may.length > mostBare || !isBareTop(sheet, body)
    ? []
    : may.filter((at) => {
        const text = sheet.lines[at]?.text ?? '';
        return !isLabel(text, sheet.language.table(sectionNames)) && !isBarePlace(text);
      });

/** The headline of the copy that begins at `body` and speaks of what `spoken` says when it is asked; -1 where no line looks like one. */
export function findHeadline(sheet: Sheet, body: number, spoken: () => ReadonlySet<string>): number {
  const may = candidatesFor(sheet, body);
  const [only, another] = may;
  if (only === undefined) return -1;
  const stated = may.findLast((at) => {
    const facts = sheet.lines[at];
    return facts !== undefined && isStatedHeadline(sheet, facts);
  });
  if (stated !== undefined || (another === undefined && (sheet.lines[only]?.words ?? 0) >= 3)) return stated ?? only;
  const top = readTop(sheet, body, spoken());
  const scores = may.map((at) => headlineScore(top, at));
  const best = Math.max(...scores);
  if (best > leastScore) return aboveStandfirst(top, may[scores.indexOf(best)] ?? only);
  return bareHeadlines(sheet, body, may)[0] ?? -1;
}
