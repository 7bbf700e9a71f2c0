import { femaleNames, maleNames } from '../../language/english/firstNames';
import type { TextRange } from '../../story/range';
import { isQuoteGlyph } from '../../text/glyphs';
import { makeNearbyWords, readWords } from './nearbyWords';
import { vocabulary } from './scareForest';
import { WORD, isFunctionWord } from './wordClasses';

const LONGEST_SIGNATURE = 80;
const FEWEST_WORDS = 2;
const firstNames = new Set(`${femaleNames} ${maleNames}`.split(' '));
const words = makeNearbyWords();

/**
 * Whether a paragraph in marks is the name of the one who said what stands before it, set below it as in a pull
 * quote: a first name, then nothing but names and the small words among them.
 */
export function isSignature(text: string, { from, to }: TextRange): boolean {
  if (to - from > LONGEST_SIGNATURE || !isWholeParagraph(text, from, to)) return false;
  readWords(words, vocabulary.book, text, from, to);
  if (words.count < FEWEST_WORDS || !firstNames.has(text.slice(words.starts[0], words.ends[0]).toLowerCase()))
    return false;
  for (let at = 0; at < words.count; at += 1) if (!isNamePart(at)) return false;
  return words.isCapitalised[1] === 1;
}

/** A capitalised word, or a small one that may stand inside a name or an office: of, for, and, the. */
function isNamePart(at: number): boolean {
  const facts = words.facts[at] ?? 0;
  if (facts & (WORD.auxiliary | WORD.pronoun)) return false;
  return words.isCapitalised[at] === 1 || isFunctionWord(facts);
}

const SPACE = 0x20;
/** British copy sets it outside the marks. */
const STOP = 0x2e;

function isWholeParagraph(text: string, from: number, to: number): boolean {
  for (let at = 0; at < from; at += 1) if (!isQuoteGlyph(text.charCodeAt(at))) return false;
  for (let at = to; at < text.length; at += 1)
    if (!isQuoteGlyph(text.charCodeAt(at)) && text.charCodeAt(at) !== SPACE && text.charCodeAt(at) !== STOP)
      return false;
  return true;
}

const cue = '(?:said|says|added|adds|asked|told|replied|insisted|warned|claimed|explained|recalled|argued|wrote)';
const inverted = new RegExp(`^\\s${cue}\\s(?:an?\\s|the\\s|one\\s)?(?:\\p{Lu}|\\p{Ll}{3,20}\\s\\p{Lu})`, 'u');
const upright = new RegExp(
  `^\\s(?!(?:He|She|They|I|We|It|Who)\\s)\\p{Lu}[\\p{L}’'.-]{0,24}(?:\\s\\p{Lu}[\\p{L}’'.-]{0,24}){0,4}(?:,[^,]{1,60},)?\\s${cue}\\b`,
  'u',
);

/** Whether a speaker is named straight behind a quotation: “…,” said Ann Lee; “…,” Ann Lee told the court. */
export function namesSpeaker(text: string, after: number): boolean {
  const behind = text.slice(after, after + 160);
  return inverted.test(behind) || upright.test(behind);
}
