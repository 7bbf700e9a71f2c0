import type { Block } from '../story/block';
import type { BlockId, TextRange } from '../story/range';
import type { Quotation, StoryDocument } from '../story/storyDocument';
import { isTagged } from '../story/tagged';
import { compareWords, type WordComparison } from './compareWords';

/** A quotation whose words are no longer the source's. */
export interface VerbatimCheck extends WordComparison {
  readonly quotation: string;
  readonly sourceWords: string;
  readonly currentWords: string;
}

/** Every bound quotation that differs from its source in more than glyphs, graded, in story order. */
export function verbatimChecks(story: StoryDocument): readonly VerbatimCheck[] {
  const texts = blockTexts(story.blocks);
  return story.quotations
    .filter((quotation) => isTagged(quotation) && isBound(quotation))
    .map((quotation) => checkVerbatim(story, quotation, texts))
    .filter(({ grade }) => grade !== 'same' && grade !== 'glyph');
}

/** Whether the quotation's words stand in the source; one the editor typed has nothing to be compared with. */
export const isBound = (quotation: Quotation): boolean => quotation.segments.some((segment) => segment.source !== null);

/** Compares one quotation with the words it is bound to, over all its paragraphs. */
export function checkVerbatim(
  story: StoryDocument,
  quotation: Quotation,
  texts = blockTexts(story.blocks),
): VerbatimCheck {
  const sourceWords = quotation.segments
    .map(({ source }) => (source ? story.source.text.slice(source.start, source.end) : ''))
    .join('\n');
  const currentWords = wordsOfQuotation(quotation, texts);
  return { quotation: quotation.id, sourceWords, currentWords, ...compareWords(sourceWords, currentWords) };
}

/** The words on the desk, paragraphs joined by line ends. */
export const wordsOfQuotation = (
  quotation: { readonly segments: readonly TextRange[] },
  texts: ReadonlyMap<BlockId, string>,
): string => quotation.segments.map(({ block, from, to }) => (texts.get(block) ?? '').slice(from, to)).join('\n');

/** Each block's text by its id. */
export const blockTexts = (blocks: readonly Block[]): ReadonlyMap<BlockId, string> =>
  new Map(blocks.map((block) => [block.id, block.text]));
