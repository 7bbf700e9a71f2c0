import { derive, keptOf } from '../../shared/desk/derive';
import { overrideHold } from '../../shared/desk/overrideHold';
import type { HouseStyle } from '../../shared/houseStyle/houseStyle';
import { holding, preflight } from '../../shared/preflight/preflight';
import { serialiseCopy } from '../../shared/story/storyParts';
import type { Finding } from '../../shared/story/finding';
import type { Override, StoryDocument } from '../../shared/story/storyDocument';
import { sha256Of } from './decisionChain';
import { bringUp, storyOf } from './liveStory';
import type { StoryStore } from './storyStore';

/** A story as the desk itself reads it: replayed from the store, with no word of any window's reading. */
export interface CheckedStory {
  readonly version: number;
  readonly story: StoryDocument;
  readonly findings: readonly Finding[];
  /** Those that keep it from release. */
  readonly holds: readonly Finding[];
  /** Of copy and decisions: what a release is bound to. */
  readonly copySha256: string;
}

/** Runs all checks on a story, as it is or was at a version; null where there is none. `now` is an ISO 8601 instant. */
export async function checkStory(
  store: StoryStore,
  id: string,
  { houseStyle, now, version }: { readonly houseStyle: HouseStyle; readonly now: string; readonly version?: number },
): Promise<CheckedStory | null> {
  const stored = await store.open(id, version);
  const source = stored && (await store.source(stored.head.source));
  if (!stored || source === null) return null;
  const live = bringUp(stored);
  const kept = keptOf(storyOf(live, source));
  const story = derive(kept);
  const findings = preflight(story, houseStyle, now);
  return {
    version: live.version,
    story,
    findings,
    holds: holding(story, findings),
    copySha256: sha256Of(serialiseCopy(kept)),
  };
}

/** What lets the story out for a reason, in spite of all that holds it now. */
export const overrideOf = ({ story, findings }: CheckedStory, reason: string): Override | null =>
  overrideHold(story, reason, findings).override;
