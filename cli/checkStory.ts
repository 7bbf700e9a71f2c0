import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import { isOnHold } from '../shared/preflight/preflight';
import type { Outcome } from '../shared/story/outcome';
import type { ReadStory } from './loadInput';
import { placeFindings, type PlacedFinding } from './printFindings';

/** How stories are to be read; plain data, since it goes to the workers. */
export interface CheckOrder {
  readonly houseStyle: HouseStyle;
  readonly from: string | null;
  readonly encoding: string | null;
}

/** What preflight says of one story, or why it could not be read. Plain data. */
export type CheckedStory =
  | { readonly state: 'ready' | 'held'; readonly findings: readonly PlacedFinding[] }
  | { readonly state: 'failed'; readonly message: string };

/** Sums up a story that was read. */
export function checkStory(read: Outcome<ReadStory>): CheckedStory {
  if (!read.ok) return { state: 'failed', message: read.problem.message };
  const { loaded, findings } = read.value;
  return {
    state: isOnHold(loaded.story, findings) ? 'held' : 'ready',
    findings: placeFindings(findings, loaded.sorted.source),
  };
}
