import type { QuotationPlace, ReadableBlock } from '../story/annotations';
import type { Block, BlockKind } from '../story/block';
import type { SortedSource } from '../story/sortedSource';
import { repeatsIn } from '../text/repeats';

/** The blocks that are read for quotations: headline, standfirst and body; not byline, dateline and captions, nor a pull quote that only repeats. */
export const readableCopy = (blocks: readonly Block[]): readonly ReadableBlock[] => {
  const copy: ReadableBlock[] = [];
  const said = pulledWords(blocks);
  for (const { id, kind, text } of blocks) {
    const where = placeOf(kind);
    if (where && !(kind === 'pull-quote' && said(text))) copy.push({ id, where, text });
  }
  return copy;
};

const never = (): boolean => false;

/** Whether words of a pull quote stand in the copy as well, and are said there. */
function pulledWords(blocks: readonly Block[]): (words: string) => boolean {
  if (!blocks.some(({ kind }) => kind === 'pull-quote')) return never;
  return repeatsIn(blocks.flatMap(({ kind, text }) => (kind !== 'pull-quote' && placeOf(kind) ? [text] : [])));
}

/** Kinds of the body that may hold words of somebody. A caption is told beside the copy, not in it. */
const spoken: ReadonlySet<BlockKind> = new Set(['paragraph', 'crosshead', 'list-item', 'pull-quote', 'table', 'embed']);

const placeOf = (kind: BlockKind): QuotationPlace | null => {
  if (kind === 'headline' || kind === 'standfirst') return kind;
  return spoken.has(kind) ? 'body' : null;
};

/** The copy that quotation detection and attribution read: headline, standfirst, body, then the related stories' copy. */
export const readableBlocks = (sorted: SortedSource): readonly ReadableBlock[] => [
  ...readableCopy(sorted.blocks),
  ...sorted.related.flatMap((card) => card.copy.map(({ id, text }): ReadableBlock => ({ id, where: 'related', text }))),
];
