import type { LoadedLanguage } from '../language/loadLanguage';
import { attribute } from './attribute';
import { newMemory, rememberedLikelihood } from '../quotes/copyMemory';
import { detectQuotes } from '../quotes/detectQuotes';
import { doubtScares, settleScares } from '../quotes/kinds/doubtfulScares';
import { scareLikelihood, type ScareLikelihood } from '../quotes/kinds/scareLikelihood';
import type { Annotations, Detection, ReadableBlock } from '../story/annotations';

/** Reads the copy: first the quotations, then (a cue counts only beside a quotation) who speaks them. */
export function annotate(blocks: readonly ReadableBlock[], language: LoadedLanguage): Annotations {
  const likelihood = rememberedLikelihood(newMemory(), blocks, language);
  return annotateDetected(blocks, detectQuotes(blocks, language, likelihood), language, likelihood);
}

/** Finds the speakers of quotations already detected, and then whether doubtful words in marks are anybody's. */
export function annotateDetected(
  blocks: readonly ReadableBlock[],
  detection: Detection,
  language: LoadedLanguage,
  likelihood: ScareLikelihood = scareLikelihood(language),
): Annotations {
  const { marks, quotations, doubts } = doubtScares(blocks, detection, likelihood);
  const { shares, ...attributed } = attribute(blocks, { marks, quotations }, language);
  return settleScares({ marks, quotations, ...attributed }, doubts, shares);
}
