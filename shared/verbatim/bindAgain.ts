import { languageFor } from '../language/languages';
import type { DetectedQuotation } from '../story/annotations';
import type { BlockId, SourceRange, TextRange } from '../story/range';
import type { Quotation, QuotationSegment, StoryDocument } from '../story/storyDocument';
import { alignText } from '../text/alignText';
import { quotedInSource, type QuotedInSource } from './quotedInSource';
import { sourceFinder } from './sourceRange';
import { blockTexts, wordsOfQuotation } from './checkVerbatim';

/** Binds a quotation's segments to the source: to the words it was bound to before, or else to those it stands on. */
export type Bind = (quotation: DetectedQuotation, old: Quotation | undefined) => readonly QuotationSegment[];

/** Makes the binder of one story, which lines up each block once. */
export function binder(story: StoryDocument): Bind {
  const texts = blockTexts(story.blocks);
  const findSource = sourceFinder(story);
  let quoted: QuotedInSource | null = null;
  return ({ segments }, old) => {
    if (!old) {
      // Read only when there is something new: most edits bring no quotation.
      const known = quoted ?? quotedInSource(story.source, languageFor(story.details.language));
      quoted = known;
      return segments.map((segment) => ({
        ...segment,
        source: proven(known, findSource(segment), wordsOfQuotation({ segments: [segment] }, texts)),
      }));
    }
    if (old.segments.length === segments.length && !isSplit(old)) return keepSources(segments, old);
    return spread(segments, old, { source: story.source.text, texts });
  };
}

/** Halves of a paragraph that was split share what the whole was bound to. */
const isSplit = ({ segments }: Quotation): boolean =>
  segments.some(({ source }, index) => source !== null && source.start === segments[index - 1]?.source?.start);

/** Paragraphs that only changed places take their sources along. */
function keepSources(segments: readonly TextRange[], old: Quotation): readonly QuotationSegment[] {
  const byBlock = new Map(old.segments.map(({ block, source }) => [block, source]));
  const isSameSet = byBlock.size === segments.length && segments.every(({ block }) => byBlock.has(block));
  return segments.map((segment, index) => ({
    ...segment,
    source: (isSameSet ? byBlock.get(segment.block) : old.segments[index]?.source) ?? null,
  }));
}

/** Words count as quoted only where the source quotes them: marks set by the editor prove nothing. */
const proven = (quoted: QuotedInSource, aligned: SourceRange, words: string): SourceRange | null =>
  quoted.holds(aligned) ? aligned : quoted.find(words);

interface Copy {
  readonly source: string;
  readonly texts: ReadonlyMap<BlockId, string>;
}

/** A paragraph was split or joined inside the quotation: the words bound before are shared out anew. */
function spread(segments: readonly TextRange[], old: Quotation, copy: Copy): readonly QuotationSegment[] {
  const first = old.said[0];
  const last = old.said.at(-1);
  if (!first || !last) return segments.map((segment) => ({ ...segment, source: null }));
  return shareOut(segments, { start: first.start, end: last.end }, copy);
}

/** Gives each paragraph its share of what was said. */
export function shareOut(
  segments: readonly TextRange[],
  said: SourceRange,
  { source, texts }: Copy,
): readonly QuotationSegment[] {
  const words = wordsOfQuotation({ segments }, texts);
  const alignment = alignText(source.slice(said.start, said.end), words);
  let at = 0;
  return segments.map((segment, index) => {
    const from = at;
    const to = from + segment.to - segment.from;
    at = to + 1;
    // The outer ends are the old ones, so that no word cut at an end goes unnoticed.
    const start = index === 0 ? said.start : said.start + alignment.toSource(from);
    const end = index === segments.length - 1 ? said.end : said.start + alignment.toSource(to);
    return { ...segment, source: { start, end: Math.max(start, end) } };
  });
}
