import type { StoryDocument } from '../../shared/story/storyDocument';
import { changedPlaces } from '../../shared/verbatim/changedPlaces';
import type { VerbatimCheck } from '../../shared/verbatim/checkVerbatim';
import { reasonFor } from '../../shared/verbatim/reasonFor';
import type { CopyChanges } from '../editor/changedWords';

/** True where words were changed and no reason was given for them as they are. */
export function isUnanswered(
  { quotations }: StoryDocument,
  { quotation, grade, currentWords }: VerbatimCheck,
): boolean {
  const own = quotations.find(({ id }) => id === quotation);
  return grade === 'words' && own !== undefined && reasonFor(own, currentWords) === null;
}

/** Where the copy's quotations differ from the source, as the editor draws it. */
export function changesOf(story: StoryDocument, checks: readonly VerbatimCheck[]): CopyChanges {
  const quotations = new Map(story.quotations.map((quotation) => [quotation.id, quotation]));
  return {
    places: checks.flatMap((check) => {
      const quotation = quotations.get(check.quotation);
      return quotation ? changedPlaces(quotation, check) : [];
    }),
    unanswered: new Set(checks.filter((check) => isUnanswered(story, check)).map(({ quotation }) => quotation)),
  };
}
