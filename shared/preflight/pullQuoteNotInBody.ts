import { letters } from '../text/letters';
import { beginning, within } from './copy';
import type { PreflightRule } from './rule';

/** A pull quote repeats words that nobody says in the body any more: it was typed, or the body has changed since. */
export const pullQuoteNotInBody: PreflightRule = {
  name: 'pull-quote-not-in-body',
  check: ({ body }) => {
    const pulled = body.filter(({ kind, text }) => kind === 'pull-quote' && text.trim() !== '');
    if (pulled.length === 0) return [];
    const standing = body
      .filter(({ kind }) => kind !== 'pull-quote')
      .map(({ text }) => letters(text))
      .join('\n');
    return pulled.flatMap((block) => {
      const words = wordsIn(block.text);
      if (standing.includes(letters(words))) return [];
      return [
        {
          severity: 'warn',
          at: within(block, 0, block.text.length),
          message: `The pull quote says “${beginning(words, 60)}”, but the body does not. Take its words from the body, or put the body’s back.`,
        } as const,
      ];
    });
  },
};

/** What stands between the outer marks, where there are any; who said it may stand behind. */
const wordsIn = (text: string): string => /^\s*["“‘«„](.+)["”’»“](?!\p{L})/u.exec(text)?.[1] ?? text;
