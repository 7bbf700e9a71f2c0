import type { Block } from '../story/block';
import { blockTexts, wordsOfQuotation } from '../story/quotedWords';
import { blockId, type BlockId } from '../story/range';
import type { Quotation, StoryDocument, TakenFrom } from '../story/storyDocument';
import { isBound, saidWords } from '../verbatim/checkVerbatim';
import { differences } from '../text/differences';
import { gatherBy } from '../text/gatherBy';
import { mergeTexts, type TextEdit } from '../text/mergeTexts';
import { sha256 } from '../text/sha256';
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
  /** Quotations, signed or not, of which the newer version’s source has other words: these are what was said. */
  readonly reworded: readonly (Pick<TakenFrom, 'source' | 'said'> & { readonly id: string })[];
  /** Quotations that came with the newer version, each as its source has it. */
  readonly brought: readonly Pick<TakenFrom, 'source' | 'said'>[];
  /** What of the newer version is what on the desk: to be known when the next one comes. Blocks that came with it are not among them. */
  readonly names: VersionNames;
}

/** What the blocks and quotations of an agency’s version are called in the story on the desk, by what they are called in that version. */
export interface VersionNames {
  readonly blocks: Readonly<Record<string, string>>;
  readonly quotations: Readonly<Record<string, string>>;
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

function mergeBlocks(
  base: StoryDocument,
  mine: StoryDocument,
  newer: StoryDocument,
  pairs: readonly Pair[],
): Pick<NewerVersion, 'changes' | 'unmerged'> {
  const changes: VersionChange[] = [];
  const unmerged: { block: BlockId | null; text: string }[] = [];
  const onDesk = new Map(mine.blocks.map((block) => [block.id, block]));
  const texts = new Set(mine.blocks.map(({ text }) => text));
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

interface Paired {
  readonly quotation: Quotation;
  readonly words: string;
  /** What it is in the newer version; null where that no longer has it. */
  readonly now: { readonly quotation: Quotation; readonly words: string } | null;
}

/** Each quotation of the older version with what it is in the newer one: the one of the same words, else the one most like it. */
function pairQuotations(base: StoryDocument, newer: StoryDocument): readonly Paired[] {
  const [textsBase, textsNewer] = [blockTexts(base.blocks), blockTexts(newer.blocks)];
  const said = newer.quotations.map((quotation) => ({ quotation, words: wordsOfQuotation(quotation, textsNewer) }));
  const byWords = gatherBy(said, ({ words }) => plain(words));
  const free = new Set(said);
  const same = base.quotations.map((quotation) => {
    const words = wordsOfQuotation(quotation, textsBase);
    const now = byWords.get(plain(words))?.shift() ?? null;
    if (now) free.delete(now);
    return { quotation, words, now };
  });
  return same.map((each) => {
    if (each.now) return each;
    const alike = [...free]
      .slice(0, reach)
      .map((other) => ({ other, share: likeness(each.words, other.words) }))
      .toSorted((a, b) => b.share - a.share)
      .find(({ share }) => share >= leastAlike);
    if (!alike) return each;
    free.delete(alike.other);
    return { ...each, now: alike.other };
  });
}

/** Which quotations that were signed are no longer what was signed, by the word of the agency alone. */
function findReturned(pairs: readonly Paired[], mine: StoryDocument): readonly ReturnedQuotation[] {
  const signed = new Set(mine.quotations.filter(isSigned).map(({ id }) => id));
  return pairs
    .filter(({ quotation }) => signed.has(quotation.id))
    .flatMap(({ quotation, words, now }): ReturnedQuotation[] => {
      const { id } = quotation;
      if (!now) return [{ id, why: 'gone', was: words, is: null }];
      if (plain(words) !== plain(now.words)) return [{ id, why: 'words', was: words, is: now.words }];
      const [was, is] = [quotation.speaker?.name ?? null, now.quotation.speaker?.name ?? null];
      return was === is ? [] : [{ id, why: 'speaker', was: was ?? '', is }];
    });
}

const originOf = ({ source: { name, text } }: StoryDocument): TakenFrom['source'] => ({ name, sha256: sha256(text) });

/** What is held from now on against the newer version's source, since that has other words than the older one's. */
function findReworded(pairs: readonly Paired[], mine: StoryDocument, newer: StoryDocument): NewerVersion['reworded'] {
  const ids = new Set(mine.quotations.map(({ id }) => id));
  const source = originOf(newer);
  return pairs.flatMap(({ quotation: { id }, words, now }) => {
    const said = now ? saidWords(newer, now.quotation) : [];
    if (!now || !ids.has(id) || said.length === 0 || plain(words) === plain(now.words)) return [];
    return [{ id, source, said }];
  });
}

const saidIn = ({ said }: Pick<TakenFrom, 'said'>): string => said.map(({ words }) => words).join('\n');

function findBrought(pairs: readonly Paired[], newer: StoryDocument): NewerVersion['brought'] {
  const known = new Set(pairs.map(({ now }) => now?.quotation));
  const source = originOf(newer);
  return newer.quotations
    .filter((quotation) => !known.has(quotation))
    .map((quotation) => ({ source, said: saidWords(newer, quotation) }))
    .filter(({ said }) => said.length > 0);
}

/** The quotations of a story that no source has, each bound to the one that was brought with its words. */
export function bindBrought(
  story: StoryDocument,
  brought: NewerVersion['brought'],
  agency: string,
): readonly Quotation[] {
  const byWords = gatherBy(brought, (from) => plain(saidIn(from)));
  const texts = blockTexts(story.blocks);
  return story.quotations.flatMap((quotation) => {
    if (isBound(quotation)) return [];
    const from = byWords.get(plain(wordsOfQuotation(quotation, texts)))?.shift();
    return from ? [{ ...quotation, takenFrom: { story: agency, ...from } }] : [];
  });
}

/**
 * What version n+1 of an agency’s story means for the one on the desk, which was made of version n and edited since:
 * `base` and `newer` are as nobody has touched them. Words that the desk changed stay; of the quotations only those come
 * back to whoever signed them whose words or speaker the agency changed. Merging the same version again changes nothing.
 */
export function mergeNewer(base: StoryDocument, mine: StoryDocument, newer: StoryDocument): NewerVersion {
  const blocks = pairBlocks(base.blocks, newer.blocks);
  const quotations = pairQuotations(base, newer);
  return {
    ...mergeBlocks(base, mine, newer, blocks),
    returned: findReturned(quotations, mine),
    reworded: findReworded(quotations, mine, newer),
    brought: findBrought(quotations, newer),
    names: {
      blocks: Object.fromEntries(
        blocks.flatMap(([was, is]) => {
          const [from, to] = [base.blocks[was], newer.blocks[is]];
          return from && to ? [[to.id, from.id]] : [];
        }),
      ),
      quotations: Object.fromEntries(
        quotations.flatMap(({ quotation, now }) => (now ? [[now.quotation.id, quotation.id]] : [])),
      ),
    },
  };
}

/** What stands in no story on the desk: the desk took it out, or it was never there. */
const nowhere = (id: string): string => `not here: ${id}`;

/**
 * A version of the agency’s, its blocks and quotations called as they are on the desk. A quotation that came with the last
 * version has been read there since, and is known by the words it had.
 */
export function asCalled(version: StoryDocument, mine: StoryDocument, names: VersionNames): StoryDocument {
  const blockOf = (id: string): BlockId => blockId(names.blocks[id] ?? nowhere(id));
  const [texts, own] = [blockTexts(version.blocks), blockTexts(mine.blocks)];
  const taken = new Set(Object.values(names.quotations));
  const byWords = gatherBy(
    mine.quotations.filter(({ id }) => !taken.has(id)),
    (quotation) => plain(quotation.takenFrom ? saidIn(quotation.takenFrom) : wordsOfQuotation(quotation, own)),
  );
  return {
    ...version,
    blocks: version.blocks.map((block) => ({ ...block, id: blockOf(block.id) })),
    quotations: version.quotations.map((quotation) => ({
      ...quotation,
      id:
        names.quotations[quotation.id] ??
        byWords.get(plain(wordsOfQuotation(quotation, texts)))?.shift()?.id ??
        nowhere(quotation.id),
      segments: quotation.segments.map((segment) => ({ ...segment, block: blockOf(segment.block) })),
    })),
  };
}
