import { isBody, type Block, type BlockKind } from '../story/block';
import type { SourceRange } from '../story/range';

const fields: readonly BlockKind[] = ['headline', 'standfirst', 'byline', 'dateline'];

const rank = (kind: BlockKind): number => {
  const index = fields.indexOf(kind);
  return index < 0 ? fields.length : index;
};

/** Where among the blocks of the copy a new one belongs: a field at the top, all else by its place in the source. */
export function placeInCopy(block: Pick<Block, 'kind'>, place: SourceRange | null, blocks: readonly Block[]): number {
  const { kind } = block;
  if (rank(kind) < fields.length) return blocks.filter((each) => rank(each.kind) < rank(kind)).length;
  const start = place?.start ?? 0;
  const before = blocks.findLastIndex((each) => !isBody(each) || (each.source !== null && each.source.start <= start));
  return before + 1;
}
