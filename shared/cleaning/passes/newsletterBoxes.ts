import { hasAtMost } from '../countWords';
import type { LineGlance } from '../model/lineGlance';
import { callEach, withCalls, type Call, type CleaningPass, type Sheet } from '../model/sheet';

const called = '(?:newsletters?|briefings?|bulletins?|round-?ups?|digests?|mailing list|e-?mails?|alerts|updates)';
/** Begins as an invitation does. */
const invites =
  /^(?:[^.?!]{0,60}\?\s)?(?:sign(?:ing)? up|subscribe|register|get|receive|join|never miss|keep up|stay|start|don(?:['’])?t miss|want|love|like|enjoy(?:ing|ed)?|for (?:more|the (?:latest|best)))\b/i;
/** Says that something is sent to the reader, or asks for an address to send it to. */
const sends = new RegExp(
  `\\b(?:your (?:e-?mail )?inbox|(?:our|free|daily|weekly|morning|evening) (?:\\p{L}+ ){0,2}${called}|(?:sign(?:ing)? up|subscribe|subscribing|register) (?:to|for|now|here|today|below)|${called} (?:delivered|sent|straight)|enter your|your e-?mail)\\b`,
  'iu',
);
/** Words of which a box is made, besides its invitation; strong ones tell by themselves. */
const strong =
  /\b(?:newsletter|inbox|unsubscribe|spam|subscribe|sign(?:ing)? up|e-?mail address|privacy policy|opt out)\b/i;
const weak =
  /\b(?:e-?mail|delivered|your?|free|(?:every|each) (?:\p{L}+ )?(?:morning|evening|day|week|\p{L}+day)|daily|weekly|best of|latest|our|terms)\b/giu;
const namesLetter = /\b(?:briefing|bulletin|round-?up|digest|dispatch|newsletter)\b/i;

/** Somebody speaks, or is spoken of: a line of copy. */
const tells = /["“”‘]|\b(?:said|says|told|added)\b/;

const longest = 45;

const invitesToNewsletter = ({ text }: LineGlance): boolean =>
  hasAtMost(text, longest) &&
  !tells.test(text) &&
  sends.test(text) &&
  (invites.test(text) || /\byour inbox\b/i.test(text));

const button = /^(?:submit|send|go|ok|join(?: now)?|continue|no,? thanks|not now|close|e-?mail)$/i;

/** “The Fen Briefing” */
const isNameOfLetter = (text: string): boolean => hasAtMost(text, 6) && namesLetter.test(text) && !/[.!?]$/.test(text);

const belongsToBox = ({ text }: LineGlance): boolean =>
  hasAtMost(text, longest) &&
  !tells.test(text) &&
  (strong.test(text) || button.test(text) || isNameOfLetter(text) || new Set(text.toLowerCase().match(weak)).size >= 2);

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
