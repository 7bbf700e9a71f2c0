import type { Block } from '../story/block';
import type { RemovedLine, SortedSource } from '../story/sortedSource';

/** “HOLT:Mill opens”: a slug in capitals that some wires and content systems glue before the headline; with a blank behind it the line is written so. */
const fused = /^\p{Lu}[\p{Lu}\d]{1,20}(?:[ /&-][\p{Lu}\d]{1,20}){0,3}:(?=\p{Lu}\p{Ll}|\p{Lu} \p{L}|[‘“"']\p{Lu})/u;

/** “UPDATE 1-Weir closed”, “2nd lead - Weir closed”: which version of its story a wire sends. */
const version =
  /^(?:(?:UPDATE|WRAPUP|RPT|REPEAT|REFILE|RECAST|CORRECTED|CORRECTION|LEAD|EXCLUSIVE|FLASH|URGENT|ALERT)(?: \d{1,2})?|\d(?:ST|ND|RD|TH) (?:LEAD|LD|UPDATE))\s{0,2}[-–—]\s{0,2}(?=[\p{Lu}\d‘“"'])/u;

const withoutSlug = (block: Block, length: number): Block => ({
  ...block,
  text: block.text.slice(length),
  source: block.source && { start: block.source.start + length, end: block.source.end },
});

/** The sorted source with the headline without a slug that is fused to it; the slug is kept among what was taken out. */
export function takeOffSlug(sorted: SortedSource): SortedSource {
  const { blocks, removed } = sorted;
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const slug = headline?.source ? ((fused.exec(headline.text) ?? version.exec(headline.text))?.[0] ?? '') : '';
  if (!headline?.source || slug === '') return sorted;
  const { start } = headline.source;
  const taken: RemovedLine = {
    id: `x${removed.length + 1}`,
    start,
    end: start + slug.length,
    text: slug.trim(),
    reason: 'slug before the headline',
  };
  return {
    ...sorted,
    blocks: blocks.map((block) => (block === headline ? withoutSlug(block, slug.length) : block)),
    removed: [...removed, taken].toSorted((a, b) => a.start - b.start),
  };
}
