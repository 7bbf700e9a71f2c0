import { Buffer } from 'node:buffer';
import nspell from 'nspell';
import type { DictionaryName } from '../../shared/ipc/spelling';

/** The two files of a Hunspell dictionary. */
export interface DictionaryFiles {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

/** What the spelling thread is asked. A dictionary comes before the first question about it. */
export type SpellQuestion =
  | { readonly verb: 'load'; readonly dictionary: DictionaryName; readonly files: DictionaryFiles }
  | { readonly verb: 'check'; readonly dictionary: DictionaryName; readonly words: readonly string[] }
  | { readonly verb: 'suggest'; readonly dictionary: DictionaryName; readonly word: string };

type Dictionary = ReturnType<typeof nspell>;

const mostSuggested = 6;
const marks = /\p{M}/gu;

/** The word without accents: English copy may write them or not. */
const plain = (word: string): string => word.normalize('NFD').replace(marks, '').normalize('NFC');

const isRight = (dictionary: Dictionary, word: string): boolean =>
  dictionary.correct(word) || (plain(word) !== word && dictionary.correct(plain(word)));

/** A suggestion with the capital that the word has. */
const asWritten = (word: string, suggestion: string): string =>
  /^\p{Lu}/u.test(word) ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion;

function suggestionsFor(dictionary: Dictionary, word: string): readonly string[] {
  const found = [...dictionary.suggest(word), ...dictionary.suggest(word.toLowerCase())];
  return [...new Set(found.map((each) => asWritten(word, each)))].slice(0, mostSuggested);
}

/** Answers what is asked of dictionaries: nothing for one that did not come. */
export function createSpeller(): (question: SpellQuestion) => readonly string[] {
  const dictionaries = new Map<DictionaryName, Dictionary>();
  return (question) => {
    if (question.verb === 'load') {
      const { aff, dic } = question.files;
      dictionaries.set(question.dictionary, nspell({ aff: Buffer.from(aff), dic: Buffer.from(dic) }));
      return [];
    }
    const dictionary = dictionaries.get(question.dictionary);
    if (!dictionary) return [];
    if (question.verb === 'suggest') return suggestionsFor(dictionary, question.word);
    return question.words.filter((word) => !isRight(dictionary, word));
  };
}
