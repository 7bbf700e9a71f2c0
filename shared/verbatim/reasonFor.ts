import type { Quotation } from '../story/storyDocument';
import { compareWords } from './compareWords';
import { isVerbatim } from './grades';

/** The editor's reason for these words; null where he gave none, or gave it for others. */
export const reasonFor = (
  { changeReason, changeBasis }: Pick<Quotation, 'changeReason' | 'changeBasis'>,
  words: string,
): string | null =>
  changeReason !== undefined && changeBasis !== undefined && isVerbatim(compareWords(changeBasis, words).grade)
    ? changeReason
    : null;
