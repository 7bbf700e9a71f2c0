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
      .filter(
        (quotation) =>
          !isNobodys(quotation) &&
          quotation.speaker === null &&
          quotation.status !== 'unknown' &&
          !isDisplayed(quotation, copy),
      )
      .flatMap((quotation) => draftFor(quotation, copy)),
};

/** What stands before words that a crowd chants or that stand on something: nobody is asked who said them. */
const displayed =
  /\b(?:(?:chants?|cries|shouts|choruses|slogans?|words|calls) of|chant(?:ed|ing|s)|(?:banners?|placards?|signs?|posters?|graffiti|t-?shirts?|plaques?|stickers?|badges?|flags?|leaflets?|notices?|billboards?|slogans?|tattoos?|mugs?|caps?|scarves|scarf)(?: (?:that|which))?(?: \p{L}+){0,4} (?:read|reads|reading|said|says|saying|say|bearing|declaring|declared|proclaiming|proclaimed|with)(?: the (?:words?|slogan|message))?)[\s:,]*["'“‘«„]*$/iu;

function isDisplayed({ segments: [first] }: Quotation, { texts }: Copy): boolean {
  if (!first) return false;
  return displayed.test((texts.get(first.block) ?? '').slice(Math.max(0, first.from - 90), first.from));
}

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
