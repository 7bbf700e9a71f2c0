import { readDate } from './dates';
import type { LineGlance } from '../model/lineGlance';
import { beginsWithAge, holdsClock, holdsDate } from '../model/linePatterns';
import { callEach, type Call, type CleaningPass } from '../model/sheet';

/** A date line holds a date and hardly anything else. */
export function isDateLine(facts: LineGlance): boolean {
  const { text, words, language, endsWithStop } = facts;
  const { lines, notices } = language.cleaning;
  const published = notices.published.test(text);
  const most = endsWithStop && !published ? 9 : 22;
  if (words > most || words === 0) return false;
  const dated = holdsDate(facts);
  if (published && (dated || holdsClock(facts) || beginsWithAge(facts))) return words <= 18;
  if (!dated || (endsWithStop && words > 9)) return false;
  const rest =
    text
      .replace(lines.date, '')
      .replace(/\d{4}/, '')
      .replace(lines.clock, '')
      .replace(notices.weekday, '')
      .match(/\p{L}{3,}/gu) ?? [];
  return rest.length <= 2;
}

function judgeNotice({ text, words, language }: LineGlance): Call | null {
  const { notices } = language.cleaning;
  if (notices.embargo.test(text))
    return words <= 45
      ? { job: 'embargo', because: 'It says when the story may be published.', value: readDate(text, language) }
      : null;
  if (notices.endOfCopy.test(text) && words <= 2) return { job: 'removed', because: 'end of copy' };
  if (notices.correction.test(text) && words <= 40)
    return { job: 'removed', because: 'correction or write-through marker' };
  const name = notices.credit.exec(text);
  return name && words <= 6
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
    ? { job: 'published', because: 'It holds a date and little else.', value: readDate(facts.text, facts.language) }
    : null;
}
