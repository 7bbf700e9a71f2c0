import { isWithheld, type StoryCopy } from './storyCopy';

/** What the desk that receives the file must know: an embargo in words, why a hold was overridden, which links lack an address. Null for nothing. */
export const editorialNote = (copy: StoryCopy): string | null => [
  ...(isWithheld(copy) ? [`Withheld. Embargo as written: ${copy.details.embargoAsWritten ?? ''}`] : []),
  ...(copy.override === null ? [] : [`A hold was overridden: ${copy.override}`]),
  ...copy.unlinked.map((title) => `A related story without a web address: “${title}”`),
].join('\n') || null;
