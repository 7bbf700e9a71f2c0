import type { StorySummary } from '../../shared/story/storySummary';

/** What a story's state is called, wherever it is shown. */
export const stateNames: Readonly<Record<StorySummary['state'], string>> = {
  hold: 'On hold',
  review: 'In review',
  ready: 'Ready',
};
