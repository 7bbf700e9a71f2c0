import type { StoryCopy } from './storyCopy';

/** What the desk that receives the file must know: why a hold was overridden, which links lack an address. Null for nothing. */
export const editorialNote = ({ override, unlinked }: Pick<StoryCopy, 'override' | 'unlinked'>): string | null => [
  ...(override === null ? [] : [`A hold was overridden: ${override}`]),
  ...unlinked.map((title) => `A related story without a web address: “${title}”`),
].join('\n') || null;
