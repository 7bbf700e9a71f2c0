import type { QuotationStanding } from '../story/storyDocument';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { beginning } from './copy';
import type { Draft, PreflightRule } from './rule';

const sayings: Readonly<Partial<Record<QuotationStanding, string>>> = {
  'off-record': 'was said off the record',
  'not-for-publication': 'is not for publication',
};

/** Words that must not be published, or not under their speaker's name, as the editor has said of them. */
export const offTheRecord: PreflightRule = {
  name: 'off-the-record',
  check: ({ story, texts }) =>
    story.quotations.flatMap((quotation): readonly Draft[] => {
      const saying = quotation.standing && sayings[quotation.standing];
      const [place] = quotation.segments;
      if (saying === undefined || !place) return [];
      return [
        {
          severity: 'hold',
          at: { block: place.block, from: place.from, to: place.to },
          message: `“${beginning(wordsOfQuotation(quotation, texts))}” ${saying}. Take the words out, or put them on the record if the speaker agrees.`,
        },
      ];
    }),
};
