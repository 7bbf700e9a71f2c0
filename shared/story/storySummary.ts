/** hold: findings keep it from export; review: quotations wait for the editor; ready: neither. */
export type StoryState = 'hold' | 'review' | 'ready';

/** What the desk lists of a story. */
export interface StorySummary {
  readonly slug: string;
  readonly headline: string;
  readonly words: number;
  readonly quotations: number;
  readonly state: StoryState;
  /** Who speaks in it, in order of first mention; absent where nobody does, and in stories of before this was kept. */
  readonly people?: readonly string[];
}
