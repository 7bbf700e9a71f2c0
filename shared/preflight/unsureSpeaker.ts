import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { beginning } from './copy';
import type { Draft, PreflightRule } from './rule';

/** Below this share of right answers the speaker that is filled in is asked about. */
const half = 0.5;

/** A speaker whom the tool filled in, though it is as likely to be wrong as right. */
export const unsureSpeaker: PreflightRule = {
  name: 'unsure-speaker',
  check: ({ story, texts }) =>
    story.quotations.flatMap((quotation): readonly Draft[] => {
      const { speaker, confidence, status, segments } = quotation;
      const [first] = segments;
      if (!first || !speaker || status !== 'proposed' || confidence >= half) return [];
      return [
        {
          severity: 'query',
          at: { block: first.block, from: first.from, to: first.to },
          message: `Did ${speaker.name} say “${beginning(wordsOfQuotation(quotation, texts))}”? The copy does not say so clearly.`,
        },
      ];
    }),
};
