import type { CopyQuotation } from './copyLine';
import { correctionNote } from './readCorrections';
import { isWithheld, type StoryCopy } from './storyCopy';

const wordsOf = ({ texts }: CopyQuotation): string => `“${texts.join(' … ')}”`;

/**
 * What the desk that receives the file must know: an embargo in words, why a hold was overridden, what was corrected, whose
 * speaker nobody knows, which links lack an address. One sentence each.
 */
export function editorialNotes(copy: StoryCopy): readonly string[] {
  const notes: string[] = [];
  if (isWithheld(copy)) notes.push(`Withheld. Embargo as written: ${copy.details.embargoAsWritten ?? ''}`);
  if (copy.override !== null) notes.push(`A hold was overridden: ${copy.override}`);
  notes.push(...copy.corrections.map(correctionNote));
  for (const quotation of copy.quotations) {
    if (quotation.status === 'unresolved') notes.push(`The speaker is not yet known of ${wordsOf(quotation)}`);
    if (quotation.status === 'cannot-be-known') notes.push(`The speaker cannot be known of ${wordsOf(quotation)}`);
  }
  for (const title of copy.unlinked) notes.push(`A related story without a web address: “${title}”`);
  return notes;
}
