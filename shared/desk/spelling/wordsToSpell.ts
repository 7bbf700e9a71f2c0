/** A word of a text that a dictionary may be asked about. */
export interface SpelledWord {
  /** As a dictionary has it: straight apostrophes, no “’s”. */
  readonly word: string;
  /** UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** It has a capital for which its place is no reason, or that comes before another: a name, most likely. */
  readonly isName: boolean;
}

/** The longest word that is looked up, in UTF-16 code units. */
const longest = 60;
/** A part of a hyphened word that is no longer than this is a prefix or an ending, in no dictionary by itself. */
const shortestPart = 4;

const runs = /[^\s–—…]+/gu;
const words = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
const possessive = /'s$|(?<=s)'$/iu;

/** Addresses, handles, figures with letters, file names: nothing of these is a word. */
const isNoWord = (run: string): boolean => /[\d@#_\\=]|:\/\/|\p{L}\.\p{L}/u.test(run);
/** Capitals inside a word: “MPs”, “BBC”, “McArdle”. */
const hasInnerCapital = (word: string): boolean => /.\p{Lu}/u.test(word);
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
/** How much of what stands before a word is looked at. */
const back = 12;

function beginsSentence(text: string, at: number): boolean {
  const before = at > back ? `a${text.slice(at - back, at)}` : text.slice(0, at);
  return /(?:^|[.!?:…]["”’')\]]*\s+|[–—•]\s*)["“‘'([]*$/u.test(before);
}

/** The words of a text that can be looked up, each part of a hyphened one by itself, in reading order. */
export function wordsToSpell(text: string): readonly SpelledWord[] {
  const found: SpelledWord[] = [];
  for (const run of text.matchAll(runs)) {
    if (isNoWord(run[0])) continue;
    const isHyphened = /\p{L}[-‐‑]\p{L}/u.test(run[0]);
    for (const match of run[0].matchAll(words)) {
      const [written] = match;
      const word = written.replaceAll('’', "'").replace(possessive, '');
      if (word.length < 2 || word.length > longest || hasInnerCapital(word)) continue;
      if (isHyphened && word.length < shortestPart) continue;
      const from = run.index + match.index;
      const to = from + word.length;
      const isName =
        isCapital(word) && (!beginsSentence(text, from) || /^(?:['’]s)?[\s-]+\p{Lu}/u.test(text.slice(to, to + back)));
      found.push({ word, from, to, isName });
    }
  }
  return found;
}

/** The words that stand for names somewhere in a story: they are names at the beginning of a sentence as well. */
export const namesAmong = (found: Iterable<SpelledWord>): ReadonlySet<string> =>
  new Set([...found].flatMap(({ word, isName }) => (isName ? [word] : [])));
