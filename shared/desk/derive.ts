import type { Quotation, StoryDocument } from '../story/storyDocument';
import { reannotate } from './reannotate';

/** Whether somebody, or the file the story came in, has answered who speaks, or has to. */
const isAnswered = ({ status, speakerFrom, copySays, copySaid, disputed }: Quotation): boolean =>
  status !== 'proposed' || Boolean(speakerFrom ?? copySays ?? copySaid ?? disputed);

const unread = { speaker: null, suggested: null, cue: null, confidence: 0, reasons: [] } as const;

/**
 * What has to be kept of a story: its source, its copy with the quotations in it, and all that was decided. What the tool
 * proposes is left out: `derive` finds it again.
 */
export const keptOf = (story: StoryDocument): StoryDocument => ({
  ...story,
  quotations: story.quotations.map((each) => (isAnswered(each) ? each : { ...each, ...unread })),
  reported: story.reported.filter(({ madeBy }) => madeBy === 'editor'),
});

/** A story that was kept, with all that reading its copy tells: who speaks, by what cue, with what reasons. */
export const derive = (kept: StoryDocument): StoryDocument => reannotate(kept);
