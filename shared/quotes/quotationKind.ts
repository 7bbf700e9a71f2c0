import type { QuotationKind } from '../story/annotations';
import type { BlockId, TextRange } from '../story/range';

/** Tells whole sentences in marks from fragments, and words somebody said from titles and terms. */
export function quotationKind(quotation: { readonly segments: readonly TextRange[] }, texts: ReadonlyMap<BlockId, string>): QuotationKind {
  const first = quotation.segments[0];
  if (!first) return 'partial';
  const text = texts.get(first.block) ?? '';
  return /^[A-Z]/.test(text.slice(first.from, first.from + 1)) ? 'direct' : 'partial';
}
