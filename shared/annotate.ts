import { attribute } from './attribution/attribute';
import { detectQuotes } from './quotes/detectQuotes';
import { doubtScares, settleScares } from './quotes/doubtfulScares';
import type { Annotations, ReadableBlock } from './story/annotations';

/**
 * Reads the copy: first the quotations, then (a cue counts only beside a quotation) who speaks them, and
 * last, knowing the speakers, whether doubtful words in marks are anybody's.
 */
export function annotate(blocks: readonly ReadableBlock[]): Annotations {
  const detection = detectQuotes(blocks);
  const { marks, quotations, doubts } = doubtScares(blocks, detection);
  const annotations = { marks, quotations, ...attribute(blocks, { marks, quotations }) };
  return settleScares(detection, annotations, doubts);
}
