import type { StoryCopy } from './storyCopy';

/** What the desk that receives the file must know: why a hold was overridden, and what was left out. Null for nothing. */
export const editorialNote = ({ override, notices }: Pick<StoryCopy, 'override' | 'notices'>): string | null =>
  [...(override === null ? [] : [`A hold was overridden: ${override}`]), ...notices].join('\n') || null;
