import { fail, succeed, type Outcome } from '../story/outcome';
import { isWebAddress } from '../text/webAddress';
import type { RelatedLink, StoryDocument } from '../story/storyDocument';

/** Keeps a related link that was dropped. */
export const keepRelated = (story: StoryDocument, cardId: string): StoryDocument => setKept(story, cardId, true);

/** Drops a related link from the story; it stays on the desk and can be kept again. */
export const dropRelated = (story: StoryDocument, cardId: string): StoryDocument => setKept(story, cardId, false);

/** Moves a related link up (-1) or down (+1); at the end of the list it stays where it is. */
export function moveRelated(story: StoryDocument, cardId: string, by: -1 | 1): StoryDocument {
  const from = story.related.findIndex((card) => card.id === cardId);
  const moved = story.related[from];
  const displaced = story.related[from + by];
  if (!moved || !displaced) return story;
  return { ...story, related: story.related.with(from + by, moved).with(from, displaced) };
}

/** Moves a related link to where another stands, which makes room. */
export function moveRelatedTo(story: StoryDocument, cardId: string, toId: string): StoryDocument {
  const from = story.related.findIndex((card) => card.id === cardId);
  const to = story.related.findIndex((card) => card.id === toId);
  const moved = story.related[from];
  if (!moved || to < 0 || to === from) return story;
  return { ...story, related: story.related.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/** Gives a related link its address, http or https only; an empty text takes it away. */
export function setRelatedUrl(story: StoryDocument, cardId: string, text: string): Outcome<StoryDocument> {
  const url = text.trim();
  if (url === '') return succeed(change(story, cardId, (card) => ({ ...card, url: null })));
  if (!isWebAddress(url))
    return fail('url', `“${url.slice(0, 80)}” is not a web address. Paste the whole address, beginning with https://.`);
  return succeed(change(story, cardId, (card) => ({ ...card, url })));
}

/** Drops every related link that leads nowhere; the same story where each has its address. */
export function dropWithoutAddress(story: StoryDocument): StoryDocument {
  const gone = story.related.filter(({ kept, url }) => kept && url === null);
  return gone.reduce((next, { id }) => dropRelated(next, id), story);
}

/** Gives a related link another title, or another source where it has one named; a title is never taken away. */
export function nameRelated(
  story: StoryDocument,
  cardId: string,
  { title, source }: { readonly title?: string; readonly source?: string },
): StoryDocument {
  return change(story, cardId, (card) => ({
    ...card,
    ...(title === undefined || title.trim() === '' ? {} : { title: title.trim() }),
    ...(source === undefined ? {} : { source: source.trim() === '' ? null : source.trim() }),
  }));
}

/** Gives a related link another age, or the date in its place. */
export const setAge = (story: StoryDocument, cardId: string, age: string): StoryDocument =>
  change(story, cardId, (card) => ({ ...card, age: age.trim() === '' ? null : age.trim() }));

/** A story that a link is to lead to: another one of the desk. */
export interface LinkTarget {
  readonly title: string;
  /** Null while it has none. */
  readonly url: string | null;
  readonly source: string | null;
}

/** Adds a related link to another story; one that leads there already is kept, and takes the title. */
export function addRelated(story: StoryDocument, { title, url, source }: LinkTarget): StoryDocument {
  const known = story.related.find((card) => (url === null ? card.title === title : card.url === url));
  if (known) return nameRelated(keepRelated(story, known.id), known.id, { title });
  const card: RelatedLink = {
    id: unusedLinkId(story),
    kind: 'related',
    title,
    source,
    age: null,
    url: isWebAddress(url ?? '') ? url : null,
    copy: [],
    start: 0,
    end: 0,
    kept: true,
  };
  return { ...story, related: [...story.related, card] };
}

/** Ids of cards that the editor made begin so; the rest counts them. */
export const linkPrefix = 'link-';

export function unusedLinkId({ related }: Pick<StoryDocument, 'related'>): string {
  const taken = new Set(related.map(({ id }) => id));
  let count = 1;
  while (taken.has(`${linkPrefix}${count}`)) count += 1;
  return `${linkPrefix}${count}`;
}

const setKept = (story: StoryDocument, cardId: string, kept: boolean): StoryDocument =>
  change(story, cardId, (card) => ({ ...card, kept }));

function change(story: StoryDocument, cardId: string, to: (card: RelatedLink) => RelatedLink): StoryDocument {
  const old = story.related.find((card) => card.id === cardId);
  if (!old) return story;
  const next = to(old);
  const isSame = (['kept', 'url', 'title', 'source', 'age'] as const).every((field) => next[field] === old[field]);
  if (isSame) return story;
  return { ...story, related: story.related.map((card) => (card === old ? next : card)) };
}
