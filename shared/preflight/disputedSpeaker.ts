import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { beginning } from './copy';
import type { Draft, PreflightRule } from './rule';

/** Two people who had not seen each other's answer said different things of who speaks: neither is taken for the other's. */
export const disputedSpeaker: PreflightRule = {
  name: 'disputed-speaker',
  check: ({ story, texts }) =>
    story.quotations.flatMap((quotation): readonly Draft[] => {
      const { disputed, segments } = quotation;
      const [first] = segments;
      if (!disputed || !first) return [];
      const answers = disputed.map(({ by, name }) => `${by} says ${name ?? 'it cannot be known'}`).join(', ');
      return [
        {
          severity: 'hold',
          at: { block: first.block, from: first.from, to: first.to },
          message: `Whose words are “${beginning(wordsOfQuotation(quotation, texts))}”? ${answers}. Agree, and choose the speaker again.`,
        },
      ];
    }),
};
