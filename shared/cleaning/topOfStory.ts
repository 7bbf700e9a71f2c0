import { countWords, hasAtLeast, hasAtMost } from './countWords';
import { judgeDate } from './details';
import { isByline } from './firstLines';
import type { LineGlance } from './lineGlance';
import { plainWords } from './linePatterns';
import { callLines, withCalls, type Call, type CleaningPass, type Sheet } from './sheet';

/** How far above the body the top of a story may begin, in lines. */
const farthest = 14;

const firstBodyLine = (sheet: Sheet): number => sheet.calls.findIndex((call) => call?.job === 'paragraph' || call?.job === 'list-item' || call?.job === 'crosshead');

/** How much a line above the body looks like its headline; the more, the better. */
function headlineScore(sheet: Sheet, at: number, body: number): number {
  const facts = sheet.lines[at];
  if (!facts || facts.text.length > 220) return 0;
  const words = countWords(facts.text, 33);
  if (words < (facts.line.hint?.tag === 'h1' ? 1 : 3) || words > 32 || isByline(facts) || judgeDate(facts) || ticker.test(facts.text)) return 0;
  const stated = sheet.source.metadata.headline;
  if (stated !== undefined && plainWords(stated).startsWith(plainWords(facts.text).slice(0, 120))) return 40;
  const marked = facts.line.hint?.tag === 'h1' ? 20 : 0;
  const length = Math.min(words, 14) - (words > 22 ? 6 : 0);
  return marked + length - (facts.endsWithStop ? 3 : 0) - (body - at) * 0.6;
}

const isOpen = (sheet: Sheet, at: number): boolean => sheet.calls[at] === null;

/** “FTSE 100 7,682.50 +0.43%” */
const ticker = /^\p{Lu}[\p{L}&/. ]{1,20}(?: \d{2,4})?:? [£$€]?\d[\d,]{0,8}\.\d{1,4}(?: .{0,20})?$/u;

/** What a heading inside the body is called; a story begins with none. */
function opensBody({ calls }: Sheet, body: number): boolean {
  if (calls[body]?.job !== 'crosshead') return false;
  let next = body + 1;
  while (next < body + 4 && topJobs.has(calls[next]?.job ?? '')) next += 1;
  return calls[next]?.job === 'paragraph';
}
const topJobs: ReadonlySet<string> = new Set(['byline', 'published', 'standfirst', 'removed', 'caption', 'credit']);

/** True where two lines share a word of some weight, as a headline does with its standfirst. */
function shareWord(one: string, other: string): boolean {
  const words = new Set(plainWords(one).split(' ').filter((word) => word.length > 3));
  return plainWords(other).split(' ').some((word) => words.has(word));
}

/** The longer line below a headline is its standfirst, however much it reads like a headline. */
function aboveStandfirst(sheet: Sheet, best: number): number {
  const above = sheet.lines[best - 1]; const below = sheet.lines[best];
  if (!above || !below || !isOpen(sheet, best - 1) || above.endsWithStop || isByline(above) || judgeDate(above)) return best;
  const isHeadline = hasAtLeast(above.text, 3) && above.text.length < below.text.length && hasAtLeast(below.text, 8) && shareWord(above.text, below.text);
  return isHeadline ? best - 1 : best;
}

/** What it is worth that nothing stands between a heading and the copy. */
const straightAbove = 2;

function findHeadline(sheet: Sheet, body: number): number {
  let best = -1;
  let bestScore = 0;
  for (let at = Math.max(0, body - farthest); at <= body; at += 1) {
    if (at < body ? !isOpen(sheet, at) : !opensBody(sheet, body)) continue;
    const score = headlineScore(sheet, at, body) * (at === body ? straightAbove : 1);
    if (score > bestScore) { best = at; bestScore = score; }
  }
  return best < 0 ? best : aboveStandfirst(sheet, best);
}

/** A place name in capitals, perhaps with a date or an agency: “LONDON, Tuesday”. */
const dateline = /^[\p{Lu}][\p{Lu}'’. -]{2,30}(?:,\s[\p{L} .\d]{2,30})?(?:\s\([\p{L} .]{2,20}\))?\s?[-–—]?$/u;

function judgeTopLine(facts: LineGlance, taken: ReadonlySet<string>): Call | null {
  if (!taken.has('byline') && isByline(facts)) return { job: 'byline', because: 'It says who wrote the story.' };
  const date = taken.has('published') ? null : judgeDate(facts);
  if (date) return date;
  if (!taken.has('dateline') && hasAtMost(facts.text, 5) && dateline.test(facts.text)) return { job: 'dateline', because: 'It is a place name in capitals above the body.' };
  const standfirst = !taken.has('standfirst') && !ticker.test(facts.text) && hasAtLeast(facts.text, 7) && hasAtMost(facts.text, 60);
  return standfirst ? { job: 'standfirst', because: 'It stands between the headline and the body.' } : null;
}

/** Headline, standfirst, byline, dateline and date, from the lines above the body. */
export const readTopOfStory: CleaningPass = (sheet) => {
  const body = firstBodyLine(sheet);
  if (body < 0) return sheet;
  const stated = sheet.calls.findIndex((call) => call?.job === 'headline');
  const headline = stated >= 0 ? stated : findHeadline(sheet, body);
  const decided = new Map<number, Call>();
  const taken = new Set<string>();
  for (const call of sheet.calls) if (call) taken.add(call.job);
  if (headline >= 0 && stated < 0) decided.set(headline, { job: 'headline', because: 'It is the line above the body that reads most like a headline.' });
  for (let at = Math.max(0, body - farthest); at < body; at += 1) {
    const facts = sheet.lines[at];
    const free = facts !== undefined && !sheet.calls[at] && !decided.has(at);
    // Above its headline a story carries its byline, and a page everything else.
    const call = free && (at > headline || isByline(facts)) ? judgeTopLine(facts, taken) : null;
    if (!call) continue;
    taken.add(call.job);
    decided.set(at, call);
  }
  const found = callLines(sheet, decided);
  return headline === body ? withCalls(found, found.calls.with(body, { job: 'headline', because: 'It is the heading that the copy begins with.' })) : found;
};
