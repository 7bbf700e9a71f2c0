import { blockTexts, wordsOfQuotation } from '../story/quotedWords';
import type { Quotation, SaidWords, StoryDocument } from '../story/storyDocument';
import { isTagged } from '../story/tagged';
import { compareWords, type WordComparison } from './compareWords';
import { isVerbatim } from './grades';

export { blockTexts, wordsOfQuotation } from '../story/quotedWords';

/** A quotation whose words are no longer the source's. */
export interface VerbatimCheck extends WordComparison {
  readonly quotation: string;
  /** What was said, paragraph by paragraph. */
  readonly paragraphs: readonly string[];
  readonly sourceWords: string;
  readonly currentWords: string;
}

/** Every bound quotation that differs from its source in more than glyphs, graded, in story order. */
export function verbatimChecks(story: StoryDocument): readonly VerbatimCheck[] {
  const texts = blockTexts(story.blocks);
  return story.quotations
    .filter((quotation) => isTagged(quotation) && isBound(quotation))
    .map((quotation) => checkVerbatim(story, quotation, texts))
    .filter(({ grade }) => !isVerbatim(grade));
}

/** Whether the quotation's words stand in the source; one the editor typed has nothing to be compared with. */
export const isBound = ({ said, takenFrom }: Pick<Quotation, 'said' | 'takenFrom'>): boolean =>
  said.length > 0 || takenFrom !== undefined;

/** What was said, paragraph by paragraph, in this story's source or in that of the story it was taken over from. */
export const saidWords = (
  { source }: Pick<StoryDocument, 'source'>,
  { said, takenFrom }: Pick<Quotation, 'said' | 'takenFrom'>,
): readonly SaidWords[] =>
  takenFrom?.said ?? said.map(({ start, end }) => ({ start, end, words: source.text.slice(start, end) }));

/** Compares one quotation with all that was said, whatever has become of its paragraphs. */
export function checkVerbatim(
  story: StoryDocument,
  quotation: Quotation,
  texts = blockTexts(story.blocks),
): VerbatimCheck {
  const paragraphs = saidWords(story, quotation).map(({ words }) => words);
  const sourceWords = paragraphs.join('\n');
  const currentWords = wordsOfQuotation(quotation, texts);
  return { quotation: quotation.id, paragraphs, sourceWords, currentWords, ...compareWords(sourceWords, currentWords) };
}
