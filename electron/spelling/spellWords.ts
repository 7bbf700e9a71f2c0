import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckWords, DictionaryName, SuggestWords } from '../../shared/ipc/spelling';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { askThread } from '../askThread';
import type { SpellQuestion } from './speller';

export interface Spelling {
  readonly checkWords: (request: CheckWords) => Promise<Outcome<readonly string[]>>;
  readonly suggestWords: (request: SuggestWords) => Promise<Outcome<readonly string[]>>;
}

const unread = fail(
  'spelling-unread',
  'The dictionary that comes with Verbatim cannot be read, so spelling is not looked at. Install Verbatim again.',
);

/** Looks words up in the dictionaries that ship, in a thread. No dictionary is read before the first question about it. */
export function spellWords(script: string, folder: string): Spelling {
  const thread = askThread<SpellQuestion>(script);
  const loaded = new Map<DictionaryName, Promise<unknown>>();

  async function load(dictionary: DictionaryName): Promise<unknown> {
    const [aff, dic] = await Promise.all(
      ['aff', 'dic'].map((ending) => readFile(join(folder, `${dictionary}.${ending}`))),
    );
    return aff && dic && thread.ask({ verb: 'load', dictionary, files: { aff, dic } });
  }

  async function answer(dictionary: DictionaryName, question: SpellQuestion): Promise<Outcome<readonly string[]>> {
    const loading = loaded.get(dictionary) ?? load(dictionary);
    loaded.set(dictionary, loading);
    try {
      await loading;
      return succeed((await thread.ask(question)) as readonly string[]);
    } catch (error) {
      loaded.clear();
      console.error('The spelling cannot be looked at:', error instanceof Error ? error.message : error);
      return unread;
    }
  }

  return {
    checkWords: ({ dictionary, words }) => answer(dictionary, { verb: 'check', dictionary, words }),
    suggestWords: ({ dictionary, word }) => answer(dictionary, { verb: 'suggest', dictionary, word }),
  };
}
