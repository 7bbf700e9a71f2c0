import type { QuotationPlace, ReadableBlock } from '../story/annotations';
import type { Block, BlockKind } from '../story/block';
import type { SortedSource } from '../story/sortedSource';

/** The blocks that are read for quotations: headline, standfirst and body; not byline and dateline. */
export const readableCopy = (blocks: readonly Block[]): readonly ReadableBlock[] => {
  const copy: ReadableBlock[] = [];
  for (const { id, kind, text } of blocks) {
    const where = placeOf(kind);
    if (where) copy.push({ id, where, text });
  }
  return copy;
};

const placeOf = (kind: BlockKind): QuotationPlace | null => {
  if (kind === 'headline' || kind === 'standfirst') return kind;
  return kind === 'paragraph' || kind === 'crosshead' || kind === 'list-item' ? 'body' : null;
};

/** The copy that quotation detection and attribution read: headline, standfirst, body, then the related stories' copy. */
export const readableBlocks = (sorted: SortedSource): readonly ReadableBlock[] => [
  ...readableCopy(sorted.blocks),
  ...sorted.related.flatMap((card) => card.copy.map(({ id, text }): ReadableBlock => ({ id, where: 'related', text }))),
];
