import type { Block } from '../story/block';
import type { BlockId, SourceRange, TextRange } from '../story/range';
import type { StoryDocument } from '../story/storyDocument';
import { alignText, type Alignment } from '../text/alignText';

/** Takes ranges of a story's text to its source. */
export type FindSource = (range: TextRange) => SourceRange;

/** Where a story's text stands in its source; copy the editor typed stands where it would go, with no length. Lines up each block once. */
export function sourceFinder(story: Pick<StoryDocument, 'blocks' | 'source'>): FindSource {
  const places = new Map<BlockId, { readonly block: Block; readonly after: number }>();
  let after = 0;
  for (const block of story.blocks) {
    places.set(block.id, { block, after });
    after = block.source?.end ?? after;
  }
  const alignments = new Map<BlockId, Alignment>();
  return (range) => {
    const place = places.get(range.block);
    const source = place?.block.source;
    if (!place || !source) return { start: place?.after ?? 0, end: place?.after ?? 0 };
    const alignment =
      alignments.get(range.block) ?? alignText(story.source.text.slice(source.start, source.end), place.block.text);
    alignments.set(range.block, alignment);
    return { start: source.start + alignment.toSource(range.from), end: source.start + alignment.toSource(range.to) };
  };
}
