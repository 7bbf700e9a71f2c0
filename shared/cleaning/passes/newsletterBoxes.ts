import type { NewsletterPatterns } from '../../language/languageCleaning';
import type { LineGlance } from '../model/lineGlance';
import { callEach, withCalls, type Call, type CleaningPass, type Sheet } from '../model/sheet';

const longest = 45;

function invitesToNewsletter({ text, words, language }: LineGlance): boolean {
  const { tells, sends, invites, yourInbox } = language.cleaning.newsletter;
  if (words > longest || tells.test(text)) return false;
  return (invites.test(text) || yourInbox.test(text)) && sends.test(text);
}

/** “The Fen Briefing” */
const isNameOfLetter = ({ text, words }: LineGlance, { namesLetter }: NewsletterPatterns): boolean =>
  words <= 6 && namesLetter.test(text) && !/[.!?]$/.test(text);

function belongsToBox(line: LineGlance): boolean {
  const { text, words, language } = line;
  const { newsletter } = language.cleaning;
  if (words > longest || newsletter.tells.test(text)) return false;
  if (newsletter.strong.test(text) || newsletter.button.test(text) || isNameOfLetter(line, newsletter)) return true;
  return new Set(text.toLowerCase().match(newsletter.weak)).size >= 2;
}

const call: Call = { job: 'removed', because: 'newsletter sign-up' };

/** How far from its form a box reaches, in lines. */
const reach = 3;

/** In the element of the form or the invitation; plain copy has no elements. */
const sharesElement = ({ line: { hint } }: LineGlance, { line: { hint: other } }: LineGlance): boolean =>
  hint?.group !== undefined && hint.group === other?.group && hint.tag !== 'body' && hint.furniture === true;

function extend(sheet: Sheet, calls: (Call | null)[], from: number, step: 1 | -1): void {
  const anchor = sheet.lines[from];
  if (!anchor) return;
  for (let at = from + step; Math.abs(at - from) <= reach; at += step) {
    const facts = sheet.lines[at];
    if (!facts || calls[at]) return;
    if (!belongsToBox(facts) && !sharesElement(facts, anchor)) return;
    calls[at] = call;
  }
}

/** Boxes that ask for the reader's address, inside a story or below it: the invitation, the form, and what stands between. */
export const findNewsletterBoxes: CleaningPass = (sheet) => {
  const found = callEach(sheet, (facts) => (invitesToNewsletter(facts) ? call : null));
  const calls = [...found.calls];
  for (let at = 0; at < calls.length; at += 1) {
    if (found.calls[at]?.because !== call.because) continue;
    extend(found, calls, at, -1);
    extend(found, calls, at, 1);
  }
  return withCalls(found, calls);
};
