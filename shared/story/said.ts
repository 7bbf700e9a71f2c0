import type { SourceRange } from './range';

/** The ranges a quotation was said in, by what its paragraphs are bound to: for one made now, and for files that had no list. */
export const saidOf = (segments: readonly { readonly source: SourceRange | null }[]): readonly SourceRange[] =>
  segments.flatMap(({ source }) => (source ? [source] : []));
