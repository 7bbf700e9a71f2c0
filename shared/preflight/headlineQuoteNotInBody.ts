import { tokensOf } from '../text/tokens';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { beginning } from './copy';
import type { PreflightRule } from './rule';

const plainWords = (text: string): string =>
  ` ${tokensOf(text)
    .map((token) => token.key.toLowerCase())
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ')} `;

/** Names of films and books are capitals for the most part. */
const isTitle = (text: string): boolean => {
  const words = tokensOf(text).filter((token) => /\p{L}/u.test(token.key));
  return words.filter((word) => /^\p{Lu}/u.test(word.key)).length * 2 >= words.length;
};

/** The headline or standfirst quotes words that the body does not have. */
export const headlineQuoteNotInBody: PreflightRule = {
  name: 'headline-quote-not-in-body',
  check: ({ story, body, texts }) => {
    const quoted = story.quotations.filter(({ where }) => where === 'headline' || where === 'standfirst');
    if (quoted.length === 0) return [];
    const words = plainWords(body.map((block) => block.text).join(' '));
    return quoted.flatMap((quotation) => {
      const text = wordsOfQuotation(quotation, texts);
      const [at] = quotation.segments;
      if (!at || words.includes(plainWords(text)) || (quotation.kind === 'scare' && isTitle(text))) return [];
      return [
        {
          severity: 'warn',
          at: { block: at.block, from: at.from, to: at.to },
          message: `The ${quotation.where} quotes “${beginning(text, 60)}”, but those words are not in the body. Quote what was said, or take the marks off.`,
        } as const,
      ];
    });
  },
};
