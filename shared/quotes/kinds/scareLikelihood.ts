import type { LoadedLanguage } from '../../language/loadLanguage';
import type { TextRange } from '../../story/range';
import { BESIDE, besideOf } from '../../text/glyphs';
import { isPlainScare, isPlainSpeech } from './plainScares';
import { LONGEST_TERM, scareFeatures } from './scareFeatures';
import { likelihoodOf } from './scareModel';

/** How likely words in marks are nobody's words (a title, a term, so-called): 0 to 1. `others` are quotations near by in the paragraph. */
export type ScareLikelihood = (text: string, quotation: TextRange, others: readonly TextRange[]) => number;

/** The likelihood by the language's trained model; 0 for longer quotations, 1 for what can be nobody's. */
export const scareLikelihood =
  (language: LoadedLanguage): ScareLikelihood =>
  (text, quotation, others) => {
    if (isPlainScare(text, quotation, language)) return 1;
    if (!isShort(text, quotation) || isPlainSpeech(text, quotation, others, language)) return 0;
    return likelihoodOf(scareFeatures(text, quotation, others, language), language);
  };

const LONGEST_WORD = 40;

/** At most so many words, counted by the spaces between them. */
function isShort(text: string, { from, to }: TextRange): boolean {
  if (to - from > LONGEST_TERM * LONGEST_WORD) return false;
  let count = 1;
  let wasSpace = true;
  for (let at = from; at < to && count <= LONGEST_TERM; at += 1) {
    const isSpace = besideOf(text.charCodeAt(at)) === BESIDE.space;
    if (isSpace && !wasSpace) count += 1;
    wasSpace = isSpace;
  }
  return count <= LONGEST_TERM;
}
