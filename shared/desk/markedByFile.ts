import type { Detection, DetectedQuotation } from '../story/annotations';
import type { SourceRange, TextRange } from '../story/range';
import type { Quotation, StoryDocument } from '../story/storyDocument';
import { firstAfter } from '../text/firstAfter';

type Story = Pick<StoryDocument, 'source' | 'quotations'>;

/** Stretches of the source that the file itself marks as quoted, in order, none over another. */
function markedIn({ source: { given = [] } }: Story): readonly SourceRange[] {
  const marked: { start: number; end: number }[] = [];
  const all = given.flatMap(({ start, end, parts }) => parts ?? [{ start, end }]);
  for (const { start, end } of all.toSorted((a, b) => a.start - b.start)) {
    const last = marked.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else marked.push({ start, end });
  }
  return marked;
}

/** Tells whether the file marks a quotation as one, whoever it says speaks. */
export function markedByFile(story: Story): (quotation: Quotation) => boolean {
  const marked = markedIn(story);
  if (marked.length === 0) return () => false;
  return ({ said }) =>
    said.some(({ start, end }) => (marked[firstAfter(marked, start, (range) => range.end)]?.start ?? end) < end);
}

const extentOf = ({ segments }: { readonly segments: readonly TextRange[] }): string =>
  segments.map(({ block, from, to }) => `${block} ${from} ${to}`).join();

/** What was read, where the file’s word that somebody is quoted stands against a reading of nobody’s words. */
export function keepMarked(story: Story, isMarked: (quotation: Quotation) => boolean, read: Detection): Detection {
  const kinds = new Map(
    story.quotations
      .filter((quotation) => quotation.kind !== 'scare' && isMarked(quotation))
      .map((quotation) => [extentOf(quotation), quotation.kind]),
  );
  if (kinds.size === 0) return read;
  const kept = (quotation: DetectedQuotation): DetectedQuotation =>
    quotation.kind === 'scare' ? { ...quotation, kind: kinds.get(extentOf(quotation)) ?? 'scare' } : quotation;
  return { ...read, quotations: read.quotations.map(kept) };
}
