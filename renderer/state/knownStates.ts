import type { Block } from '../../shared/story/block';
import type { StoryDocument } from '../../shared/story/storyDocument';

/** The story at each depth of the undo history, by that depth. */
export type KnownStates = Map<number, StoryDocument>;

/** The history itself goes back some hundred steps. */
const most = 300;

/** Notes the story at a depth; what was noted there before belongs to a branch of the history that is gone. */
export function noteKnown(known: KnownStates, depth: number, story: StoryDocument): void {
  known.delete(depth);
  known.set(depth, story);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}

/** The story noted at a depth, if its blocks are just these; the history counts anew when it drops its oldest steps. */
export function knownAt(known: KnownStates, depth: number, blocks: readonly Block[]): StoryDocument | null {
  const story = known.get(depth);
  if (!story || story.blocks.length !== blocks.length) return null;
  const same = story.blocks.every((block, at) => {
    const other = blocks[at];
    return other?.id === block.id && other.kind === block.kind && other.text === block.text;
  });
  return same ? story : null;
}
