/**
 * How far words are from the source's, in rising order of gravity. Quotation marks and white space are glyphs.
 * trimmed: an ellipsis stands where words went; bracketed: square brackets hold what came in; words: changed, left out,
 * added or moved, and nothing says so.
 */
export type VerbatimGrade = 'same' | 'glyph' | 'punctuation' | 'case' | 'trimmed' | 'bracketed' | 'words';

/** One place where the words differ. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
  readonly grade: Exclude<VerbatimGrade, 'same' | 'glyph'>;
}

const gravity: readonly VerbatimGrade[] = ['same', 'glyph', 'punctuation', 'case', 'trimmed', 'bracketed', 'words'];

/** The graver of two grades. */
export const worse = (a: VerbatimGrade, b: VerbatimGrade): VerbatimGrade =>
  gravity.indexOf(a) >= gravity.indexOf(b) ? a : b;

/** Whether only the shape of marks and white space differs, if anything. */
export const isVerbatim = (grade: VerbatimGrade): boolean => grade === 'same' || grade === 'glyph';
