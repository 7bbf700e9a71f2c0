import { beginning, type Copy } from './copy';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { isNobodys } from '../story/quotation';
import type { Quotation } from '../story/storyDocument';
import type { Draft, PreflightRule } from './rule';

/** A quotation nobody is said to speak, and the editor has not said that it cannot be known. */
export const unresolvedSpeaker: PreflightRule = {
  name: 'unresolved-speaker',
  check: (copy) =>
    copy.story.quotations
      .filter((quotation) => !isNobodys(quotation) && quotation.speaker === null && quotation.status !== 'unknown')
      .flatMap((quotation) => draftFor(quotation, copy)),
};

function draftFor(quotation: Quotation, copy: Copy): readonly Draft[] {
  const [first] = quotation.segments;
  if (!first) return [];
  const words = beginning(wordsOfQuotation(quotation, copy.texts));
  const offer = quotation.suggested
    ? ` The copy suggests ${quotation.suggested.name}: ${quotation.suggested.because}`
    : '';
  const isTop = quotation.where !== 'body';
  return [
    {
      severity: isTop ? 'warn' : 'hold',
      at: { block: first.block, from: first.from, to: first.to },
      message: `Nobody is named as the speaker of “${words}”. Choose the speaker, or say that it cannot be known.${offer}`,
    },
  ];
}
