import type { Quotation, StoryComment } from '../story/storyDocument';
import type { ReportedSpeech } from '../story/annotations';
import type { MarkName } from './nodeNames';

/** Where a mark lies in its block, in UTF-16 code units of the block's text. */
export interface MarkedPlace {
  readonly from: number;
  readonly to: number;
  readonly mark: MarkName;
  readonly id: string;
}

/** Where the marks of a story's quotations, indirect speech and comments belong, block by block, the outer before those inside. */
export function markedPlaces(story: {
  readonly quotations: readonly Quotation[];
  readonly reported: readonly ReportedSpeech[];
  readonly comments?: readonly StoryComment[];
}): ReadonlyMap<string, readonly MarkedPlace[]> {
  const places = new Map<string, MarkedPlace[]>();
  const add = (block: string, place: MarkedPlace): void => {
    if (place.from >= place.to) return;
    const inBlock = places.get(block);
    if (inBlock) inBlock.push(place);
    else places.set(block, [place]);
  };
  for (const { id, segments } of story.quotations)
    for (const { block, from, to } of segments) add(block, { from, to, mark: 'quotation', id });
  story.reported.forEach(({ at: { block, from, to } }, at) => add(block, { from, to, mark: 'reported', id: `${at}` }));
  for (const { id, at } of story.comments ?? [])
    if (at) add(at.block, { from: at.from, to: at.to, mark: 'comment', id });
  for (const inBlock of places.values()) inBlock.sort((a, b) => a.from - b.from || b.to - a.to);
  return places;
}
