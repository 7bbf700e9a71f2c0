import type { Block } from '../../shared/story/block';
import type { StoryDocument } from '../../shared/story/storyDocument';

export interface KnownState {
  readonly story: StoryDocument;
  /** False where words were typed that had not been read yet. */
  readonly isRead: boolean;
}

/** The story at each depth of the undo history, by that depth. */
export type KnownStates = Map<number, KnownState>;

/** The history itself goes back some hundred steps. */
const most = 300;

/** Notes the story at a depth; what was noted there before belongs to a branch of the history that is gone. */
export function noteKnown(known: KnownStates, depth: number, state: KnownState): void {
  known.delete(depth);
  known.set(depth, state);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
}

/** The story noted at a depth, if its blocks are just these; the history counts anew when it drops its oldest steps. */
export function knownAt(known: KnownStates, depth: number, blocks: readonly Block[]): KnownState | null {
  const state = known.get(depth);
  if (!state || state.story.blocks.length !== blocks.length) return null;
  const same = state.story.blocks.every((block, at) => {
    const other = blocks[at];
    return other?.id === block.id && other.kind === block.kind && other.text === block.text;
  });
  return same ? state : null;
}
