import type { SourceRange } from '../story/range';
import type { Source, SourceLine } from '../story/source';
import type { Call } from './model/sheet';

/** A line that is not blank, without the blanks at its ends. */
export interface BodyLine extends SourceRange {
  readonly text: string;
  readonly line: SourceLine;
}

/** Lines of which each has its job. */
export interface BodySheet {
  readonly source: Source;
  readonly lines: readonly BodyLine[];
  readonly calls: readonly (Call | null)[];
}
