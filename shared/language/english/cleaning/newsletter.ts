import type { NewsletterPatterns } from '../../languageCleaning';

const called = '(?:newsletters?|briefings?|bulletins?|round-?ups?|digests?|mailing list|e-?mails?|alerts|updates)';

/** Boxes that ask for the reader's address. */
export const newsletterPatterns: NewsletterPatterns = {
  invites:
    /^(?:[^.?!]{0,60}\?\s)?(?:sign(?:ing)? up|subscribe|register|get|receive|join|never miss|keep up|stay|start|don(?:['’])?t miss|want|love|like|enjoy(?:ing|ed)?|for (?:more|the (?:latest|best)))\b/i,
  sends: new RegExp(
    `\\b(?:your (?:e-?mail )?inbox|(?:our|free|daily|weekly|morning|evening) (?:\\p{L}+ ){0,2}${called}|(?:sign(?:ing)? up|subscribe|subscribing|register) (?:to|for|now|here|today|below)|${called} (?:delivered|sent|straight)|enter your|your e-?mail)\\b`,
    'iu',
  ),
  yourInbox: /\byour inbox\b/i,
  strong: /\b(?:newsletter|inbox|unsubscribe|spam|subscribe|sign(?:ing)? up|e-?mail address|privacy policy|opt out)\b/i,
  weak: /\b(?:e-?mail|delivered|your?|free|(?:every|each) (?:\p{L}+ )?(?:morning|evening|day|week|\p{L}+day)|daily|weekly|best of|in one|latest|our|terms|never share|address)\b/giu,
  namesLetter: /\b(?:briefing|bulletin|round-?up|digest|dispatch|newsletter)\b/i,
  tells: /["“”‘]|\b(?:said|says|told|added)\b/,
  button:
    /^(?:sign (?:me |us )?up(?: now)?|count me in|submit|send|go|ok|join(?: now)?|continue|no,? thanks|not now|close|e-?mail)$/i,
};
