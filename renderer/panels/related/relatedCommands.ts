import type { StoredStory } from '../../../shared/ipc/contract';
import { agesToDates } from '../../../shared/desk/ageToDate';
import {
  addRelated,
  dropRelated,
  dropWithoutAddress,
  keepRelated,
  moveRelated,
  moveRelatedTo,
  nameRelated,
  setRelatedUrl,
} from '../../../shared/desk/decideRelated';
import { linksOut } from '../../../shared/desk/linksOut';
import { askAddresses } from '../../state/linkAnswers';
import { siteOf } from '../../../shared/text/siteOf';
import { newsroom } from '../../newsroom';
import { readKeptTexts } from '../../state/keptStory';
import { currentSession, open } from '../../state/openStories';
import { readPageTitle } from '../../state/pageTitle';
import { say, showProblem } from '../../state/windowStore';

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

/** Asks all that the story links whether its pages are there; never unasked, and what is asked goes out to them. */
export async function checkAddresses(): Promise<void> {
  const story = currentSession()?.view.get().story;
  const urls = story ? linksOut(story).map(({ url }) => url) : [];
  if (urls.length === 0) return say('No link of this story has an address.');
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

/** Sets dates in the place of ages: “3 hours ago” is counted from when the page came out that the story is from. */
export function datesForAges(): void {
  const session = currentSession();
  if (!session) return;
  const before = session.view.get().story;
  if (!session.update(agesToDates)) {
    const hasDate = before.details.published?.value != null;
    return say(
      hasDate ? 'No age here tells a date.' : 'Give the story its date under Details first: ages are counted from it.',
    );
  }
  const count = session.view.get().story.related.filter(({ age }, at) => age !== before.related[at]?.age).length;
  say(count === 1 ? 'One age is a date now.' : `${count} ages are dates now.`);
}

/** Reads title and source of a link from its page. Never unasked: the page is told by it that somebody here asks. */
export async function takeTitle(id: string): Promise<void> {
  const session = currentSession();
  const url = session?.view.get().story.related.find((one) => one.id === id)?.url ?? null;
  if (!session || url === null) return say('The link has no address to be asked. Press Enter to give it one.');
  say(`Asking ${siteOf(url)}…`);
  const page = await readPageTitle(url);
  if (!page.ok) return showProblem(page.problem);
  if (page.value === null) return say('Stopped. The title is as it was.');
  const { title, source } = page.value;
  const isNew = session.update((story) => nameRelated(story, id, { title, source }));
  say(isNew ? `Title set: ${title}, ${source}.` : 'The page has the title that stands here.');
}

/** Where a story of the desk can be read by readers: its own address, or the last it was sent to; null where it has none. */
async function addressOf({ id }: StoredStory): Promise<string | null> {
  const opened = open.get(id)?.session.view.get().story;
  const texts = opened ? null : await newsroom.readStory(id);
  const kept = texts?.ok === true ? readKeptTexts(texts.value) : null;
  const story = opened ?? (kept?.ok === true ? kept.value.story : null);
  return story?.sent?.findLast(({ url }) => url !== null)?.url ?? story?.details.url ?? null;
}

/** Adds a related link to another story of the desk. */
export async function linkDeskStory(stored: StoredStory): Promise<void> {
  const session = currentSession();
  if (!session) return;
  const url = await addressOf(stored);
  const title = stored.headline || stored.slug;
  session.update((story) => addRelated(story, { title, url, source: url === null ? null : siteOf(url) }));
  const missing = url === null ? ' It has no address yet: give it one with Enter.' : '';
  say(`Related link to “${title}” added.${missing}`);
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
