import type { LineGlance } from '../model/lineGlance';
import { holdsDate } from '../model/linePatterns';
import { callEach, type Call, type CleaningPass, type Sheet } from '../model/sheet';
import { isDateLine } from './details';

/** A line that reads as copy: a page's head within the story has one above it. */
const readsAsCopy = ({ words, endsWithStop }: LineGlance): boolean => words >= 10 && endsWithStop;

const sign = /\s[·•|]\s/;

/** “Monday 9 June 2025 · The Holt News · 5”: a date among short names, as it stands at the head of each page. */
const isPageHead = (facts: LineGlance): boolean =>
  facts.words <= 14 &&
  !facts.endsWithStop &&
  sign.test(facts.text) &&
  holdsDate(facts) &&
  facts.text.split(sign).every((part) => part.split(' ').length <= 6);

const isName = ({ text, words, endsWithStop }: LineGlance): boolean =>
  words <= 4 && !endsWithStop && text.split(' ').every((word) => /^\p{Lu}/u.test(word));

/** The name of a paper right above its date, no blank line between: two lines of one head. */
function standsOnDate({ source, lines }: Sheet, at: number): boolean {
  const [name, date] = [lines[at], lines[at + 1]];
  if (!name || !date || name.line.hint !== undefined) return false;
  const isNext = source.text.slice(name.end, date.start).split('\n').length === 2;
  return isNext && isName(name) && isDateLine(date);
}

const head: Call = { job: 'removed', because: 'head of a page' };

const shared: Call = { job: 'removed', because: 'label of a post shown by the page' };

/** What stands between paragraphs and is none: what a network writes below a post, and what a page repeats at its head. */
export const findAsides: CleaningPass = (sheet) => {
  const body = sheet.lines.findIndex(readsAsCopy);
  return callEach(sheet, (facts, at) => {
    if (facts.words <= 16 && facts.language.cleaning.lines.sharedPost.test(facts.text)) return shared;
    return body >= 0 && at > body && (isPageHead(facts) || standsOnDate(sheet, at)) ? head : null;
  });
};
