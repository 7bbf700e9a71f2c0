import type { BlockId } from '../../shared/story/range';
import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';
import { blockTexts } from '../../shared/verbatim/checkVerbatim';

/** Decisions on quotations that are gone from the copy, by place and words. */
export type Remembered = ReadonlyMap<string, Quotation>;

const isDecided = ({ status, changeReason }: Quotation): boolean => status !== 'proposed' || changeReason !== undefined;

const placeAndWords = (texts: ReadonlyMap<BlockId, string>, { segments }: Quotation): string =>
  segments.map(({ block, from, to }) => `${block} ${(texts.get(block) ?? '').slice(from, to)}`).join('\n');

/** Adds the decided quotations of `before` that `after` has no more. */
export function remember(remembered: Remembered, before: StoryDocument, after: StoryDocument): Remembered {
  const still = new Set(after.quotations.map(({ id }) => id));
  const gone = before.quotations.filter((quotation) => isDecided(quotation) && !still.has(quotation.id));
  if (gone.length === 0) return remembered;
  const texts = blockTexts(before.blocks);
  return new Map([...remembered, ...gone.map((quotation) => [placeAndWords(texts, quotation), quotation] as const)]);
}

/** Gives a quotation that has come back, as by undo, the decision made on it before it went; the same story when none has. */
export function recall(remembered: Remembered, story: StoryDocument): StoryDocument {
  if (remembered.size === 0) return story;
  const texts = blockTexts(story.blocks);
  const known = new Set(story.speakers.map(({ id }) => id));
  const quotations = story.quotations.map((quotation) => {
    const old = isDecided(quotation) ? undefined : remembered.get(placeAndWords(texts, quotation));
    if (!old || old.speaker?.speakers.some((id) => !known.has(id))) return quotation;
    const { status, speaker, changeReason, changeBasis } = old;
    return {
      ...quotation,
      status,
      speaker,
      ...(changeReason !== undefined && { changeReason }),
      ...(changeBasis !== undefined && { changeBasis }),
    };
  });
  const isSame = quotations.every((quotation, at) => quotation === story.quotations[at]);
  return isSame ? story : { ...story, quotations };
}
