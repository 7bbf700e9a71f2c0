import type { CopyBlock, CopyQuotation } from './storyCopy';

/** A stretch of the body that a format sets as one: a paragraph, a crosshead, a whole list, a block quotation. */
export type Passage =
  | { readonly kind: 'paragraph'; readonly block: CopyBlock }
  | { readonly kind: 'crosshead'; readonly block: CopyBlock }
  | { readonly kind: 'list'; readonly blocks: readonly CopyBlock[] }
  | { readonly kind: 'quotation'; readonly quotation: CopyQuotation; readonly blocks: readonly CopyBlock[] };

/** Items side by side are one list; whole paragraphs of one quotation are one block quotation. */
export function groupBody(body: readonly CopyBlock[]): readonly Passage[] {
  const passages: Passage[] = [];
  let open: CopyBlock[] = [];
  let previous: CopyBlock | null = null;
  for (const block of body) {
    if (previous !== null && joins(previous, block)) open.push(block);
    else if (block.kind === 'list-item') passages.push({ kind: 'list', blocks: (open = [block]) });
    else if (block.kind === 'crosshead') passages.push({ kind: 'crosshead', block });
    else if (block.whole === null) passages.push({ kind: 'paragraph', block });
    else passages.push({ kind: 'quotation', quotation: block.whole, blocks: (open = [block]) });
    previous = block;
  }
  return passages;
}

const joins = (before: CopyBlock, after: CopyBlock): boolean =>
  before.kind === after.kind && (after.kind === 'list-item' || (after.whole !== null && before.whole === after.whole));
