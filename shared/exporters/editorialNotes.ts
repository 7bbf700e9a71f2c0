import { isWithheld, type CopyQuotation, type StoryCopy } from './storyCopy';

const speakerNote = ({ status, texts }: CopyQuotation): string[] => {
  const words = `“${texts.join(' … ')}”`;
  if (status === 'unresolved') return [`The speaker is not yet known of ${words}`];
  return status === 'cannot-be-known' ? [`The speaker cannot be known of ${words}`] : [];
};

/**
 * What the desk that receives the file must know: an embargo in words, why a hold was overridden, whose
 * speaker nobody knows, which links lack an address. One sentence each.
 */
export const editorialNotes = (copy: StoryCopy): readonly string[] => [
  ...(isWithheld(copy) ? [`Withheld. Embargo as written: ${copy.details.embargoAsWritten ?? ''}`] : []),
  ...(copy.override === null ? [] : [`A hold was overridden: ${copy.override}`]),
  ...copy.quotations.flatMap(speakerNote),
  ...copy.unlinked.map((title) => `A related story without a web address: “${title}”`),
];
