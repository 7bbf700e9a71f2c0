import type { Mend, Severity } from '../story/finding';
import type { SourceRange, TextRange } from '../story/range';
import type { Copy } from './copy';

/** One check before filing: one file, one line in `preflight.ts`. */
export interface PreflightRule {
  readonly name: string;
  readonly check: (copy: Copy) => readonly Draft[];
}

/** What a rule says: the list adds the rule's name, the house's severity and the place in the source. */
export interface Draft {
  readonly severity: Severity;
  readonly message: string;
  /** Of what an edit broke: the message without what to do about it. */
  readonly sinceEdit?: string;
  /** Null when it concerns the whole story, or a place that is only in the source. */
  readonly at: TextRange | null;
  /** The words it is about, where they are more than those at `at`. */
  readonly words?: string;
  readonly mend?: Mend;
  /** Given only where it is not the place of `at`. */
  readonly source?: SourceRange;
}
