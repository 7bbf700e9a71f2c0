import { countWords, hasAtLeast, hasAtMost } from './countWords';
import { judgeDate } from './details';
import { isByline } from './firstLines';
import type { LineGlance } from './lineGlance';
import { plainWords } from './linePatterns';
import { callLines, type Call, type CleaningPass, type Sheet } from './sheet';

/** How far above the body the top of a story may begin, in lines. */
const farthest = 14;

const firstBodyLine = (sheet: Sheet): number => sheet.calls.findIndex((call) => call?.job === 'paragraph' || call?.job === 'list-item' || call?.job === 'crosshead');

/** How much a line above the body looks like its headline; the more, the better. */
function headlineScore(sheet: Sheet, at: number, body: number): number {
  const facts = sheet.lines[at];
  if (!facts || facts.text.length > 220) return 0;
  const words = countWords(facts.text, 33);
  if (words < 3 || words > 32 || isByline(facts) || judgeDate(facts)) return 0;
  const stated = sheet.source.metadata.headline;
  if (stated !== undefined && plainWords(stated).startsWith(plainWords(facts.text).slice(0, 120))) return 40;
  const marked = facts.line.hint?.tag === 'h1' ? 20 : 0;
  const length = Math.min(words, 14) - (words > 22 ? 6 : 0);
  return marked + length - (facts.endsWithStop ? 3 : 0) - (body - at) * 0.6;
}

function findHeadline(sheet: Sheet, body: number): number {
  let best = -1;
  let bestScore = 0;
  for (let at = Math.max(0, body - farthest); at < body; at += 1) {
    if (sheet.calls[at]) continue;
    const score = headlineScore(sheet, at, body);
    if (score > bestScore) { best = at; bestScore = score; }
  }
  return best;
}

/** A place name in capitals, perhaps with a date or an agency: “LONDON, Tuesday”. */
const dateline = /^[\p{Lu}][\p{Lu}'’. -]{2,30}(?:,\s[\p{L} .\d]{2,30})?(?:\s\([\p{L} .]{2,20}\))?\s?[-–—]?$/u;

function judgeTopLine(facts: LineGlance, taken: ReadonlySet<string>): Call | null {
  if (!taken.has('byline') && isByline(facts)) return { job: 'byline', because: 'It says who wrote the story.' };
  const date = taken.has('published') ? null : judgeDate(facts);
  if (date) return date;
  if (!taken.has('dateline') && hasAtMost(facts.text, 5) && dateline.test(facts.text)) return { job: 'dateline', because: 'It is a place name in capitals above the body.' };
  const standfirst = !taken.has('standfirst') && hasAtLeast(facts.text, 7) && hasAtMost(facts.text, 60);
  return standfirst ? { job: 'standfirst', because: 'It stands between the headline and the body.' } : null;
}

/** Headline, standfirst, byline, dateline and date, from the lines above the body. */
export const readTopOfStory: CleaningPass = (sheet) => {
  const body = firstBodyLine(sheet);
  if (body <= 0) return sheet;
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
  return callLines(sheet, decided);
};
