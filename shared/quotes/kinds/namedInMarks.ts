import type { NamingPatterns } from '../../language/languageQuotes';
import type { LoadedLanguage } from '../../language/loadLanguage';
import type { TextRange } from '../../story/range';
import { isQuoteGlyph } from '../../text/glyphs';

const longest = { name: 6, title: 10 };

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const isCapital = (word: string): boolean => /^\P{L}*\p{Lu}/u.test(word);

const weightyOf = (words: readonly string[], { smallWord }: NamingPatterns): readonly string[] =>
  words.filter((word) => !smallWord.test(word));

/** Two words and more, each weighty one with a capital: “A Very Wet Year.” */
function isTitleCase(words: readonly string[], naming: NamingPatterns): boolean {
  const weighty = weightyOf(words, naming);
  return weighty.length >= 2 && weighty.every(isCapital) && words[0] !== undefined && isCapital(words[0]);
}

/** A sentence with words in small letters stands around: in a headline all have capitals. */
const isInCopy = (before: string, after: string): boolean =>
  (`${before} ${after}`.match(/(?<!\p{L})\p{Ll}{4,}/gu)?.length ?? 0) >= 2;

const reach = 90;

/** Words in marks that are what somebody or something is called, by the words before them: a nickname, a title, “so called”. */
export function isNamedInMarks(text: string, { from, to }: TextRange, { quotes }: LoadedLanguage): boolean {
  const { naming } = quotes;
  let mark = from;
  while (mark > 0 && isQuoteGlyph(text.charCodeAt(mark - 1))) mark -= 1;
  let end = to;
  while (end < text.length && isQuoteGlyph(text.charCodeAt(end))) end += 1;
  const words = wordsIn(text.slice(from, to));
  if (words.length > longest.title) return false;
  const before = text.slice(Math.max(0, mark - reach), mark);
  const isShort = words.length <= longest.name;
  if (isShort && (naming.soCalled.test(before) || naming.bringsName.test(before))) return true;
  if (isShort && naming.mayBringName.test(before) && weightyOf(words, naming).every(isCapital)) return true;
  if (isSetApart(text, before, { from, to }, end, naming)) return true;
  if (!isTitleOrOne(words, naming) || !naming.bringsTitle.test(before)) return false;
  const after = text.slice(end, end + reach);
  return isInCopy(before, after) && !naming.saysBefore.test(before) && !naming.saysAfter.test(after);
}

/** “The paper, “How bees count”, is published”: between commas, beside the word for a work, however many of its words have capitals. */
function isSetApart(
  text: string,
  before: string,
  words: Pick<TextRange, 'from' | 'to'>,
  end: number,
  naming: NamingPatterns,
): boolean {
  const isClosed = text.charAt(words.to - 1) === ',' || text.charAt(end) === ',';
  return (
    isClosed &&
    isCapital(text.charAt(words.from)) &&
    naming.setsTitleApart.test(before) &&
    !naming.saysBefore.test(before) &&
    !naming.saysAfter.test(text.slice(end, end + reach))
  );
}

/** A title of one word is one beside the word for a work. */
const isTitleOrOne = (words: readonly string[], naming: NamingPatterns): boolean =>
  words.length === 1 ? weightyOf(words, naming).every(isCapital) : isTitleCase(words, naming);
