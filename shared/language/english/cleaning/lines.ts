import type { LinePatterns } from '../../languageCleaning';

const months =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';

const agencies =
  'PA(?: Wire| Archive| Media| Images)?|AP(?: Photo| Images)?|AFP|EPA|Reuters|Getty(?: Images)?|Alamy|Shutterstock|SWNS|UPI|dpa|Bloomberg';

const speech = '(?:said|says|told|added|adds|asked|replied|wrote)';

/** Shapes of whole lines. */
export const linePatterns: LinePatterns = {
  age: /^(?:published |updated |posted |last updated )?(?:(?:about |over |almost )?(?:\d{1,3}|an?|one|two|three|few|several)\s{0,2}(?:s|m|h|d|w|y|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|mos?|years?|yrs?)\.?\s+ago|yesterday|just now|moments ago)\b/i,
  date: new RegExp(
    `(?:\\b(?:${months})\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?(?:${months})\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b)`,
    'i',
  ),
  clock: /\b\d{1,2}[:.]\d{2}(?:\s{0,2}[ap]\.?m\b)?/i,
  sharedPost:
    /^(?:a (?:post|video|reel|photo) shared by .{1,80}|view (?:this|more) (?:post|profile|photo|video|reel)s? on \p{Lu}\p{L}{0,15})$/iu,
  byline: /^(?:by|byline:|words by|written by|story by|reported by|from our|reporting by)[ :]\s{0,2}\p{Lu}/iu,
  caption:
    /^(?:(?:file )?(?:photo(?:graph)?|image|picture|pic|caption|credit|illustration|graphic)s?(?: credit| courtesy| caption| provided| source)?(?: by|:|\/)|(?:image|media|video|figure|picture|photo) (?:credit|caption|copyright|source)\b|above:|pictured[:,]|courtesy(?::| of [^.,]{2,40}$)|\d{1,3}of\d{1,3}|enlarge image|\(photo|\[photo|(?:getty images|shutterstock|alamy|swns|pa wire|pa archive|pa images|ap photo)$)/i,
  endCredit: new RegExp(
    `[(\\[](?:(?:[Pp]hoto|PHOTO|[Ii]mage|IMAGE|[Pp]icture|PICTURE|[Pp]ic|[Cc]redit|CREDIT|[Cc]ourtesy|[Ff]ile photo)[Ss]?(?: [Cc]redit)?(?: by| of|:|/)[^()[\\]]{1,80}|(?:[^()[\\]/]{2,60}[/,|] ?){0,3}(?:${agencies})(?:[/,|][^()[\\]]{0,40})?)[)\\]]\\.?$`,
  ),
  namedCredit:
    /[.!?…”’"')] (?:Photograph|Photo|Picture|Pic|Image|Illustration|Composite)s?(?: [Cc]redit)?(?: by |: ?)\p{Lu}[^.!?“”]{1,60}$/u,
  legal:
    /^(?:©|\(c\)|copyright\b|all rights reserved)|©\s{0,2}\d{4}|all rights reserved|terms of (?:use|service)|privacy policy|terms (?:and|&) conditions/i,
  numbered: /^(\d{1,2})(?:[.)ªº°:]|a |st |nd |rd |th )/,
  signsComment: /\b(?:says?|said|wrote|replied|commented|reply):?$/i,
  attributes: new RegExp(
    `[,.!?…]["”’'] (?:[\\p{L}’'-]{1,24} ){0,5}?${speech}\\b|\\b${speech}\\b[^.!?"“”‘]{0,60}[:,] ["“‘]`,
    'u',
  ),
  countsComments: /\b\d{1,5} comments?\W{0,3}$/i,
};
