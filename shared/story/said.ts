import type { SourceRange } from './range';

/** The ranges a quotation was said in, by what its paragraphs are bound to: for one made now, and for files that had no list. */
export const saidOf = (segments: readonly { readonly source: SourceRange | null }[]): readonly SourceRange[] =>
  segments.flatMap(({ source }) => (source ? [source] : []));

/** A quotation of a story file as it is now: one written before the list was kept gets it from its paragraphs. */
export const withSaid = <
  Q extends {
    readonly segments: readonly { readonly source: SourceRange | null }[];
    readonly said?: readonly SourceRange[];
  },
>(
  quotation: Q,
): Q & { readonly said: readonly SourceRange[] } => ({
  ...quotation,
  said: quotation.said ?? saidOf(quotation.segments),
});
