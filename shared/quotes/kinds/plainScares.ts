import type { LoadedLanguage } from '../../language/loadLanguage';
import type { TextRange } from '../../story/range';
import { BESIDE, besideOf, isQuoteGlyph } from '../../text/glyphs';
import { isNamedInMarks } from './namedInMarks';
import { isCapitalAt, readWords, sentenceStart, type NearbyWord } from './nearbyWords';
import { isAuxiliary, isFunctionWord } from './wordClasses';

/** Words in marks that cannot be anybody's: markup left in the copy, a nickname, what somebody or something is called. */
export const isPlainScare = (text: string, quotation: TextRange, language: LoadedLanguage): boolean =>
  isMarkup(text, quotation) || isNickname(text, quotation, language) || isNamedInMarks(text, quotation, language);

/** A sentence of its own is somebody's where it is a paragraph by itself, or follows another quotation: “We might,” he said. “Not today.” */
export function isPlainSpeech(
  text: string,
  { from, to }: TextRange,
  others: readonly TextRange[],
  language: LoadedLanguage,
): boolean {
  if (!isCapitalAt(text, from) || !STOPS.includes(text.charAt(to - 1))) return false;
  let mark = from;
  while (mark > 0 && isQuoteGlyph(text.charCodeAt(mark - 1))) mark -= 1;
  if (mark === 0)
    return (
      isQuoteGlyph(text.charCodeAt(to)) &&
      to + MARK_LENGTH >= text.length &&
      to - from <= REACH &&
      !isHeading(text, from, to, language)
    );
  return others.some((other) => other.to < from) && sentenceStart(text, mark, language) === mark;
}

/** A cross-head in marks, ‘All Bets Off.’: more capitals than the first, and no weighty word without one. */
function isHeading(text: string, from: number, to: number, language: LoadedLanguage): boolean {
  const words = readWords(text, from, to, language);
  // “It was there on Friday.” has a verb in small letters: that is a sentence.
  const isSentence = words.some(({ isCapitalised, facts }) => !isCapitalised && isAuxiliary(facts));
  return !isSentence && countPlain(words) === 0 && words.filter(({ isCapitalised }) => isCapitalised).length > 1;
}

/** A closing mark of two apostrophes is two characters long. */
const MARK_LENGTH = 2;

const STOPS = '.!?';

/** The value of an attribute that a page's markup left in the copy: lang="en". */
function isMarkup(text: string, { from }: TextRange): boolean {
  let at = from - 1;
  while (at > 0 && (isQuoteGlyph(text.charCodeAt(at)) || besideOf(text.charCodeAt(at)) === BESIDE.space)) at -= 1;
  return text.charCodeAt(at) === 0x3d && besideOf(text.charCodeAt(at - 1)) === BESIDE.letter;
}

const REACH = 60;
const PLAIN_WORDS = 3;

/** Capitalised words between a first name and a surname: Robert “Bob” Marsh, Ann ‘The Axe’ Lee; not in a headline, where every word is a capital. */
function isNickname(text: string, { from, to }: TextRange, language: LoadedLanguage): boolean {
  if (to - from > REACH || !isCapitalAt(text, from)) return false;
  for (let at = from; at < to; at += 1)
    if (besideOf(text.charCodeAt(at)) === BESIDE.space && !isCapitalAt(text, at + 1)) return false;
  const before = nameBefore(text, from, language);
  const after = nameAfter(text, to);
  if (before < 0 || after < 0) return false;
  const words = [
    ...readWords(text, Math.max(0, before - REACH), before, language),
    ...readWords(text, after, Math.min(text.length, after + REACH), language),
  ];
  return countPlain(words) >= PLAIN_WORDS;
}

/** How many words are no names and no small words. */
const countPlain = (words: readonly NearbyWord[]): number =>
  words.filter(({ text, isCapitalised, facts }) => !isCapitalised && !isFunctionWord(facts) && text.length > 3).length;

/** Where the capitalised word right before the mark begins; -1 when there is none, or it owns what follows (Mr Quill's “Plan”). */
function nameBefore(text: string, from: number, language: LoadedLanguage): number {
  let at = from - 1;
  while (at > 0 && isQuoteGlyph(text.charCodeAt(at))) at -= 1;
  if (at === from - 1 || text.charCodeAt(at) !== 0x20) return -1;
  let start = at;
  while (start > 0 && at - start < REACH && besideOf(text.charCodeAt(start - 1)) !== BESIDE.space) start -= 1;
  const [name] = readWords(text, start, at, language);
  const isName = name?.isCapitalised === true && !isFunctionWord(name.facts) && !language.quotes.isOwner(name.text);
  return isName ? start : -1;
}

/** Where the capitalised word right after the mark begins; -1 when there is none. */
function nameAfter(text: string, to: number): number {
  let at = to;
  while (at < text.length && isQuoteGlyph(text.charCodeAt(at))) at += 1;
  return at > to && text.charCodeAt(at) === 0x20 && isCapitalAt(text, at + 1) ? at + 1 : -1;
}
