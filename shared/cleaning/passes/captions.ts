import { captionLabelLength, creditOfLine, isCreditLine } from '../../importers/objects/pictureCredit';
import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';
import type { SourceRange } from '../../story/range';
import type { LineHint } from '../../story/source';
import { beginsLikeByline, beginsLikeCaption } from '../model/linePatterns';
import type { LineGlance } from '../model/lineGlance';
import { callEach, type Call, type CleaningPass } from '../model/sheet';

/** A caption inside a run of text, and its credit. */
export interface GluedCaption extends SourceRange {
  readonly credit: string;
}

const farthest = 260;

const abbreviationsOf = ({ cleaning }: LoadedLanguage): ReadonlySet<string> =>
  new Set(wordsOf(cleaning.captions.abbreviations));

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
function sentenceStart(text: string, at: number, floor: number, abbreviations: ReadonlySet<string>): number | null {
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

/** False for a text that has no credit in brackets; quick, for few have one. */
export const mayHoldCredit = (text: string, { cleaning }: LoadedLanguage): boolean =>
  text.includes('(') && cleaning.captions.creditSign.test(text);

/** Captions with an agency credit that stand glued between sentences of one run of text. */
export function findGluedCaptions(text: string, language: LoadedLanguage): readonly GluedCaption[] {
  const found: GluedCaption[] = [];
  if (!mayHoldCredit(text, language)) return found;
  let floor = 0;
  for (const match of text.matchAll(language.cleaning.captions.credit)) {
    const end = match.index + match[0].length;
    const goesOn = text.slice(end, end + 2);
    // In a sentence of the story a lower-case word or a comma follows the bracket; after a caption a new sentence begins.
    if (end < text.length && !/^\s[\p{Lu}"'“‘\d]/u.test(goesOn)) continue;
    const start = sentenceStart(text, match.index, floor, language.table(abbreviationsOf));
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
const belowLabel: Call = { job: 'caption', because: 'It stands below the label, or the credit, of a picture.' };
const credited: Call = { job: 'caption', because: 'It ends with a picture credit.' };

/** Without this there is no `endCreditPattern`: a bracket at the end, perhaps with a stop behind it. */
function closesBracket(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  const closing = last === 0x2e ? text.charCodeAt(text.length - 2) : last;
  return closing === 0x29 || closing === 0x5d;
}

/** An element without a meaning of its own that is called a caption, or stands in a figure. */
const isNamedCaption = ({ tag, figure }: LineHint): boolean => figure === true && (tag === 'div' || tag === 'span');

/** Shorter than this, what stands below a credit is as likely a heading of the copy. */
const leastBelowCredit = 5;

/** What a site prints right below a line that only labels a caption, or only credits its picture. */
function standsBelowLabel(above: LineGlance | undefined, { words, endsWithStop, startsWithMark }: LineGlance): boolean {
  if (!above || above.words > 12 || words > 60) return false;
  const length = captionLabelLength(above.text);
  if (length > 0 && length === above.text.length) return true;
  return !endsWithStop && !startsWithMark && words >= leastBelowCredit && creditOfLine(above.text) !== null;
}

/** Lines that are captions or picture credits by their own look or their markup. */
export const findCaptions: CleaningPass = (sheet) =>
  callEach(sheet, (facts, at) => {
    const {
      text,
      words,
      endsWithStop,
      language: {
        cleaning: { lines },
      },
      line: { hint },
    } = facts;
    if (hint && (hint.tag === 'figcaption' || (isNamedCaption(hint) && !beginsLikeByline(facts))) && words <= 60)
      return marked;
    if ((beginsLikeCaption(facts) || captionLabelLength(text) > 0) && words <= 45) return begun;
    if (words <= 12 && isCreditLine(text)) return begun;
    if (hint?.given === undefined && standsBelowLabel(sheet.lines[at - 1], facts)) return belowLabel;
    if (closesBracket(text) && words <= 60 && lines.endCredit.test(text)) return credited;
    return !endsWithStop && words <= 60 && lines.namedCredit.test(text.slice(-110)) ? credited : null;
  });
