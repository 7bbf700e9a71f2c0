import {
  dropRelated,
  dropWithoutAddress,
  keepRelated,
  moveRelated,
  moveRelatedTo,
  nameRelated,
  setRelatedUrl,
} from '../../../shared/desk/decideRelated';
import { askAddresses } from '../../state/linkAnswers';
import { currentSession } from '../../state/openStories';
import { say } from '../../state/windowStore';

/** Keeps a related link out of the exports, or takes it back in. */
export function dropOrKeep(id: string): void {
  const session = currentSession();
  const link = session?.view.get().story.related.find((one) => one.id === id);
  if (!session || !link) return;
  session.update((story) => (link.kept ? dropRelated(story, id) : keepRelated(story, id)));
  say(`${link.kept ? 'Dropped' : 'Kept'}: ${link.title}`);
}

export function move(id: string, by: 1 | -1): void {
  const session = currentSession();
  if (!session?.update((story) => moveRelated(story, id, by))) return say('It cannot go further.');
  const { related } = session.view.get().story;
  say(`Number ${related.findIndex((one) => one.id === id) + 1} of ${related.length}.`);
}

/** Moves a link to the place of another. */
export function moveTo(id: string, to: string): void {
  const session = currentSession();
  if (!session?.update((story) => moveRelatedTo(story, id, to))) return;
  const { related } = session.view.get().story;
  say(`Number ${related.findIndex((one) => one.id === id) + 1} of ${related.length}.`);
}

const links = (count: number): string => (count === 1 ? '1 link' : `${count} links`);

/** Asks the addresses of the kept links whether their pages are there; never unasked, and what is asked goes out to them. */
export async function checkAddresses(): Promise<void> {
  const related = currentSession()?.view.get().story.related ?? [];
  const urls = related.flatMap(({ kept, url }) => (kept && url !== null ? [url] : []));
  if (urls.length === 0) return say('No related link that is kept has an address.');
  say(`Asking ${links(urls.length)}…`);
  const asked = await askAddresses(urls);
  if (asked === 'offline') return say('Offline: no address was checked.');
  const { dead, notTold } = asked;
  const told = [dead > 0 && `${links(dead)} dead.`, notTold > 0 && `${links(notTold)} could not be checked.`];
  say(told.filter(Boolean).join(' ') || 'Every address answers.');
}

/** Drops every kept link that leads nowhere. */
export function dropAllWithoutAddress(): void {
  const session = currentSession();
  const kept = session?.view.get().story.related.filter((link) => link.kept && link.url === null) ?? [];
  if (!session?.update(dropWithoutAddress)) return say('Each related link that is kept has its address.');
  say(kept.length === 1 ? '1 related link dropped.' : `${kept.length} related links dropped.`);
}

/** Sets the title of a link; answers with what is wrong with it, or null. */
export function setTitle(id: string, title: string): string | null {
  if (title === '') return 'A related link needs a title. Drop it with X if it is not wanted.';
  if (currentSession()?.update((story) => nameRelated(story, id, { title }))) say('Title set.');
  return null;
}

/** Sets whose story a link leads to; an empty text takes that away. */
export function setSource(id: string, source: string): null {
  if (currentSession()?.update((story) => nameRelated(story, id, { source }))) say('Source set.');
  return null;
}

/** Sets where a link leads; answers with what is wrong with the address, or null. */
export function setUrl(id: string, url: string): string | null {
  const session = currentSession();
  if (!session) return null;
  const outcome = setRelatedUrl(session.sync(), id, url);
  if (!outcome.ok) {
    say(outcome.problem.message);
    return outcome.problem.message;
  }
  if (session.update(() => outcome.value)) say('Address set.');
  return null;
}
