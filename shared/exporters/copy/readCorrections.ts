import { correctionKinds } from '../../desk/details';
import type { RemovedEntry, StoryCorrection } from '../../story/storyDocument';
import { cleanText } from './cleanText';
import { asDate, writtenDate } from './instant';

const named = /^\W{0,4}(?:correction|corrected|clarification|update)\b/i;
const told =
  /\b(?:article|story|piece|report|page|headline) (?:was|has been) (?:amended|corrected)\b|\ban earlier version of this\b/i;

/**
 * The notes of the source that tell what was corrected: taken out of the copy, they leave as corrections. A note to
 * editors of another take (“2nd lead”) is none.
 */
export const readCorrections = (removed: readonly RemovedEntry[]): readonly string[] =>
  removed
    .filter(({ restored, text }) => !restored && (named.test(text) || told.test(text)))
    .map(({ text }) => cleanText(text).trim());

/** A correction of the editor’s as it is printed: “Clarification, 2 March 2026: …”. */
export const writtenCorrection = ({ kind, at, text }: StoryCorrection): string => {
  const date = asDate(at);
  const when = date === null ? '' : `, ${writtenDate(date)}`;
  return `${correctionKinds[kind]}${when}: ${cleanText(text).trim()}`;
};

/** A correction as a note that says what it is. */
export const correctionNote = (text: string): string => (named.test(text) ? text : `Correction: ${text}`);
