import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import { within } from './copy';
import type { Draft, PreflightRule } from './rule';
import { matchesIn } from '../text/matchesIn';

/** What stands before the word is looked at last: hardly any word is one of these and stands twice. */
const twice = ({ desk }: LoadedLanguage): RegExp =>
  new RegExp(
    `(${wordsOf(desk.neverTwice).join('|')})\\s+\\1(?![\\p{L}\\p{N}’'-])(?<![\\p{L}\\p{N}’'-]\\1\\s+\\1)`,
    'giu',
  );

/** A small word that stands twice in a row: “the the”. Words in quotations are as they were said. */
export const doubledWord: PreflightRule = {
  name: 'doubled-word',
  check: ({ body, reporter, language }) => {
    if (language.desk.neverTwice === '') return [];
    return body.flatMap((block) =>
      matchesIn(reporter.get(block.id) ?? '', language.table(twice)).map(({ 0: words, index }): Draft => ({
        severity: 'warn',
        at: within(block, index, index + words.length),
        mend: { at: within(block, index + (/\s/.exec(words)?.index ?? 0), index + words.length), text: '' },
        message: `“${words.replace(/\s+/g, ' ')}” stands twice. Take one out.`,
      })),
    );
  },
};
