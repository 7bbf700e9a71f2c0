import { readDate } from './dates';
import { countWords, hasAtMost } from '../countWords';
import type { LineGlance } from '../model/lineGlance';
import { beginsWithAge, clockPattern, datePattern } from '../model/linePatterns';
import { readOpenings } from '../model/openings';
import { callEach, type Call, type CleaningPass } from '../model/sheet';

const embargo =
  /^\W{0,4}(?:(?:strictly|under) )?embargo(?:ed)?\b.{0,120}|^(?:not for (?:publication|release|use)|for release|hold for release|do not (?:publish|release|use))\b.{0,20}\b(?:before|until|till|on|at)\b/i;
const marker =
  /^\W{0,4}(?:correction|corrects|corrected version|clarification|write-?through|(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|\d{1,2}th) (?:lead|write-?through)|(?:updates?|adds|recasts|refiles|repeats|changes|edits) (?:with|to|throughout|from|first|lead|quotes?|details?|headline)|kill|advisory|eds|editors(?:'|’)? note|note to editors)(?:, [^:.]{3,24})?\s{0,2}(?:[:—–(]|\d)|^(?:(?:update|updated|correction|amended): )?(?:this (?:article|story|piece|report|page) (?:was|has been) (?:amended|corrected|updated|changed|edited)|an earlier version of this (?:article|story|piece|report))\b|^[a-z]{2}-[a-z]{2,6}--\S.{0,80}$/i;
const credit =
  /^(?:credit|source|copyright|agency):?\s{1,3}(?:©\s{0,2})?([\p{Lu}][\p{L} .&-]{1,40})$|^\(?(PA Media|PA|AP|AFP|Reuters|Press Association|Associated Press|Bloomberg|UPI|dpa|EFE|ANSA|AAP)\)?$|^[-–—]\s{0,2}(PA Media|PA|AP|AFP|Reuters|Press Association|Associated Press|Bloomberg|UPI|dpa|AAP)$/u;
/** What a wire sends to say that the copy is over. */
const endOfCopy = /^\W{0,3}(?:ends?|more follows|mf|30|copy ends)\W{0,3}$|^#{2,4}$/i;
const publishedWords = /^(?:first )?(?:published|posted|updated|last (?:updated|modified|edited)|date|created|on)\b/i;

const monthsAndDays = /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b/i;

const openings = readOpenings([embargo, endOfCopy, marker, credit]);
const publishedOpenings = readOpenings([publishedWords]);

/** Longer words than these, on average, no line of dates has: a paragraph is told from one without counting. */
const longestWord = 12;

/** A date line holds a date and hardly anything else. */
function isDateLine(facts: LineGlance): boolean {
  const { text, opening, endsWithStop } = facts;
  const published = publishedOpenings[opening] !== 0 && publishedWords.test(text);
  const most = endsWithStop && !published ? 9 : 22;
  if (text.length > most * longestWord) return false;
  const words = countWords(text, most + 1);
  if (words > most || words === 0) return false;
  const dated = datePattern.test(text);
  if (published && (dated || clockPattern.test(text) || beginsWithAge(facts))) return words <= 18;
  if (!dated || (endsWithStop && words > 9)) return false;
  const rest =
    text
      .replace(datePattern, '')
      .replace(/\d{4}/, '')
      .replace(clockPattern, '')
      .replace(monthsAndDays, '')
      .match(/\p{L}{3,}/gu) ?? [];
  return rest.length <= 2;
}

/** The words are counted last, for few lines get so far. */
function judgeNotice({ text, opening }: LineGlance): Call | null {
  if (openings[opening] === 0) return null;
  if (embargo.test(text))
    return hasAtMost(text, 45)
      ? { job: 'embargo', because: 'It says when the story may be published.', value: readDate(text) }
      : null;
  if (endOfCopy.test(text) && hasAtMost(text, 2)) return { job: 'removed', because: 'end of copy' };
  if (marker.test(text) && hasAtMost(text, 40))
    return { job: 'removed', because: 'correction or write-through marker' };
  const name = credit.exec(text);
  return name && hasAtMost(text, 6)
    ? { job: 'credit', because: 'It names the agency.', value: (name[1] ?? name[2] ?? name[3] ?? '').trim() }
    : null;
}

/** Embargoes, wire markers and agency credits: they look the same wherever they stand. */
export const findNotices: CleaningPass = (sheet) => {
  const taken = new Set<string>();
  return callEach(sheet, (facts) => {
    const call = judgeNotice(facts);
    if (!call || call.job === 'removed') return call;
    const again = taken.has(call.job);
    taken.add(call.job);
    return again ? { job: 'removed', because: `repeated ${call.job} line` } : call;
  });
};

/** The line that dates the story, when it is one. */
export function judgeDate(facts: LineGlance): Call | null {
  return isDateLine(facts)
    ? { job: 'published', because: 'It holds a date and little else.', value: readDate(facts.text) }
    : null;
}
