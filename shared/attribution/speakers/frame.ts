import type { FrameKind } from './findSubject';

/** A cue with its speaker, as the reporter's sentence gives them. */
export interface Frame {
  readonly kind: FrameKind;
  /** Words of the cue, ends inclusive; empty (last < first) for a colon alone. */
  readonly first: number;
  readonly last: number;
  readonly strong: boolean;
  /** Base form of the cue; empty for a colon, and for “according to”. */
  readonly cue: string;
  /** Index in the mentions. */
  readonly speaker: number;
  /** True where the sentence leaves no doubt whose words stand beside the cue. */
  readonly certain: boolean;
  /** Those who speak together with the speaker, as indices in the mentions; mostly none. */
  readonly partners: readonly number[];
}
