import type { BlockId } from '../story/range';
import type { RemovedEntry, StoryDocument } from '../story/storyDocument';
import { reannotate } from './reannotate';

/** Takes a block out of the story. Nothing is lost: it is kept with the reason and can be brought back. */
export function removeBlock(story: StoryDocument, id: BlockId, reason: string): StoryDocument {
  const index = story.blocks.findIndex((block) => block.id === id);
  const block = story.blocks[index];
  if (!block) return story;
  const place = block.source ?? emptyPlaceAfter(story, index);
  const { text, spans, ...shape } = block;
  const before = story.blocks[index - 1];
  const entry: RemovedEntry = {
    id: `${cutPrefix}${id}`,
    text,
    start: place.start,
    end: place.end,
    reason,
    restored: false,
    ...(spans ? { spans } : {}),
    block: shape,
    ...(before ? { after: before.id } : {}),
  };
  return reannotate({
    ...story,
    blocks: story.blocks.toSpliced(index, 1),
    removed: [...story.removed.filter((each) => each.id !== entry.id && !isRestoredAs(each, id)), entry].toSorted(
      (a, b) => a.start - b.start,
    ),
  });
}

/** Ids of lines the editor took out begin so; the rest is the block's id. */
export const cutPrefix = 'cut-';

/** The block that a removed line becomes when it is brought back. */
export const restoredPrefix = 'restored-';

const isRestoredAs = (entry: RemovedEntry, id: BlockId): boolean =>
  entry.restored && `${restoredPrefix}${entry.id}` === id;

function emptyPlaceAfter(story: StoryDocument, index: number): { readonly start: number; readonly end: number } {
  const before = story.blocks.slice(0, index).findLast((block) => block.source !== null);
  const end = before?.source?.end ?? 0;
  return { start: end, end };
}
