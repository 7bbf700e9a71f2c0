import { english } from '../language/english/english';
import { loadLanguage } from '../language/loadLanguage';
import { attribute } from './attribute';
import { newMemory, rememberedLikelihood } from '../quotes/copyMemory';
import { detectQuotes } from '../quotes/detectQuotes';
import { doubtScares, settleScares } from '../quotes/kinds/doubtfulScares';
import type { ScareLikelihood } from '../quotes/kinds/scareLikelihood';
import type { Annotations, Detection, ReadableBlock } from '../story/annotations';

const language = loadLanguage(english);

/** Reads the copy: first the quotations, then (a cue counts only beside a quotation) who speaks them. */
export function annotate(blocks: readonly ReadableBlock[]): Annotations {
  const likelihood = rememberedLikelihood(newMemory(), blocks);
  return annotateDetected(blocks, detectQuotes(blocks, likelihood), likelihood);
}

/** Finds the speakers of quotations already detected, and then whether doubtful words in marks are anybody's. */
export function annotateDetected(
  blocks: readonly ReadableBlock[],
  detection: Detection,
  likelihood?: ScareLikelihood,
): Annotations {
  const { marks, quotations, doubts } = doubtScares(blocks, detection, likelihood);
  const annotations = { marks, quotations, ...attribute(blocks, { marks, quotations }, language) };
  return settleScares(annotations, doubts);
}
