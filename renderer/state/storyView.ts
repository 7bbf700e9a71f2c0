import type { Finding } from '../../shared/story/finding';
import type { StoryDocument } from '../../shared/story/storyDocument';
import type { VerbatimCheck } from '../../shared/verbatim/checkVerbatim';

/** An open story as the panels see it. Brought up to date a moment after the last key. */
export interface StoryView {
  readonly story: StoryDocument;
  readonly findings: readonly Finding[];
  readonly checks: readonly VerbatimCheck[];
  /** Id of the quotation under review. */
  readonly selected: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
