import { countWords } from '../text/countWords';
import { isNobodys } from '../story/quotation';
import type { Quotation } from '../story/storyDocument';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import type { Copy } from './copy';
import { isDisplayed } from '../quotes/kinds/displayed';

/** So many words in marks are a quotation and no term; fewer do not keep a story from going out. */
const fewestWords = 5;

/** Below this share not even the cue is certain to go with the words. */
const surely = 0.2;

/** Every word of weight has a capital: a title of something. */
const isTitle = (words: string): boolean => {
  const weighty = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]{3,}/gu) ?? [];
  return weighty.length > 0 && weighty.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
};

/** A quotation that nobody is said to speak, and the editor has not said that it cannot be known. */
export interface OpenQuotation {
  readonly quotation: Quotation;
  readonly words: string;
  /**
   * True where the story must not go out like this: five words and more that are no title, or words that the copy gives
   * to somebody (“she said”, “Lee said”) of whom it does not tell who that is; but not what is chanted or stands on a banner.
   */
  readonly isGrave: boolean;
}

/** The quotations without a speaker, in story order; none where no speaker was looked for, which another rule tells. */
export const openQuotations = ({ story, texts, language }: Copy): readonly OpenQuotation[] =>
  (language.isRead ? story.quotations : [])
    .filter((quotation) => !isNobodys(quotation) && quotation.speaker === null && quotation.status !== 'unknown')
    .filter((quotation) => quotation.segments.length > 0)
    .map((quotation) => {
      const words = wordsOfQuotation(quotation, texts);
      const isLong = countWords(words) >= fewestWords && !isTitle(words);
      const isSaid = quotation.cue !== null && quotation.confidence >= surely;
      const [first] = quotation.segments;
      const isShown = first !== undefined && isDisplayed(texts.get(first.block) ?? '', first.from, language);
      return { quotation, words, isGrave: !isShown && (isLong || isSaid) };
    });
