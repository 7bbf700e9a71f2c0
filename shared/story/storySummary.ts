/** hold: findings keep it from export; review: quotations wait for the editor; ready: neither. */
export type StoryState = 'hold' | 'review' | 'ready';

/** What the desk lists of a story. */
export interface StorySummary {
  readonly slug: string;
  readonly headline: string;
  readonly words: number;
  readonly quotations: number;
  readonly state: StoryState;
}
