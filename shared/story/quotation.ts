import type { Quotation } from './storyDocument';
import { isTagged } from './tagged';

/** Words between marks that nobody said, a title or a term: they need no speaker. */
export const isNobodys = ({ kind, speaker }: Pick<Quotation, 'kind' | 'speaker'>): boolean =>
  kind === 'scare' && speaker === null;

/** True while a quotation waits for the editor: nobody has answered yet, or two people have, each otherwise. */
export const awaitsReview = (quotation: Quotation): boolean =>
  isTagged(quotation) &&
  (quotation.disputed !== undefined || (quotation.status === 'proposed' && !isNobodys(quotation)));
