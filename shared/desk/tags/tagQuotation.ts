import type { TextRange } from '../../story/range';
import { saidOf } from '../../story/said';
import type { Quotation, StoryDocument } from '../../story/storyDocument';
import { isTagged } from '../../story/tagged';
import { readableCopy } from '../readableBlocks';
import { bareWords } from './bareWords';
import { handBinder } from './bindByHand';
import { crossesAnother, isSameExtent } from './extents';
import { nextHandTag } from './handTag';
import { asNobodys, asSomebodys } from './nobodysWords';
import { changeQuotation, replaceQuotations } from './replaceQuotations';

/** What words can be tagged as. */
export type TagKind = 'direct' | 'partial' | 'scare';

/** Words that the editor selected, one range a paragraph, in the order of the copy. */
export interface Selected {
  readonly ranges: readonly TextRange[];
}

/**
 * The editor makes a quotation of words of the copy, with or without marks round them; who says them is still wanted.
 * Words tagged already only change their kind. The same story where no word is selected or another quotation is crossed.
 */
export function tagQuotation(story: StoryDocument, { ranges }: Selected, as: TagKind): StoryDocument {
  const words = bareWords(story, ranges);
  const [first] = words;
  const where = readableCopy(story.blocks).find(({ id }) => id === first?.block)?.where;
  if (!first || !where) return story;
  const same = story.quotations.find(({ segments }) => isSameExtent(segments, words));
  if (same) return changeQuotation(story, same.id, (quotation) => tagAgain(quotation, as));
  if (crossesAnother(story, words)) return story;
  const { id, handTags } = nextHandTag(story);
  const segments = words.map(handBinder(story).bind);
  const tagged: Quotation = {
    id,
    where,
    kind: as,
    segments,
    said: saidOf(segments),
    closed: true,
    speaker: null,
    suggested: null,
    cue: null,
    confidence: 0,
    reasons: ['You tagged these words.'],
    status: 'proposed',
    madeBy: 'editor',
  };
  return replaceQuotations({ ...story, handTags }, [...story.quotations, as === 'scare' ? asNobodys(tagged) : tagged]);
}

/** What was untagged comes back with the speaker and the decisions it had. */
function tagAgain(quotation: Quotation, as: TagKind): Quotation {
  if (isTagged(quotation) && quotation.kind === as) return quotation;
  const { tag: _, ...back } = quotation;
  if (as === 'scare') return asNobodys(back);
  return back.kind === 'scare' ? asSomebodys(back, as) : { ...back, kind: as, madeBy: 'editor' };
}
