import { beginning } from './copy';
import { openQuotations, type OpenQuotation } from './openQuotations';
import type { Draft, PreflightRule } from './rule';

/** Somebody's words of whom nobody can tell who that is. Terms and titles without a speaker are told by `shortWithoutSpeaker`. */
export const unresolvedSpeaker: PreflightRule = {
  name: 'unresolved-speaker',
  check: (copy) =>
    openQuotations(copy)
      .filter(({ isGrave }) => isGrave)
      .flatMap(draftFor),
};

function draftFor({ quotation, words }: OpenQuotation): readonly Draft[] {
  const [first] = quotation.segments;
  if (!first) return [];
  const offer = quotation.suggested
    ? ` The copy suggests ${quotation.suggested.name}: ${quotation.suggested.because}`
    : '';
  return [
    {
      severity: quotation.where === 'body' ? 'hold' : 'warn',
      at: { block: first.block, from: first.from, to: first.to },
      message: `Nobody is named as the speaker of “${beginning(words)}”. Choose the speaker, or say that it cannot be known.${offer}`,
    },
  ];
}
