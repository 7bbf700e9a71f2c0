import type { QuotationKind } from '../../story/annotations';
import type { Quotation, StoryDocument } from '../../story/storyDocument';
import { isNobodys } from '../../story/quotation';
import { blockTexts } from '../../verbatim/checkVerbatim';
import { kindByWords } from './kindByWords';
import { changeQuotation } from './replaceQuotations';

/** The editor says that words between marks are a term or a title, nobody's words; said again, they are somebody's once more. */
export const nobodysWords = (story: StoryDocument, id: string): StoryDocument =>
  changeQuotation(story, id, (quotation) =>
    isNobodys(quotation)
      ? asSomebodys(quotation, kindByWords(blockTexts(story.blocks), quotation.segments))
      : asNobodys(quotation),
  );

/** Whoever had the words is still offered, should they be somebody's again. */
export function asNobodys(quotation: Quotation): Quotation {
  const [only, ...others] = quotation.speaker?.speakers ?? [];
  return {
    ...quotation,
    kind: 'scare',
    speaker: null,
    suggested:
      only !== undefined && others.length === 0 && quotation.speaker
        ? { speaker: only, name: quotation.speaker.name, because: 'these words were theirs before you took them away.' }
        : quotation.suggested,
    confidence: 1,
    reasons: ['You said that these are nobody’s words.'],
    status: 'confirmed',
    madeBy: 'editor',
  };
}

/** Words of somebody whose name is still wanted. */
export const asSomebodys = (quotation: Quotation, kind: QuotationKind): Quotation => ({
  ...quotation,
  kind,
  speaker: null,
  confidence: 0,
  reasons: ['You said that these are somebody’s words.'],
  status: 'proposed',
  madeBy: 'editor',
});
