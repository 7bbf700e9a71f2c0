import { joinPeople, renamePerson, splitPerson } from '../../../shared/desk/people/decidePeople';
import { tidyText } from '../../../shared/text/tidyText';
import { currentSession } from '../../state/openStories';
import { say } from '../../state/windowStore';
import { renamedInCopy, replaceRenamed } from './renameInCopy';

const nameOf = (id: string): string =>
  currentSession()
    ?.view.get()
    .story.speakers.find((speaker) => speaker.id === id)?.name ?? 'nobody';

/** Calls a person otherwise; answers with what is wrong with the name, or null. */
export function rename(id: string, text: string): string | null {
  const session = currentSession();
  const name = tidyText(text).text;
  if (!session || name === nameOf(id)) return null;
  if (name === '') return 'A person needs a name.';
  const other = session.view
    .get()
    .story.speakers.find((speaker) => speaker.id !== id && speaker.name.toLowerCase() === name.toLowerCase());
  if (other) return `${other.name} is in the story already. Join the two with M.`;
  if (!session.update((story) => renamePerson(story, id, name))) return null;
  const places = renamedInCopy(session, session.view.get().story, id);
  say(
    `Called ${nameOf(id)} from here on.${places.length > 0 ? ` W changes the copy too: ${inPlaces(places.length)}.` : ''}`,
  );
  return null;
}

/** A person is one with another, who gives the name. Answers with the id of the one who stays. */
export function join(id: string, into: string): string {
  const was = nameOf(id);
  const joined = currentSession()?.update((story) => joinPeople(story, id, into));
  say(joined ? `${was} is ${nameOf(into)}: one person.` : 'Nothing to join.');
  return joined ? into : id;
}

/** Somebody who was named just now is the person whom the copy calls by less of the name: one step, one name from here on. */
export function isSame(added: string, other: string): void {
  const name = nameOf(added);
  const joined = currentSession()?.update((story) => renamePerson(joinPeople(story, added, other), other, name));
  say(joined ? `One person, called ${name} from here on.` : 'Nothing to join.');
}

/** A form of a person's name is somebody else's. */
export function split(id: string, surface: string): void {
  const isSplit = currentSession()?.update((story) => splitPerson(story, id, surface));
  say(isSplit ? `${surface} is a person apart from ${nameOf(id)}.` : 'The last name that somebody has stays.');
}

export const inPlaces = (count: number): string => (count === 1 ? 'one place' : `${count} places`);

/** Sets the words of the copy outside quotations to a person's new name, in one step. */
export function changeCopyToo(id: string): void {
  const session = currentSession();
  const places = session ? renamedInCopy(session, session.sync(), id) : [];
  if (!session || places.length === 0)
    return say('The copy has the name everywhere already, but in words that were said.');
  replaceRenamed(session, places);
  say(`The name is changed in ${inPlaces(places.length)} of the copy. Words that were said stay as they are.`);
}
