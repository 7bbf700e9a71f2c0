import type { Block } from '../story/block';
import type { Quotation } from '../story/storyDocument';
import { letters } from '../text/letters';

/** Ties each pull quote to the quotation whose words it repeats: the first that says them all. */
export function tiePullQuotes(blocks: readonly Block[], quotations: readonly Quotation[]): readonly Block[] {
  if (!blocks.some(({ kind }) => kind === 'pull-quote')) return blocks;
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const said = quotations.map(({ id, segments }) => ({
    id,
    blocks: segments.map(({ block }) => block),
    words: segments.map(({ block, from, to }) => letters((texts.get(block) ?? '').slice(from, to))).join(''),
  }));
  return blocks.map((block) => {
    if (block.kind !== 'pull-quote' || block.quotation !== undefined) return block;
    const words = letters(block.text);
    const own = said.find((each) => words !== '' && each.words.includes(words) && !each.blocks.includes(block.id));
    return own ? { ...block, quotation: own.id } : block;
  });
}
