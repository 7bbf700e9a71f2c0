import type { Finding } from '../../shared/story/finding';
import type { StoryDocument } from '../../shared/story/storyDocument';
import type { Hues } from '../editor/quotationLook';
import type { VerbatimCheck } from '../../shared/verbatim/checkVerbatim';

/** An open story as the panels see it. Brought up to date a moment after the last key. */
export interface StoryView {
  readonly story: StoryDocument;
  readonly findings: readonly Finding[];
  readonly checks: readonly VerbatimCheck[];
  /** The colour of each speaker, for as long as the story is open. */
  readonly hues: Hues;
  /** Id of the quotation under review. */
  readonly selected: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
