import type { Block } from '../story/block';
import { blockTexts, wordsOfQuotation } from '../story/quotedWords';
import type { BlockId } from '../story/range';
import type { Quotation, StoryDocument } from '../story/storyDocument';
import { differences } from '../text/differences';
import { gatherBy } from '../text/gatherBy';
import { mergeTexts, type TextEdit } from '../text/mergeTexts';
import { matchTokens, tokensOf, type Token } from '../text/tokens';

/** One change that a newer version of an agency’s story makes to the story on the desk. */
export type VersionChange =
  | { readonly kind: 'edit'; readonly block: BlockId; readonly edits: readonly TextEdit[] }
  /** A block that came, behind one on the desk; `block` bears the name it has in the newer version. */
  | { readonly kind: 'add'; readonly after: BlockId; readonly block: Block }
  | { readonly kind: 'remove'; readonly block: BlockId };

/** A quotation that somebody signed, and of which the agency has since changed the words or the speaker. */
export interface ReturnedQuotation {
  readonly id: string;
  readonly why: 'words' | 'speaker' | 'gone';
  readonly was: string;
  /** As the newer version has it: its words, or who speaks them; null where it is gone. */
  readonly is: string | null;
}

export interface NewerVersion {
  readonly changes: readonly VersionChange[];
  /** What the newer version says where the desk has words of its own, which stay. */
  readonly unmerged: readonly { readonly block: BlockId | null; readonly text: string }[];
  readonly returned: readonly ReturnedQuotation[];
}

/** Blocks that share less than this of their words are two, and not one that was rewritten. */
const leastAlike = 0.4;
/** What is like another is looked for among so many: a hostile story must end. */
const reach = 40;

const asTokens = (blocks: readonly Block[]): readonly Token[] =>
  blocks.map(({ kind, text }, at) => ({ key: `${kind} ${text}`, from: at, to: at + 1 }));

function likeness(a: string, b: string): number {
  const shared = differences(a, b)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  return shared / Math.max(1, a.replace(/\s/g, '').length, b.replace(/\s/g, '').length);
}

type Pair = readonly [was: number, is: number];

/** Pairs, in order, of the blocks between two that are the same: of each the first that is like it. */
function pairLike(before: readonly Block[], after: readonly Block[], [fromA, fromB]: Pair, [toA, toB]: Pair): Pair[] {
  const pairs: Pair[] = [];
  let next = fromB;
  for (let i = fromA; i < toA; i += 1)
    for (let j = next; j < Math.min(toB, next + reach); j += 1) {
      const [a, b] = [before[i], after[j]];
      if (!a || !b || a.kind !== b.kind) continue;
      // A headline is the headline, however it was rewritten.
      if (a.kind === 'paragraph' && likeness(a.text, b.text) < leastAlike) continue;
      pairs.push([i, j]);
      next = j + 1;
      break;
    }
  return pairs;
}

function pairBlocks(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const same = matchTokens(asTokens(before), asTokens(after));
  const pairs: Pair[] = [];
  let from: Pair = [0, 0];
  for (const to of [...same, [before.length, after.length] as const]) {
    pairs.push(...pairLike(before, after, from, to));
    if (to[0] < before.length) pairs.push(to);
    from = [to[0] + 1, to[1] + 1];
  }
  return pairs;
}

/** Only words are merged: of a picture or a table the desk keeps what it has. */
const isWords = ({ kind }: Block): boolean => !['table', 'image', 'embed', 'rule'].includes(kind);

function mergeBlocks(base: StoryDocument, mine: StoryDocument, newer: StoryDocument): Omit<NewerVersion, 'returned'> {
  const changes: VersionChange[] = [];
  const unmerged: { block: BlockId | null; text: string }[] = [];
  const onDesk = new Map(mine.blocks.map((block) => [block.id, block]));
  const texts = new Set(mine.blocks.map(({ text }) => text));
  const pairs = pairBlocks(base.blocks, newer.blocks);
  const wasOf = new Map(pairs.map(([was, is]) => [is, was]));
  const paired = new Set(pairs.map(([was]) => was));
  let last = mine.blocks[0]?.id;
  newer.blocks.forEach((block, is) => {
    const was = base.blocks[wasOf.get(is) ?? -1];
    const own = was && onDesk.get(was.id);
    if (own) last = own.id;
    if (was?.text === block.text || !isWords(block)) return;
    if (was && !own) {
      unmerged.push({ block: null, text: block.text });
      return;
    }
    if (was && own) {
      const merged = mergeTexts(was.text, own.text, block.text);
      if (merged.edits.length > 0) changes.push({ kind: 'edit', block: own.id, edits: merged.edits });
      unmerged.push(...merged.unmerged.map((text) => ({ block: own.id, text: text === '' ? block.text : text })));
      return;
    }
    // What is there already came with a merge that was cut off before it was noted.
    if (last !== undefined && !texts.has(block.text)) changes.push({ kind: 'add', after: last, block });
  });
  base.blocks.forEach((was, at) => {
    const own = onDesk.get(was.id);
    if (paired.has(at) || !own || !isWords(was)) return;
    if (own.text === was.text) changes.push({ kind: 'remove', block: own.id });
    else unmerged.push({ block: own.id, text: '' });
  });
  return { changes, unmerged };
}

const plain = (words: string): string =>
  tokensOf(words)
    .map(({ key }) => key)
    .join(' ');

const isSigned = ({ status, verified, changeReason, standing }: Quotation): boolean =>
  verified !== undefined || status !== 'proposed' || changeReason !== undefined || standing !== undefined;

/** Which quotations that were signed are no longer what was signed, by the word of the agency alone. */
function findReturned(base: StoryDocument, mine: StoryDocument, newer: StoryDocument): readonly ReturnedQuotation[] {
  const [textsBase, textsNewer] = [blockTexts(base.blocks), blockTexts(newer.blocks)];
  const said = newer.quotations.map((quotation) => ({ quotation, words: wordsOfQuotation(quotation, textsNewer) }));
  const byWords = gatherBy(said, ({ words }) => plain(words));
  const signed = new Map(mine.quotations.filter(isSigned).map((quotation) => [quotation.id, quotation]));
  const free = new Set(said);
  const before = base.quotations.map((quotation) => {
    const words = wordsOfQuotation(quotation, textsBase);
    const now = byWords.get(plain(words))?.shift();
    if (now) free.delete(now);
    return { quotation, words, now };
  });
  return before.flatMap(({ quotation, words, now }): ReturnedQuotation[] => {
    const { id } = quotation;
    if (!signed.has(id)) return [];
    if (now) {
      const [was, is] = [quotation.speaker?.name ?? null, now.quotation.speaker?.name ?? null];
      return was === is ? [] : [{ id, why: 'speaker', was: was ?? '', is }];
    }
    const alike = [...free]
      .slice(0, reach)
      .map((each) => ({ each, share: likeness(words, each.words) }))
      .toSorted((a, b) => b.share - a.share)
      .find(({ share }) => share >= leastAlike);
    if (!alike) return [{ id, why: 'gone', was: words, is: null }];
    free.delete(alike.each);
    return [{ id, why: 'words', was: words, is: alike.each.words }];
  });
}

/**
 * What version n+1 of an agency’s story means for the one on the desk, which was made of version n and edited since:
 * `base` and `newer` are as nobody has touched them. Words that the desk changed stay; of the quotations only those come
 * back to whoever signed them whose words or speaker the agency changed. Merging the same version again changes nothing.
 */
export const mergeNewer = (base: StoryDocument, mine: StoryDocument, newer: StoryDocument): NewerVersion => ({
  ...mergeBlocks(base, mine, newer),
  returned: findReturned(base, mine, newer),
});
