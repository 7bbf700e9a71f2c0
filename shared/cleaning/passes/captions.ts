import type { SourceRange } from '../../story/range';
import type { LineHint } from '../../story/source';
import { hasAtMost } from '../countWords';
import { beginsLikeByline, beginsLikeCaption, endCreditPattern, namedCreditPattern } from '../model/linePatterns';
import { callEach, type Call, type CleaningPass } from '../model/sheet';

/** What those who take pictures call themselves, and how a picture's taker is named. */
const agencies =
  "(?:[\\p{Lu}][^()/]{0,40}\\/){0,3}(?:[\\p{Lu}][^()/]{0,30}\\/)?(?:PA|AP|AFP|EPA|Reuters|Getty(?: Images)?|Alamy|SWNS|PA (?:Wire|Archive|Media)|AP Photo[^()]{0,40}|[\\p{L} .'’-]{2,40}\\/[\\p{L} .'’-]{2,40})";
const houses =
  "(?:\\p{Lu}[\\p{L}'’&.-]* ){1,4}(?:Press|News|Media|Images|Photos|Photography|Pictures|Pics|Agency|Archive|Wire|Newspapers)";
const takers =
  "(?:[Pp]hoto(?:graph)?|[Pp]icture|[Pp]ic|[Ii]mage|[Cc]redit|[Cc]ourtesy|[Ff]ile (?:photo|picture)|[Ll]ibrary (?:photo|picture)|[Aa]rchive(?: photo| picture)?)s?(?:(?: by| of| courtesy of|:) ?[^()]{2,60})?|\\p{Lu}[\\p{L}’'-]+ \\p{Lu}[\\p{L}’'-]+ for (?:the )?\\p{Lu}[^()]{1,40}";
const creditMark = new RegExp(`\\((${agencies}|${houses}|${takers})\\)`, 'gu');

/** A caption inside a run of text, and its credit. */
export interface GluedCaption extends SourceRange {
  readonly credit: string;
}

const farthest = 260;

const abbreviations = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'prof',
  'sen',
  'rep',
  'gov',
  'gen',
  'col',
  'lt',
  'sgt',
  'rev',
  'hon',
  'jr',
  'sr',
  'no',
  'vs',
  'inc',
  'ltd',
  'co',
  'u.s',
  'u.k',
  'u.n',
]);

function wordBefore(text: string, stop: number): string {
  let from = stop;
  while (from > 0 && stop - from < 12 && !/\s/.test(text.charAt(from - 1))) from -= 1;
  return text
    .slice(from, stop)
    .toLowerCase()
    .replace(/^["'“‘(]/, '');
}

const startsSentence = (text: string, at: number): boolean => /[\p{Lu}\d"'“‘]/u.test(text.charAt(at));

/** Where the sentence that holds `at` begins: after the last full stop before it, or at `floor`. */
function sentenceStart(text: string, at: number, floor: number): number | null {
  for (let back = at - 1; back > floor && at - back < farthest; back -= 1) {
    if (text.charCodeAt(back) !== 32 || !startsSentence(text, back + 1)) continue;
    let stop = back - 1;
    while (stop > floor && /["'”’)]/.test(text.charAt(stop))) stop -= 1;
    if (!/[.!?…]/.test(text.charAt(stop))) continue;
    const word = wordBefore(text, stop);
    if (!abbreviations.has(word) && !(word.length === 1 && /\p{L}/u.test(word))) return back + 1;
  }
  return at - floor < farthest ? floor : null;
}

/** Without one of these there is no `creditMark`. */
const creditSign =
  /\/|\((?:PA|AP|AFP|EPA|Reuters|Getty|Alamy|SWNS)|(?:Press|News|Media|Images|Photos|Photography|Pictures|Pics|Agency|Archive|Wire|Newspapers)\)|\([^()]{0,12}(?:photo|picture|pic|image|credit|courtesy|archive)| for (?:the )?\p{Lu}[^()]{1,40}\)/iu;

/** False for a text that has no credit in brackets; quick, for few have one. */
export const mayHoldCredit = (text: string): boolean => text.includes('(') && creditSign.test(text);

/** Captions with an agency credit that stand glued between sentences of one run of text. */
export function findGluedCaptions(text: string): readonly GluedCaption[] {
  const found: GluedCaption[] = [];
  if (!mayHoldCredit(text)) return found;
  let floor = 0;
  for (const match of text.matchAll(creditMark)) {
    const end = match.index + match[0].length;
    const goesOn = text.slice(end, end + 2);
    // In a sentence of the story a lower-case word or a comma follows the bracket; after a caption a new sentence begins.
    if (end < text.length && !/^\s[\p{Lu}"'“‘\d]/u.test(goesOn)) continue;
    const start = sentenceStart(text, match.index, floor);
    if (start === null || match.index - start < 12 || (start === 0 && end === text.length)) continue;
    found.push({ start, end, credit: match[1] ?? '' });
    floor = end + 1;
  }
  return found;
}

/** The name in a caption's last brackets, when it has one. */
export function captionCredit(text: string): string | null {
  const open = text.lastIndexOf('(');
  const inside = open < 0 || text.length - open > 80 ? null : /^\(([^()]{2,76})\)\.?$/.exec(text.slice(open));
  return inside?.[1] ?? null;
}

const marked: Call = { job: 'caption', because: 'The page marks it as a caption.' };
const begun: Call = { job: 'caption', because: 'It begins like a caption or a picture credit.' };
const credited: Call = { job: 'caption', because: 'It ends with a picture credit.' };

/** Without this there is no `endCreditPattern`: a bracket at the end, perhaps with a stop behind it. */
function closesBracket(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  const closing = last === 0x2e ? text.charCodeAt(text.length - 2) : last;
  return closing === 0x29 || closing === 0x5d;
}

/** An element without a meaning of its own that is called a caption, or stands in a figure. */
const isNamedCaption = ({ tag, figure }: LineHint): boolean => figure === true && (tag === 'div' || tag === 'span');

/** Lines that are captions or picture credits by their own look or their markup. */
export const findCaptions: CleaningPass = (sheet) =>
  callEach(sheet, (facts) => {
    const {
      text,
      endsWithStop,
      line: { hint },
    } = facts;
    if (
      hint &&
      (hint.tag === 'figcaption' || (isNamedCaption(hint) && !beginsLikeByline(facts))) &&
      hasAtMost(text, 60)
    )
      return marked;
    if (beginsLikeCaption(facts) && hasAtMost(text, 45)) return begun;
    if (closesBracket(text) && hasAtMost(text, 60) && endCreditPattern.test(text)) return credited;
    return !endsWithStop && hasAtMost(text, 60) && namedCreditPattern.test(text.slice(-110)) ? credited : null;
  });
