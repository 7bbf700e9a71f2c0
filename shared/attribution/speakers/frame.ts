/** How a cue and its speaker stand to one another. */
export const frameKinds = [
  'none',
  'subject',
  'inverted',
  'according',
  'colon',
  'participle',
  'relative',
  'label',
] as const;
export type FrameKind = (typeof frameKinds)[number];

/** A cue with its speaker, as the reporter's sentence gives them. */
export interface Frame {
  readonly kind: FrameKind;
  /** Words of the cue, ends inclusive; empty (last < first) for a colon alone. */
  readonly first: number;
  readonly last: number;
  readonly strong: boolean;
  /** Base form of the cue; empty for a colon, and for “according to”. */
  readonly cue: string;
  /** Index in the mentions; -1 where the sentence says that it is none of those it names. */
  readonly speaker: number;
  /** Where the sentence leaves no doubt whose words stand beside the cue: those behind it, or those before it. */
  readonly certain: 'behind' | 'before' | null;
  /** Those who speak together with the speaker, as indices in the mentions; mostly none. */
  readonly partners: readonly number[];
}

export const frameOf = (
  kind: FrameKind,
  first: number,
  last: number,
  strong: boolean,
  cue: string,
  speaker: number,
  partners: readonly number[] = [],
): Frame => ({ kind, first, last, strong, cue, speaker, certain: null, partners });
