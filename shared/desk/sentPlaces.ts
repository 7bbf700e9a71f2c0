import type { Destination } from '../ipc/destinations';
import type { SentPlace, StoryDocument } from '../story/storyDocument';

/** What names a content system, whatever this desk calls it: so that another desk updates there what this one sent. */
export const placeId = ({ kind, address }: Destination): string =>
  `${kind} ${address.replace(/\/+$/, '')}`.slice(0, longestPlace);

const longestPlace = 300;

/** What is known of a story in a content system; undefined where it was never sent there. */
export const sentTo = (story: StoryDocument, destination: Destination): SentPlace | undefined =>
  story.sent?.find(({ id }) => id === placeId(destination));

/** Notes where a story went, in the place of what was known before. */
export function noteSent(story: StoryDocument, place: SentPlace): StoryDocument {
  const others = (story.sent ?? []).filter(({ id }) => id !== place.id);
  return { ...story, sent: [...others, place] };
}

/** A state of the story with what is known now of where it went: no undo takes back that it was sent. */
export function withSentOf(now: Pick<StoryDocument, 'sent'>, story: StoryDocument): StoryDocument {
  if (now.sent === story.sent) return story;
  const rest = withoutSent(story);
  return now.sent === undefined ? rest : { ...rest, sent: now.sent };
}

/** A story of its own, made of another one that was sent: it is nowhere yet. */
export function withoutSent({ sent: _sent, ...story }: StoryDocument): StoryDocument {
  return story;
}
