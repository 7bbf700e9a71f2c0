import type { TextRange } from '../../story/range';
import { isQuoteGlyph } from '../../text/glyphs';

/** What stands before words in marks that are a name: somebody goes by it, or a thing is called so. */
const bringsName =
  /\b(?:by the (?:\p{L}+ )?(?:names?|nickname|pseudonym|alias|handle|moniker|stage name|pen name)(?: of)?|under the (?:name|title|alias|pseudonym|headline)(?: of)?|(?:go(?:es|ing)?|went) by|nicknamed|alias|aka|a\.k\.a\.|code-?named|(?:better |also |once |still |widely )?known (?:to (?:\p{L}+ ){1,3})?(?:simply |only |locally )?as|(?:titled|entitled|subtitled|headlined))(?: just| simply| only)?,?\s*$/iu;
/** As above, where the words begin with a capital: what is dubbed “a disgrace” is somebody's view. */
const mayBringName =
  /\b(?:(?:called|calls|calling|named|renamed|christened|dubbed|styled)(?: (?:him|her|it|them)(?:self|selves)?)?|calls? (?:him|her|them)sel(?:f|ves))(?: just| simply| only)?\s*$/iu;
const soCalled = /\bso[- ]called\s*$/i;

/** What works are: the words in marks beside one of these are its title. */
const work =
  '(?:films?|movies?|books?|novels?|memoirs?|songs?|singles?|albums?|tracks?|hits?|series|shows?|sitcoms?|plays?|musicals?|operas?|poems?|essays?|documentar(?:y|ies)|podcasts?|episodes?|columns?|paintings?|drama|comedy|thriller|ballad|anthem|hymn|sequel|video|game)';
const bringsTitle = new RegExp(
  `\\b(?:${work}(?:,| of| called| titled)?|(?:has |have |had |is |was )?(?:just )?(?:filmed|filming|directed|directing|wrote|written|writing|starred in|stars in|starring in|appeared in|appears in|sang|sung|recorded|released|published|produced|adapted|read|reading|watched|performed|played in|plays in|won an? \\p{L}+ for|nominated for|award for|prize for|role in|part in|version of))\\s*$`,
  'iu',
);
/** Somebody is about to speak, or has just spoken. */
const saysBefore =
  /\b(?:said|says|saying|told|tells|asked|asks|added|adds|replied|shouted|shouts|cried|chanted|chanting|insisted|warned|claimed|answered|declared|tweeted|quoted|read|reads)\b[^.!?]{0,30}[,:]?\s*$/i;
const saysAfter =
  /^[\s,]*(?:(?:he|she|they|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}) (?:said|says|added|told|asked)|(?:said|says|added|asked) )/u;

const smallWord = /^(?:an?|and|as|at|but|by|for|from|in|into|is|of|on|or|the|to|up|vs|with|\P{L}.*)$/u;
const longest = { name: 6, title: 10 };

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const isCapital = (word: string): boolean => /^\P{L}*\p{Lu}/u.test(word);

/** Two words and more, each weighty one with a capital: “A Very Wet Year.” */
function isTitleCase(words: readonly string[]): boolean {
  const weighty = words.filter((word) => !smallWord.test(word));
  return weighty.length >= 2 && weighty.every(isCapital) && words[0] !== undefined && isCapital(words[0]);
}

/** A sentence with words in small letters stands around: in a headline all have capitals. */
const isInCopy = (before: string, after: string): boolean =>
  (`${before} ${after}`.match(/(?<!\p{L})\p{Ll}{4,}/gu)?.length ?? 0) >= 2;

const reach = 90;

/** Words in marks that are what somebody or something is called, by the words before them: a nickname, a title, “so called”. */
export function isNamedInMarks(text: string, { from, to }: TextRange): boolean {
  let mark = from;
  while (mark > 0 && isQuoteGlyph(text.charCodeAt(mark - 1))) mark -= 1;
  let end = to;
  while (end < text.length && isQuoteGlyph(text.charCodeAt(end))) end += 1;
  const words = wordsIn(text.slice(from, to));
  if (words.length > longest.title) return false;
  const before = text.slice(Math.max(0, mark - reach), mark);
  const isShort = words.length <= longest.name;
  if (isShort && (soCalled.test(before) || bringsName.test(before))) return true;
  if (isShort && mayBringName.test(before) && words.filter((word) => !smallWord.test(word)).every(isCapital))
    return true;
  const after = text.slice(end, end + reach);
  if (!isInCopy(before, after) || saysBefore.test(before) || saysAfter.test(after)) return false;
  return (
    bringsTitle.test(before) && words.every((word) => smallWord.test(word) || isCapital(word)) && isTitleOrOne(words)
  );
}

/** A title of one word is one beside the word for a work. */
const isTitleOrOne = (words: readonly string[]): boolean => words.length === 1 || isTitleCase(words);
