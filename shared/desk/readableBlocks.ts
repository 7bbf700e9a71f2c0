import type { ReadableBlock } from '../story/annotations';
import { isBody, type Block } from '../story/block';
import type { SortedSource } from '../story/sortedSource';

/** The blocks that are read for quotations: headline, standfirst and body; not byline and dateline. */
export const readableCopy = (blocks: readonly Block[]): readonly ReadableBlock[] => blocks.flatMap(readable);

function readable(block: Block): ReadableBlock[] {
  if (isBody(block)) return [{ id: block.id, where: 'body', text: block.text }];
  if (block.kind === 'headline' || block.kind === 'standfirst') return [{ id: block.id, where: block.kind, text: block.text }];
  return [];
}

/** The copy that quotation detection and attribution read: headline, standfirst, body, then the related stories' copy. */
export const readableBlocks = (sorted: SortedSource): readonly ReadableBlock[] => [
  ...readableCopy(sorted.blocks),
  ...sorted.related.flatMap((card) => card.copy.map(({ id, text }): ReadableBlock => ({ id, where: 'related', text }))),
];
