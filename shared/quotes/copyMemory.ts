import type { LoadedLanguage } from '../language/loadLanguage';
import type { ReadableBlock } from '../story/annotations';
import type { TextRange } from '../story/range';
import { scareLikelihood, type ScareLikelihood } from './kinds/scareLikelihood';

/** Answers about the quotations of one paragraph, by where they and their neighbours stand in it. */
type Answers = Map<string, number>;

/** What reading the copy leaves for the next reading: answers that hold as long as a paragraph's text is the same. */
export interface CopyMemory {
  /** In which language it was read, by its code; null before the first reading. */
  language: string | null;
  answers: ReadonlyMap<string, Answers>;
}

/** The memory of copy not yet read. */
export const newMemory = (): CopyMemory => ({ language: null, answers: new Map() });

/**
 * For reading the copy again after a change: the likelihood, worked out anew for changed paragraphs only. The answers
 * are those of `scareLikelihood`; of the copy before, only what still stands is kept in the memory.
 */
export function rememberedLikelihood(
  memory: CopyMemory,
  blocks: readonly ReadableBlock[],
  language: LoadedLanguage,
): ScareLikelihood {
  const likelihood = scareLikelihood(language);
  const before = memory.language === language.code ? memory.answers : new Map<string, Answers>();
  const answers = new Map(blocks.map(({ text }): [string, Answers] => [text, before.get(text) ?? new Map()]));
  memory.language = language.code;
  memory.answers = answers;
  return (text, quotation, others) => {
    const known = answers.get(text);
    if (!known) return likelihood(text, quotation, others);
    const place = placeOf(quotation, others);
    const answer = known.get(place) ?? likelihood(text, quotation, others);
    known.set(place, answer);
    return answer;
  };
}

const placeOf = ({ from, to }: TextRange, others: readonly TextRange[]): string => {
  let place = `${from}-${to}`;
  for (const other of others) place += ` ${other.from}-${other.to}`;
  return place;
};
