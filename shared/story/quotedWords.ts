import type { Block } from './block';
import type { BlockId, TextRange } from './range';
import type { StoryDocument } from './storyDocument';

/** The words on the desk, paragraphs joined by line ends. */
export const wordsOfQuotation = (
  quotation: { readonly segments: readonly TextRange[] },
  texts: ReadonlyMap<BlockId, string>,
): string => quotation.segments.map(({ block, from, to }) => (texts.get(block) ?? '').slice(from, to)).join('\n');

/** Each block's text by its id. */
export const blockTexts = (blocks: readonly Block[]): ReadonlyMap<BlockId, string> =>
  new Map(blocks.map((block) => [block.id, block.text]));

/** A story whose reasons for changed words say which words they are for: those of an older file are for the words they stand with. */
export function withBasis(story: StoryDocument): StoryDocument {
  if (
    story.quotations.every(({ changeReason, changeBasis }) => changeReason === undefined || changeBasis !== undefined)
  )
    return story;
  const texts = blockTexts(story.blocks);
  return {
    ...story,
    quotations: story.quotations.map((quotation) =>
      quotation.changeReason === undefined || quotation.changeBasis !== undefined
        ? quotation
        : { ...quotation, changeBasis: wordsOfQuotation(quotation, texts) },
    ),
  };
}
