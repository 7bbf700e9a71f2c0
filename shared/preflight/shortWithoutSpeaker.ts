import { openQuotations } from './openQuotations';
import type { PreflightRule } from './rule';

/** Short words in marks that nobody is said to speak, chants and placards among them: one finding for them all. */
export const shortWithoutSpeaker: PreflightRule = {
  name: 'short-without-speaker',
  check: (copy) => {
    const short = openQuotations(copy).filter(({ isGrave }) => !isGrave);
    const place = short[0]?.quotation.segments[0];
    if (!place) return [];
    const count = short.length === 1 ? 'One short quotation has' : `${short.length} short quotations have`;
    return [
      {
        severity: 'warn',
        at: { block: place.block, from: place.from, to: place.to },
        message: `${count} no speaker. Choose one where it is somebody’s words, or say that they are nobody’s.`,
      },
    ];
  },
};
