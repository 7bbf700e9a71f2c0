import { firstAfter } from '../text/firstAfter';
import type { DetectedQuotation } from '../story/annotations';
import type { BlockId, TextRange } from '../story/range';
import type { Quotation, StoryDocument } from '../story/storyDocument';
import { gatherBy } from '../text/gatherBy';
import { tokensOf } from '../text/tokens';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';

/** What both kinds of quotation have. */
type Spoken = Pick<DetectedQuotation, 'id' | 'segments'>;

/** Finds for each quotation read now the one on the desk that it was, by place and by words; each is found once at most. */
export function matchQuotations(
  { quotations: before, decided = [], source }: Pick<StoryDocument, 'quotations' | 'decided' | 'source'>,
  now: readonly DetectedQuotation[],
  texts: ReadonlyMap<BlockId, string>,
): ReadonlyMap<string, Quotation> {
  const matched = new Map<string, Quotation>();
  const free = new Set(before);
  const take = (id: string, old: Quotation | undefined): void => {
    if (!old || matched.has(id)) return;
    matched.set(id, old);
    free.delete(old);
  };
  const isFree = (quotation: Quotation): boolean => free.has(quotation);
  const written = new Map<Spoken, string>([
    ...before.map((quotation) => [quotation, wordsBefore(quotation, source.text, texts)] as const),
    ...now.map((quotation) => [quotation, wordsOfQuotation(quotation, texts)] as const),
  ]);
  const wordsOf = (quotation: Spoken): string => plain(written.get(quotation) ?? '');
  const isAlike = (old: Spoken, quotation: Spoken): boolean =>
    written.get(old) === written.get(quotation) || wordsOf(old) === wordsOf(quotation);
  const sharing = overlapFinder(before);
  const overlapping = new Map(now.map((quotation) => [quotation, sharing(quotation)]));
  for (const quotation of now) {
    take(
      quotation.id,
      overlapping.get(quotation)?.find((old) => isFree(old) && isAlike(old, quotation)),
    );
  }
  // Words before place: copy that was moved keeps its decisions even where its old place now holds others.
  const present = new Set(before.map((quotation) => quotation.id));
  const lost = decided.filter((quotation) => !present.has(quotation.id));
  for (const quotation of lost) written.set(quotation, boundWords(quotation, source.text));
  const byWords = gatherBy([...free, ...lost], wordsOf);
  for (const quotation of now)
    if (!matched.has(quotation.id)) take(quotation.id, byWords.get(wordsOf(quotation))?.shift());
  for (const quotation of now)
    if (!matched.has(quotation.id)) take(quotation.id, overlapping.get(quotation)?.find(isFree));
  return matched;
}

const plain = (words: string): string =>
  tokensOf(words)
    .map((token) => token.key)
    .join(' ');

const boundWords = ({ segments, takenFrom }: Quotation, source: string): string =>
  takenFrom?.said.map(({ words }) => words).join('\n') ??
  segments.map(({ source: bound }) => (bound ? source.slice(bound.start, bound.end) : '')).join('\n');

/** The words on the desk, or those it is bound to where its paragraph is gone or has a new name. */
const wordsBefore = ({ segments }: Quotation, source: string, texts: ReadonlyMap<BlockId, string>): string =>
  segments
    .map(
      ({ block, from, to, source: bound }) =>
        texts.get(block)?.slice(from, to) ?? (bound ? source.slice(bound.start, bound.end) : ''),
    )
    .join('\n');

interface Stretch {
  readonly range: TextRange;
  readonly quotation: Quotation;
}

/** More than stand side by side in any real paragraph; keeps hostile copy linear. */
const reach = 32;

/** Finds the quotations on the desk that share text with one read now, the most alike first. */
function overlapFinder(before: readonly Quotation[]): (quotation: Spoken) => readonly Quotation[] {
  const stretches = before.flatMap((quotation) => quotation.segments.map((range): Stretch => ({ range, quotation })));
  const byBlock = new Map<BlockId, readonly Stretch[]>();
  for (const [block, own] of gatherBy(stretches, ({ range }) => range.block)) {
    byBlock.set(
      block,
      own.toSorted((a, b) => a.range.from - b.range.from),
    );
  }
  return ({ segments }) => {
    const likeness = new Map<Quotation, number>();
    for (const segment of segments) {
      for (const { range, quotation } of near(byBlock.get(segment.block) ?? [], segment)) {
        const shared = Math.min(range.to, segment.to) - Math.max(range.from, segment.from);
        const longer = Math.max(range.to - range.from, segment.to - segment.from, 1);
        if (shared > 0) likeness.set(quotation, (likeness.get(quotation) ?? 0) + shared / longer);
      }
    }
    return [...likeness].toSorted((a, b) => b[1] - a[1]).map(([quotation]) => quotation);
  };
}

function near(stretches: readonly Stretch[], { from }: TextRange): readonly Stretch[] {
  const at = firstAfter(stretches, from - 1, ({ range }) => range.from);
  return stretches.slice(Math.max(at - reach, 0), at + reach);
}
