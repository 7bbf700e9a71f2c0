import type { QuoteWords, ScareModel } from '../../languageQuotes';
import scareModel from '../learned/scare.json';
import { naming, signatures, speeches } from './patterns';
import { fillers, markWords, quoteAbbreviations, scareWords } from './words';

/** What the model's features call the ending of a word. */
function ending(word: string): string {
  if (word.endsWith('ing')) return 'ing_';
  if (word.endsWith('ed')) return 'ed_';
  if (word.endsWith('ly')) return 'ly_';
  return word.endsWith('s') ? 's_' : '';
}

export const quotes: QuoteWords = {
  marks: markWords,
  naming,
  speeches,
  signatures,
  scare: scareWords,
  fillers,
  abbreviations: quoteAbbreviations,
  ending,
  isOwner: (word) => word.endsWith("'s"),
  scareModel: (): ScareModel => scareModel,
};
