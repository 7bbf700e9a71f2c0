import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { beginning } from './copy';
import type { Draft, PreflightRule } from './rule';

/** The file names one speaker and the copy reads as if it were another: one of them is wrong. */
export const speakerDiffers: PreflightRule = {
  name: 'speaker-differs',
  check: ({ story, texts }) =>
    story.quotations.flatMap((quotation): readonly Draft[] => {
      const {
        speaker,
        suggested,
        status,
        speakerFrom,
        segments: [first],
      } = quotation;
      if (speakerFrom !== 'file' || status !== 'proposed' || !speaker || !suggested || !first) return [];
      return [
        {
          severity: 'query',
          at: { block: first.block, from: first.from, to: first.to },
          message: `The file names ${speaker.name} as the speaker of “${beginning(wordsOfQuotation(quotation, texts))}”, but the copy reads as if ${suggested.name} said it. Ask the writer, then confirm the speaker.`,
        },
      ];
    }),
};
