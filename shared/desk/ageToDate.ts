import { languageFor } from '../language/languages';
import type { StoryDocument } from '../story/storyDocument';
import { momentAsWritten } from '../text/writtenMoment';
import { twoFigures } from '../text/calendar';
import { setAge } from './decideRelated';

const published = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The date that an age was counted back from: “3 hours ago” of a page that came out on 2 March 2026, 09:30, as a person
 * writes it. Null where the page has no such date, or the age is more exact than it.
 */
export function dateOfAge(story: Pick<StoryDocument, 'details'>, age: string | null): string | null {
  const told = age === null ? null : languageFor(story.details.language).desk.elapsed(age);
  const [whole, day = '', time, zone = ''] = published.exec(story.details.published?.value ?? '') ?? [];
  if (told === null || whole === undefined || (time === undefined && !told.isInDays)) return null;
  // In the hour of the page's own place, whose offset stays beside it.
  const at = new Date(`${day}T${time ?? '12:00'}:00Z`);
  if (Number.isNaN(at.getTime())) return null;
  at.setUTCMinutes(at.getUTCMinutes() - told.minutes);
  const date = at.toISOString().slice(0, 10);
  if (told.isInDays) return momentAsWritten(date);
  return momentAsWritten(
    `${date}T${twoFigures(at.getUTCHours())}:${twoFigures(at.getUTCMinutes())}${zone.toUpperCase()}`,
  );
}

/** Sets the date in the place of the age of each related link that is kept, where it can be known; the same story where none can. */
export const agesToDates = (story: StoryDocument): StoryDocument =>
  story.related.reduce((next, { id, age, kept }) => {
    const date = kept ? dateOfAge(story, age) : null;
    return date === null ? next : setAge(next, id, date);
  }, story);
