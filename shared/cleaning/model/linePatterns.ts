import { readOpenings } from './openings';

/** Shapes of whole lines. Every pattern is anchored and bounded, so that none can run long on hostile text. */

const months =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';

/** “30 minutes ago”, “an hour ago”, “3h ago”, “yesterday”, “just now”. */
export const agoPattern =
  /^(?:published |updated |posted |last updated )?(?:(?:about |over |almost )?(?:\d{1,3}|an?|one|two|three|few|several)\s{0,2}(?:s|m|h|d|w|y|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|mos?|years?|yrs?)\.?\s+ago|yesterday|just now|moments ago)\b/i;

/** A date in words or figures anywhere near the start of a short line. */
export const datePattern = new RegExp(
  `(?:\\b(?:${months})\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?(?:${months})\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b)`,
  'i',
);

/** A clock time: “8:30 pm”, “20.15”, “6.25am”. */
export const clockPattern = /\b\d{1,2}[:.]\d{2}(?:\s{0,2}[ap]\.?m\b)?/i;

/** “By Jo Bloggs”, “Words by …”. */
export const bylinePattern =
  /^(?:by|byline:|words by|written by|story by|reported by|from our|reporting by)[ :]\s{0,2}\p{Lu}/iu;

/** The start of a caption or a picture credit on a line of its own. */
export const captionPattern =
  /^(?:(?:file )?(?:photo(?:graph)?|image|picture|pic|caption|credit|illustration|graphic)s?(?: credit| courtesy| caption| provided| source)?(?: by|:|\/)|image (?:credit|caption|copyright)|media caption|above:|pictured[:,]|courtesy(?::| of [^.,]{2,40}$)|\d{1,3}of\d{1,3}|enlarge image|\(photo|\[photo|(?:getty images|shutterstock|alamy|swns|pa wire|pa archive|pa images|ap photo)$)/i;

const agencies =
  'PA(?: Wire| Archive| Media| Images)?|AP(?: Photo| Images)?|AFP|EPA|Reuters|Getty(?: Images)?|Alamy|Shutterstock|SWNS|UPI|dpa|Bloomberg';

/** “(Jane Barlow/PA)”, “(PA Archive)”, “[Reuters]”, “(Image: …)” at the end of a line. */
export const endCreditPattern = new RegExp(
  `[(\\[](?:(?:[Pp]hoto|PHOTO|[Ii]mage|IMAGE|[Pp]icture|PICTURE|[Pp]ic|[Cc]redit|CREDIT|[Cc]ourtesy|[Ff]ile photo)[Ss]?(?: [Cc]redit)?(?: by| of|:|/)[^()[\\]]{1,80}|(?:[^()[\\]/]{2,60}[/,|] ?){0,3}(?:${agencies})(?:[/,|][^()[\\]]{0,40})?)[)\\]]\\.?$`,
);

/** “The lido in March. Photograph: Jo Bloggs/The Echo”: a credit that ends a caption. */
export const namedCreditPattern =
  /[.!?…”’"')] (?:Photograph|Photo|Picture|Pic|Image|Illustration|Composite)s?(?: [Cc]redit)?(?: by |: ?)\p{Lu}[^.!?“”]{1,60}$/u;

export const urlPattern = /(?:https?:\/\/|www\.)\S|\S@[a-z0-9-]{2,40}\.[a-z]{2}|(?:^|\s)@\w{2}/i;

/** “© 2024 …”, “Copyright …”, “All rights reserved”. */
export const legalPattern =
  /^(?:©|\(c\)|copyright\b|all rights reserved)|©\s{0,2}\d{4}|all rights reserved|terms of (?:use|service)|privacy policy|terms (?:and|&) conditions/i;

/** A list's sign or number at the start. */
export const bulletPattern = /^(?:[-–—*•·▪●◦‣»>+]|\d{1,2}[.)])\s+\S/;

/** Words alone, lower case, one blank between them: for telling whether two lines say the same. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A line with the number of its opening. */
interface Opened {
  readonly text: string;
  readonly opening: number;
}

/** The test by a pattern that is anchored at the start: nearly all lines fail it by their opening. */
function beginsBy(pattern: RegExp): (line: Opened) => boolean {
  const openings = readOpenings([pattern]);
  return ({ text, opening }) => openings[opening] !== 0 && pattern.test(text);
}

/** “30 minutes ago” and the like. */
export const beginsWithAge = beginsBy(agoPattern);
export const beginsLikeByline = beginsBy(bylinePattern);
export const beginsLikeCaption = beginsBy(captionPattern);
export const beginsLikeListItem = beginsBy(bulletPattern);
