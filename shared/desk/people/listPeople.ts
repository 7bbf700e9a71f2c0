import type { Speaker } from '../../story/annotations';
import type { Quotation, StoryDocument } from '../../story/storyDocument';
import { isTagged } from '../../story/tagged';
import { countWords } from '../../text/countWords';
import { blockTexts, wordsOfQuotation } from '../../verbatim/checkVerbatim';

/** Somebody of the story, with all that the person says in marks. */
export interface PersonInStory {
  readonly speaker: Speaker;
  /** In story order; a joint statement is everybody's who makes it. */
  readonly quotations: readonly Quotation[];
  /** Of those quotations. */
  readonly words: number;
}

/** Everybody whom the copy names or a quotation is given to, who speaks first; nobody of the related stories. */
export function listPeople(story: StoryDocument): readonly PersonInStory[] {
  const inCopy = new Set<string>(story.blocks.map(({ id }) => id));
  const texts = blockTexts(story.blocks);
  const people = story.speakers
    .filter(({ first }) => inCopy.has(first.block))
    .map((speaker): PersonInStory => {
      const quotations = story.quotations.filter(
        (quotation) => isTagged(quotation) && quotation.speaker?.speakers.includes(speaker.id),
      );
      const words = quotations.reduce((sum, quotation) => sum + countWords(wordsOfQuotation(quotation, texts)), 0);
      return { speaker, quotations, words };
    });
  const speaks = ({ quotations }: PersonInStory): boolean => quotations.length > 0;
  return [...people.filter(speaks), ...people.filter((person) => !speaks(person))];
}
