import type { HouseStyle } from '../houseStyle/houseStyle';
import type { Finding } from '../story/finding';
import type { StoryDocument } from '../story/storyDocument';

/** Every check before filing, in story order. Pure: `now` is an ISO 8601 instant. */
export function preflight(_story: StoryDocument, _houseStyle: HouseStyle, _now: string): readonly Finding[] {
  return [];
}

/** A story is on hold while a finding holds it and no reason overrides that. */
export const isOnHold = (story: StoryDocument, findings: readonly Finding[]): boolean =>
  story.override === null && findings.some((finding) => finding.severity === 'hold');
