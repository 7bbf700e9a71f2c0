import type { StoryDocument } from '../../shared/story/storyDocument';
import { findings, pointedAt, storyOf } from '../desk/storyFrom';

/** What a rule points at in a body of these paragraphs. */
export const points = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  pointedAt(rule, storyOf(...paragraphs));

/** How severe the findings of a rule are in a story. */
export const severity = (rule: string, story: StoryDocument): readonly string[] =>
  findings(story)
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.severity);

/** A paragraph that no rule has anything to say of. */
export const filler = 'The council meets again in the first week of April to decide on the plan.';
