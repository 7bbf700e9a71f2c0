import type { Candidate } from './candidates';
import type { Choice } from './decide';

/** What was decided for one quotation, before it is put in words. */
export interface Verdict {
  readonly choice: Choice;
  readonly best: Candidate;
  readonly confidence: number;
}
