import { smallWords } from './smallWords';
import { wordsOf } from './wordList';

/** Fewer words, or letters of a script without blanks, tell too little: so short a story is in the newsroom's language. */
const fewest = { words: 16, smallLetterWords: 10, letters: 40 };
/** From so many words on a text is long enough for its shares to tell; in a shorter one English has to be as good as absent. */
const long = { words: 40, smallLetterWords: 20 };
/** At least this share of a text's words in small letters are small words of its language: of 836 English articles the least has .25. */
const ownShare = 0.2;
/** The least share of another language's small words, how many times English's share it has to be, and how many of them differ: “de la” alone is in names. */
const other = { share: 0.12, times: 1.5, different: 5 };
/** The same of a short text; its English words are those that the other language has not. */
const short = { share: 0.18, english: 0.06, foreign: 3 };

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
  /** How many of these are no small words of English. */
  readonly foreign: number;
  /** The share of the words that are small words of English and none of it. */
  readonly english: number;
}

const englishSmall = new Set(wordsOf(smallWords['en'] ?? ''));

const guessesFor = (words: readonly string[]): readonly Guess[] =>
  smallLists.map(([code, small]) => {
    const found = words.filter((word) => small.has(word));
    const english = words.filter((word) => englishSmall.has(word) && !small.has(word));
    const different = new Set(found);
    return {
      code,
      share: found.length / words.length,
      different: different.size,
      foreign: [...different].filter((word) => !englishSmall.has(word)).length,
      english: english.length / words.length,
    };
  });

/** The words in small letters; an article that runs into its noun is one by itself: “d’attente”. */
const smallLetterWords = (text: string): readonly string[] =>
  (text.replaceAll('’', "'").match(/(?<![\p{L}\p{N}'-])\p{Ll}[\p{L}']*/gu) ?? []).flatMap((word) =>
    /^\p{L}{1,5}'(?!(?:s|t|d|m|re|ve|ll)$)\p{L}/u.test(word) ? word.split("'") : [word],
  );

const likeliest = (guesses: readonly Guess[]): Guess | null =>
  guesses.reduce<Guess | null>((one, another) => (one === null || another.share > one.share ? another : one), null);

/** What fewer than forty words tell: another language of which much is there and of English nothing; never English itself. */
function byFewWords(words: readonly string[]): string | null {
  const best = likeliest(guessesFor(words).filter(({ code }) => code !== 'en'));
  const isSure =
    best !== null && best.share >= short.share && best.foreign >= short.foreign && best.english <= short.english;
  return isSure ? best.code : null;
}

/**
 * The language that a text is in, as a BCP 47 code: by its script, else by its small words, in words without a capital,
 * so that lists of names tell nothing. “und” for a script that is none of those known; null where the text does not
 * tell, being too short or made of no sentences. English is never taken for another language that it merely quotes.
 */
export function findLanguage(text: string): string | null {
  const written = byScript(text);
  if (written !== null) return written;
  const wordCount = count(text, /[\p{L}\p{N}’'-]+/gu);
  const words = smallLetterWords(text);
  if (wordCount < fewest.words || words.length < fewest.smallLetterWords) return null;
  if (wordCount < long.words || words.length < long.smallLetterWords) return byFewWords(words);
  const guesses = guessesFor(words);
  const english = guesses.find(({ code }) => code === 'en')?.share ?? 0;
  if (english >= ownShare) return 'en';
  const best = likeliest(guesses);
  const isSure =
    best !== null &&
    best.share >= other.share &&
    best.share >= english * other.times &&
    best.different >= other.different;
  return isSure && best.code !== 'en' ? best.code : null;
}
