import { BESIDE, FAMILY } from '../../text/glyphs';

/** A quote-like character as it stands, before anything is known of its role. */
export interface FoundMark {
  readonly at: number;
  readonly length: number;
  /** A value of `FAMILY`; a doubled single mark is a double one. */
  readonly family: number;
  /** A value of `FACING`. */
  readonly facing: number;
  /** What stands before and after the mark (or the run of marks it is part of): values of `BESIDE`. */
  readonly before: number;
  readonly after: number;
  /** Where the run of touching marks begins and ends. */
  readonly runStart: number;
  readonly runEnd: number;
}

/** Inside a word a single mark is an apostrophe whatever its glyph; pairing need not ask. */
export const isInsideWord = ({ before, after, family, runStart, runEnd }: FoundMark): boolean =>
  before === BESIDE.letter && after === BESIDE.letter && family === FAMILY.single && runEnd - runStart === 1;
