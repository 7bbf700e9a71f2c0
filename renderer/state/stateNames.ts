import type { StoredStory } from '../../shared/ipc/contract';
import type { StorySummary } from '../../shared/story/storySummary';

/**
 * What a story on the desk is: a draft has no headline or no words yet, one that was exported was not changed since. What
 * lies between is found by the checks.
 */
export type ShownState = 'draft' | StorySummary['state'] | 'exported';

/** What a story's state is called, wherever it is shown. */
export const stateNames: Readonly<Record<ShownState, string>> = {
  draft: 'Draft',
  hold: 'On hold',
  review: 'In review',
  ready: 'Ready',
  exported: 'Exported',
};

export const isExported = ({ rev, exported }: StoredStory): boolean => exported?.rev === rev;

type Shown = Pick<StorySummary, 'headline' | 'words' | 'state'>;

export function shownState({ headline, words, state }: Shown, isOut: boolean): ShownState {
  if (isOut) return 'exported';
  return headline.trim() === '' || words === 0 ? 'draft' : state;
}
