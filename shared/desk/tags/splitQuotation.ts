import type { TextRange } from '../../story/range';
import { saidOf } from '../../story/said';
import type { Quotation, QuotationSegment, StoryDocument } from '../../story/storyDocument';
import { isTagged } from '../../story/tagged';
import { blockTexts } from '../../verbatim/checkVerbatim';
import { bareWords } from './bareWords';
import { handBinder } from './bindByHand';
import { nextHandTag } from './handTag';
import { takenPart } from './takenPart';
import { replaceQuotations } from './replaceQuotations';

/**
 * The editor makes two quotations of one, at a place among its words; inside a word, before that word. Both keep the
 * speaker. The same story where the place is not between two of its words.
 */
export function splitQuotation(story: StoryDocument, id: string, at: TextRange): StoryDocument {
  const own = story.quotations.find((quotation) => quotation.id === id);
  if (!own || !isTagged(own)) return story;
  const cut = beforeWord(blockTexts(story.blocks).get(at.block) ?? '', at.from);
  const before: QuotationSegment[] = [];
  const after: QuotationSegment[] = [];
  const { rebind } = handBinder(story);
  let isPast = false;
  for (const segment of own.segments) {
    const { block, from, to } = segment;
    const isHere = block === at.block;
    if (isHere && from <= cut && cut <= to) {
      for (const range of bareWords(story, [{ block, from, to: cut }])) before.push(rebind(segment, range));
      for (const range of bareWords(story, [{ block, from: cut, to }])) after.push(rebind(segment, range));
      isPast = true;
      continue;
    }
    isPast ||= isHere && cut < from;
    (isPast ? after : before).push(segment);
  }
  if (before.length === 0 || after.length === 0) return story;
  const { id: secondId, handTags } = nextHandTag(story);
  const half = (segments: readonly QuotationSegment[]): Quotation => ({
    ...takenPart(story, own, segments),
    segments,
    said: saidOf(segments),
    madeBy: 'editor',
  });
  const first = { ...half(before), closed: true };
  const second = { ...half(after), id: secondId };
  return replaceQuotations(
    { ...story, handTags },
    story.quotations.flatMap((quotation) => (quotation === own ? [first, second] : [quotation])),
  );
}

function beforeWord(text: string, offset: number): number {
  const word = /\S+$/.exec(text.slice(0, offset))?.[0] ?? '';
  return /^\S/.test(text.slice(offset)) ? offset - word.length : offset;
}
