import type { Quotation, StoryDocument } from '../story/storyDocument';
import { keepIfSame } from './sameData';

/** More than an editor decides in one story; keeps the story file small. */
const mostRemembered = 2000;

/** Whether the editor has said something of a quotation. */
export const isDecided = (quotation: Quotation): boolean =>
  quotation.status !== 'proposed' ||
  quotation.changeReason !== undefined ||
  quotation.madeBy !== undefined ||
  quotation.tag !== undefined ||
  quotation.takenFrom !== undefined ||
  quotation.standing !== undefined ||
  quotation.verified !== undefined;

/** Notes every quotation the editor decided on, so that one that is cut, or lost while a mark is typed, comes back decided. */
export function rememberDecisions(story: StoryDocument): StoryDocument {
  const remembered = new Map((story.decided ?? []).map((quotation) => [quotation.id, quotation]));
  for (const quotation of story.quotations) {
    if (isDecided(quotation)) remembered.set(quotation.id, quotation);
    else remembered.delete(quotation.id);
  }
  const { decided: _, ...without } = story;
  if (remembered.size === 0) return story.decided === undefined ? story : without;
  return keepIfSame(story, { ...story, decided: [...remembered.values()].slice(-mostRemembered) });
}
