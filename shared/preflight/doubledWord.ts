import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import { within } from './copy';
import type { Draft, PreflightRule } from './rule';

const neverTwice = ({ desk }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(desk.neverTwice));
const twice = /(?<![\p{L}\p{N}’'-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu;

/** A small word that stands twice in a row: “the the”. Words in quotations are as they were said. */
export const doubledWord: PreflightRule = {
  name: 'doubled-word',
  check: ({ body, reporter, language }) =>
    body.flatMap((block) =>
      [...(reporter.get(block.id) ?? '').matchAll(twice)]
        .filter(([, word = '']) => language.table(neverTwice).has(word.toLowerCase()))
        .map(({ 0: words, index }): Draft => ({
          severity: 'warn',
          at: within(block, index, index + words.length),
          message: `“${words.replace(/\s+/g, ' ')}” stands twice. Take one out.`,
        })),
    ),
};
