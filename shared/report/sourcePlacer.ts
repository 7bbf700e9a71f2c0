import type { BlockId, SourceRange, TextRange } from '../story/range';
import type { SortedSource } from '../story/sortedSource';

/** Takes ranges of the sorted blocks and of related copy, exact slices of the source, to the source. */
export function sourcePlacer(sorted: SortedSource): (range: TextRange) => SourceRange {
  const starts = new Map<BlockId, number>();
  for (const block of sorted.blocks) if (block.source) starts.set(block.id, block.source.start);
  for (const card of sorted.related) for (const copy of card.copy) starts.set(copy.id, copy.source.start);
  return (range) => {
    const start = starts.get(range.block) ?? 0;
    return { start: start + range.from, end: start + range.to };
  };
}
