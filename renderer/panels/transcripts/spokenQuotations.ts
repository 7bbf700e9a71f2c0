import { findSpoken, type ReadyTranscript, type Spoken } from '../../../shared/desk/transcripts';
import { languageFor } from '../../../shared/language/languages';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';
import { isTagged } from '../../../shared/story/tagged';
import type { SpokenGrade } from '../../../shared/verbatim/alignTranscript';
import { blockTexts } from '../../../shared/verbatim/checkVerbatim';
import { wordsOf } from '../../state/review';

/** What of a story was spoken: not terms in marks, nor what stands in related stories. */
const isSpoken = (quotation: Quotation): boolean =>
  isTagged(quotation) && quotation.where !== 'related' && quotation.kind !== 'scare';

/** Where a quotation was said; null for words that nobody spoke, and where there is no transcript. */
export function spokenOf(
  story: StoryDocument,
  quotation: Quotation,
  transcripts: readonly ReadyTranscript[],
): Spoken | null {
  if (transcripts.length === 0 || !isSpoken(quotation)) return null;
  const words = wordsOf(blockTexts(story.blocks), quotation);
  return findSpoken(words, transcripts, languageFor(story.details.language));
}

const told: readonly (readonly [grades: readonly SpokenGrade[], words: string])[] = [
  [['same', 'punctuation'], 'as said'],
  [['cleaned'], 'without fillers'],
  [['words'], 'in other words'],
  [['not-found'], 'not found'],
];

/** How the quotations of a story stand to its transcripts: “4 as said, 1 without fillers”. */
export function tallyOf(story: StoryDocument, transcripts: readonly ReadyTranscript[]): string {
  const grades = story.quotations.map((quotation) => spokenOf(story, quotation, transcripts)?.grade);
  const parts = told.flatMap(([of, words]) => {
    const count = grades.filter((grade) => grade !== undefined && of.includes(grade)).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return parts.length === 0 ? 'no quotations' : parts.join(', ');
}
