import { smallWords } from './smallWords';
import { wordsOf } from './wordList';

/** Fewer words, or letters of a script without blanks, tell too little: a short story is in the newsroom's language. */
const fewest = { words: 40, smallLetterWords: 20, letters: 80 };
/** At least this share of a text's words in small letters are small words of its language: of 836 English articles the least has .25. */
const ownShare = 0.2;
/** The least share of another language's small words, how many times English's share it has to be, and how many of them differ: “de la” alone is in names. */
const other = { share: 0.12, times: 1.5, different: 5 };

/** Scripts that one language, or hardly more, is written in. The first that more than half of the letters are of counts. */
const scripts: readonly (readonly [script: RegExp, languageOf: (text: string) => string])[] = [
  [
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu,
    (text) => (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? 'ja' : 'zh'),
  ],
  [/\p{sc=Hangul}/gu, () => 'ko'],
  [/\p{sc=Cyrillic}/gu, (text) => (/[іїєґ]/iu.test(text) ? 'uk' : 'ru')],
  [/\p{sc=Greek}/gu, () => 'el'],
  [/\p{sc=Arabic}/gu, () => 'ar'],
  [/\p{sc=Hebrew}/gu, () => 'he'],
  [/\p{sc=Devanagari}/gu, () => 'hi'],
  [/\p{sc=Thai}/gu, () => 'th'],
];

const smallLists = Object.entries(smallWords).map(([code, list]) => [code, new Set(wordsOf(list))] as const);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language of a text in another script than Latin. */
function byScript(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  if (letters < fewest.letters || count(text, /\p{sc=Latin}/gu) * 2 > letters) return null;
  const found = scripts.find(([script]) => count(text, script) * 2 > letters);
  return found ? found[1](text) : 'und';
}

/** A language by its small words. */
interface Guess {
  readonly code: string;
  /** The share of the words that are small words of it. */
  readonly share: number;
  /** How many different ones there are. */
  readonly different: number;
}

const guessesFor = (words: readonly string[]): readonly Guess[] =>
  smallLists.map(([code, small]) => {
    const found = words.filter((word) => small.has(word));
    return { code, share: found.length / words.length, different: new Set(found).size };
  });

/**
 * The language that a text is in, as a BCP 47 code: by its script, else by its small words, in words without a capital,
 * so that lists of names tell nothing. “und” for a script that is none of those known; null where the text does not
 * tell, being too short or made of no sentences. English is never taken for another language that it merely quotes.
 */
export function findLanguage(text: string): string | null {
  const written = byScript(text);
  if (written !== null) return written;
  if (count(text, /[\p{L}\p{N}’'-]+/gu) < fewest.words) return null;
  const words = text.replaceAll('’', "'").match(/(?<![\p{L}\p{N}'-])\p{Ll}[\p{L}']*/gu) ?? [];
  if (words.length < fewest.smallLetterWords) return null;
  const guesses = guessesFor(words);
  const english = guesses.find(({ code }) => code === 'en')?.share ?? 0;
  if (english >= ownShare) return 'en';
  const best = guesses.reduce((one, another) => (another.share > one.share ? another : one));
  const isSure = best.share >= other.share && best.share >= english * other.times && best.different >= other.different;
  return isSure && best.code !== 'en' ? best.code : null;
}
