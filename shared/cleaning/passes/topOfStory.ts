import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';
import { sharedWith, spokenOf } from './aboutStory';
import { judgeDate } from './details';
import { isByline } from './firstLines';
import { farthest, findHeadline, ticker } from './headline';
import type { LineGlance } from '../model/lineGlance';
import { holdsClock, holdsDate } from '../model/linePatterns';
import { callLines, withCalls, type Call, type CleaningPass, type Sheet } from '../model/sheet';

/** The lines above the body, once the headline is known; -1 where there is none. */
interface Above {
  readonly sheet: Sheet;
  readonly headline: number;
  readonly body: number;
  /** What the story speaks of; read when it is first asked for. */
  readonly spoken: () => ReadonlySet<string>;
}

const firstBodyLine = (sheet: Sheet): number =>
  sheet.calls.findIndex((call) => call?.job === 'paragraph' || call?.job === 'list-item' || call?.job === 'crosshead');

/** A place name in capitals, perhaps with a date or an agency: “LONDON, Tuesday”. */
const dateline = /^[\p{Lu}][\p{Lu}'’. -]{2,30}(?:,\s[\p{L} .\d]{2,30})?(?:\s\([\p{L} .]{2,20}\))?\s?[-–—]?$/u;

const longestStandfirst = 60;
/** A line that sums the story up: it speaks of the same, and reads like a sentence or stands right below the headline. */
function isStandfirst({ sheet, headline, spoken }: Above, at: number): boolean {
  const facts = sheet.lines[at];
  if (
    !facts ||
    facts.words < 7 ||
    facts.words > longestStandfirst ||
    facts.language.cleaning.captions.pictured.test(facts.text) ||
    ticker.test(facts.text)
  )
    return false;
  const { shared } = sharedWith(spoken(), facts.text);
  return facts.endsWithStop
    ? shared >= 2
    : shared >= 3 && at === headline + 1 && !holdsDate(facts) && !holdsClock(facts);
}

/** Nothing free stands between a line and the body. */
const touchesBody = ({ sheet, body }: Above, at: number): boolean => {
  for (let next = at + 1; next < body; next += 1) if (!sheet.calls[next]) return false;
  return true;
};

const nameAlone = /^(\p{Lu}[\p{Ll}'’-]+)(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;
const mostNames = 4;
const longestNames = 120; // characters

const givenNames = ({ names }: LoadedLanguage): ReadonlySet<string> =>
  new Set([...wordsOf(names.female), ...wordsOf(names.male)]);

/** The word a name begins with; null for what is no name alone. */
const firstOf = (text: string): string | null => nameAlone.exec(text)?.[1]?.toLowerCase() ?? null;

/** Names alone below the headline of a plain text, right below it or beside the date: whoever files copy to his desk may write no “By”. */
function isSignature({ sheet, headline }: Above, at: number, { text, line, language }: LineGlance): boolean {
  if (headline < 0 || line.hint) return false;
  const beside = [at - 1, at + 1].some((place) => {
    const facts = sheet.lines[place];
    return facts !== undefined && judgeDate(facts) !== null;
  });
  if (at !== headline + 1 && !beside) return false;
  const names = text.length > longestNames ? [] : text.split(language.cleaning.copy.joinsNames).map(firstOf);
  if (names.length === 0 || names.length > mostNames || names.includes(null)) return false;
  return !language.isRead || names.some((name) => name !== null && language.table(givenNames).has(name));
}

function judgeTopLine(above: Above, at: number, facts: LineGlance, taken: ReadonlySet<string>): Call | null {
  if (!taken.has('byline') && isByline(facts)) return { job: 'byline', because: 'It says who wrote the story.' };
  if (!taken.has('byline') && isSignature(above, at, facts))
    return { job: 'byline', because: 'It is a name below the headline.' };
  const date = taken.has('published') ? null : judgeDate(facts);
  if (date) return date;
  if (!taken.has('dateline') && facts.words <= 5 && dateline.test(facts.text) && touchesBody(above, at))
    return { job: 'dateline', because: 'It is a place name in capitals above the body.' };
  return !taken.has('standfirst') && isStandfirst(above, at)
    ? { job: 'standfirst', because: 'It stands between the headline and the body.' }
    : null;
}

/** Headline, standfirst, byline, dateline and date, from the lines above the body. */
export const readTopOfStory: CleaningPass = (sheet) => {
  const body = firstBodyLine(sheet);
  if (body < 0) return sheet;
  const stated = sheet.calls.findIndex((call) => call?.job === 'headline');
  let words: ReadonlySet<string> | null = null;
  const spoken = (): ReadonlySet<string> => (words ??= spokenOf(sheet, body));
  const headline = stated >= 0 ? stated : findHeadline(sheet, body, spoken);
  const above: Above = { sheet, headline, body, spoken };
  const decided = new Map<number, Call>();
  const taken = new Set<string>();
  for (const call of sheet.calls) if (call) taken.add(call.job);
  if (headline >= 0 && headline < body && stated < 0)
    decided.set(headline, {
      job: 'headline',
      because: 'It is the line above the body that reads most like a headline.',
    });
  for (let at = Math.max(0, body - farthest); at < body; at += 1) {
    const facts = sheet.lines[at];
    const free = facts !== undefined && !sheet.calls[at] && !decided.has(at);
    // Above its headline a story carries its byline, and a page everything else.
    const call = free && (at > headline || isByline(facts)) ? judgeTopLine(above, at, facts, taken) : null;
    if (!call) continue;
    taken.add(call.job);
    decided.set(at, call);
  }
  const found = callLines(sheet, decided);
  return headline === body
    ? withCalls(
        found,
        found.calls.with(body, { job: 'headline', because: 'It is the heading that the copy begins with.' }),
      )
    : found;
};
