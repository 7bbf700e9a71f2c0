import { languageFor } from '../../language/languages';
import type { SourceRange, TextRange } from '../../story/range';
import type { QuotationSegment, StoryDocument } from '../../story/storyDocument';
import { blockTexts } from '../../verbatim/checkVerbatim';
import { compareWords } from '../../verbatim/compareWords';
import { quotedInSource, type QuotedInSource } from '../../verbatim/quotedInSource';
import { sourceFinder } from '../../verbatim/sourceRange';

/** Binds words that the editor tags, or whose ends the editor moves. The one place that writes what a tag by hand is bound to. */
export interface HandBinder {
  /** To the words of the source they stand on, with or without marks there; to nothing where they are not the source's. */
  readonly bind: (range: TextRange) => QuotationSegment;
  /** An end that stays keeps its place in the source, so that a word changed inside goes on being seen. */
  readonly rebind: (old: QuotationSegment, next: TextRange) => QuotationSegment;
}

/** Makes the binder of one story. */
export function handBinder(story: StoryDocument): HandBinder {
  const texts = blockTexts(story.blocks);
  const sources = new Map(story.blocks.map(({ id, source }) => [id, source]));
  const findSource = sourceFinder(story);
  let quoted: QuotedInSource | null = null;
  const bind = (range: TextRange): QuotationSegment => {
    const words = (texts.get(range.block) ?? '').slice(range.from, range.to);
    const aligned = findSource(range);
    const bound = story.source.text.slice(aligned.start, aligned.end);
    if (bound !== '' && compareWords(bound, words).grade !== 'words') return { ...range, source: aligned };
    const known = quoted ?? quotedInSource(story.source, languageFor(story.details.language));
    quoted = known;
    return { ...range, source: known.find(words) };
  };
  const rebind = (old: QuotationSegment, next: TextRange): QuotationSegment => {
    if (old.source === null || !isWithin(old.source, sources.get(next.block) ?? null)) return bind(next);
    const aligned = findSource(next);
    const start = next.from === old.from ? old.source.start : aligned.start;
    const end = next.to === old.to ? old.source.end : aligned.end;
    return { ...next, source: { start, end: Math.max(start, end) } };
  };
  return { bind, rebind };
}

const isWithin = (inner: SourceRange, outer: SourceRange | null): boolean =>
  outer !== null && outer.start <= inner.start && inner.end <= outer.end;
