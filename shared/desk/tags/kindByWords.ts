import type { BlockId, TextRange } from '../../story/range';

/** What kind of quotation words make: direct where they are whole sentences or paragraphs, partial where they are a part of one. */
export function kindByWords(texts: ReadonlyMap<BlockId, string>, segments: readonly TextRange[]): 'direct' | 'partial' {
  const last = segments.at(-1);
  const words = last ? (texts.get(last.block) ?? '').slice(last.from, last.to) : '';
  return segments.length > 1 || /[.!?…]['’"”]?$/.test(words) ? 'direct' : 'partial';
}
