import type { Quotation } from '../../shared/story/storyDocument';
import { isNobodys } from '../../shared/story/quotation';
import { isTagged } from '../../shared/story/tagged';

/** Who speaks a quotation, or what is known instead, in the words that are used wherever it is named. */
export function nameOfSpeaker(quotation: Quotation): string {
  if (quotation.speaker) return quotation.speaker.name;
  if (quotation.status === 'unknown') return 'Cannot be known';
  return isNobodys(quotation) || !isTagged(quotation) ? 'Nobody’s words' : 'Speaker wanted';
}
