import { gatherBy } from '../../text/gatherBy';

/** Of pictures that are left out, each by why, in words for the user: none goes in silence. */
export const lostPictureNotes = (reasons: readonly string[]): readonly string[] =>
  [...gatherBy(reasons, (reason) => reason)].map(([reason, { length }]) =>
    length === 1 ? `One picture was left out: ${reason}` : `${length} pictures were left out: ${reason}`,
  );
