import type {
  CopyBlock,
  CopyCrosshead,
  CopyEmbed,
  CopyImage,
  CopyListItem,
  CopyParagraph,
  CopyPullQuote,
  CopyRule,
  CopyTable,
} from './copyBlocks';
import type { CopyQuotation } from './copyLine';

/** A stretch of the body that a format sets as one: a paragraph, a crosshead, a whole list, a block quotation, a picture. */
export type Passage =
  | { readonly kind: 'paragraph'; readonly block: CopyParagraph }
  | { readonly kind: 'crosshead'; readonly block: CopyCrosshead }
  | { readonly kind: 'list'; readonly list: CopyList }
  /** Paragraphs that are one quotation and nothing else. */
  | { readonly kind: 'quotation'; readonly quotation: CopyQuotation; readonly blocks: readonly CopyParagraph[] }
  /** Paragraphs that stand free of the running text, whoever speaks in them. */
  | { readonly kind: 'block-quotation'; readonly blocks: readonly CopyParagraph[] }
  | { readonly kind: 'pull-quote'; readonly block: CopyPullQuote }
  | { readonly kind: 'image'; readonly block: CopyImage }
  | { readonly kind: 'table'; readonly block: CopyTable }
  | { readonly kind: 'embed'; readonly block: CopyEmbed }
  | { readonly kind: 'rule'; readonly block: CopyRule };

/** Items side by side, and beneath each the lists that are nested in it. */
export interface CopyList {
  readonly isOrdered: boolean;
  /** The number of its first item; 1 in a list without numbers. */
  readonly start: number;
  readonly items: readonly ListEntry[];
}

export interface ListEntry {
  readonly block: CopyListItem;
  readonly lists: readonly CopyList[];
}

interface OpenList extends CopyList {
  readonly items: OpenEntry[];
}

interface OpenEntry extends ListEntry {
  readonly lists: OpenList[];
}

/** Items side by side are one list, those deeper one list within; whole paragraphs of one quotation are one block quotation. */
export function groupBody(body: readonly CopyBlock[]): readonly Passage[] {
  const passages: Passage[] = [];
  let lists: OpenList[] = [];
  let free: CopyParagraph[] = [];
  let previous: CopyBlock | null = null;
  for (const block of body) {
    if (block.kind === 'list-item') {
      if (previous?.kind !== 'list-item') lists = [];
      const begun = addItem(lists, block);
      if (begun !== null) passages.push({ kind: 'list', list: begun });
    } else if (block.kind !== 'paragraph') passages.push(alone(block));
    else if (!block.isSetFree && block.whole === null) passages.push({ kind: 'paragraph', block });
    else if (previous?.kind === 'paragraph' && joins(previous, block)) free.push(block);
    else passages.push(setFree((free = [block]), block));
    previous = block;
  }
  return passages;
}

const setFree = (blocks: readonly CopyParagraph[], { whole }: CopyParagraph): Passage =>
  whole === null ? { kind: 'block-quotation', blocks } : { kind: 'quotation', quotation: whole, blocks };

const joins = (before: CopyParagraph, after: CopyParagraph): boolean =>
  before.whole === after.whole && before.cites === after.cites && (after.whole !== null || before.isSetFree);

/** What the paragraphs of a block quotation cite. */
export const citedBy = (blocks: readonly CopyParagraph[]): string | null => blocks[0]?.cites ?? null;

function alone(block: Exclude<CopyBlock, CopyParagraph | CopyListItem>): Passage {
  switch (block.kind) {
    case 'crosshead':
      return { kind: 'crosshead', block };
    case 'pull-quote':
      return { kind: 'pull-quote', block };
    case 'image':
      return { kind: 'image', block };
    case 'table':
      return { kind: 'table', block };
    case 'embed':
      return { kind: 'embed', block };
    case 'rule':
      return { kind: 'rule', block };
  }
}

/** Adds an item to the list it belongs in, of those that are open; returns the list where it begins one in no other. */
function addItem(open: OpenList[], block: CopyListItem): OpenList | null {
  const { level, isOrdered, start } = block;
  const item: OpenEntry = { block, lists: [] };
  if (open.length >= level) {
    open.length = level;
    const own = open[level - 1];
    if (own && own.isOrdered === isOrdered && start === null) {
      own.items.push(item);
      return null;
    }
    open.length = level - 1;
  }
  const list: OpenList = { isOrdered, start: start ?? 1, items: [item] };
  const above = open.at(-1)?.items.at(-1);
  open.push(list);
  above?.lists.push(list);
  return above ? null : list;
}

/** The items of a list and of the lists within it, in the order they are read. */
export const itemsOf = ({ items }: CopyList): readonly CopyListItem[] =>
  items.flatMap(({ block, lists }) => [block, ...lists.flatMap(itemsOf)]);
