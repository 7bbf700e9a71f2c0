import { attribute } from './attribution/attribute';
import { detectQuotes } from './quotes/detectQuotes';
import type { Annotations, ReadableBlock } from './story/annotations';

/** Reads the copy: first the quotations, then (a cue counts only beside a quotation) who speaks them. */
export function annotate(blocks: readonly ReadableBlock[]): Annotations {
  const detection = detectQuotes(blocks);
  return { ...detection, ...attribute(blocks, detection) };
}
