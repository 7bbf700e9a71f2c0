import { placeId, noteSent, sentTo } from '../../../shared/desk/sentPlaces';
import { readStory } from '../../../shared/exporters/copy/readStory';
import { deliver, takenCode } from '../../../shared/exporters/destinations/deliver';
import type { Answer, PlannedRequest, SentStory } from '../../../shared/exporters/destinations/destination';
import { senderFor } from '../../../shared/exporters/destinations/senderFor';
import { notices, shown, shownPlan } from '../../../shared/exporters/destinations/sendPlan';
import type { NamedDestination } from '../../../shared/ipc/destinations';
import { isOnHold } from '../../../shared/preflight/preflight';
import { fail, succeed, type Outcome } from '../../../shared/story/outcome';
import type { SentPlace, StoryDocument } from '../../../shared/story/storyDocument';
import { parseJson } from '../../../shared/text/parseJson';
import { newsroom } from '../../newsroom';
import { noteInStory } from '../../state/noteInStory';
import { pictures, readPicturesOf } from '../../state/pictures';
import type { Session } from '../../state/session';
import { say, windowStore } from '../../state/windowStore';
import { allowedFormats, styleForExport } from '../export/exportChoices';
import { fileOf, noteExported } from '../export/exportStory';

/** What came of the last sending to a destination. */
export type SendState =
  | { readonly kind: 'sent'; readonly isNew: boolean; readonly notices: readonly string[] }
  /** A post stands there that is not known to be this story: it may be replaced. */
  | { readonly kind: 'taken'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** The story as a sender takes it, set as exported files are. */
function sentStoryOf(story: StoryDocument): SentStory {
  const { settings, policy } = windowStore.get();
  const now = new Date().toISOString();
  return {
    copy: readStory(story, {
      houseStyle: styleForExport(settings),
      now,
      pictures: pictures.get(),
      linkRules: settings.linkRules,
    }),
    fileIn: (format) => {
      const file = allowedFormats(policy.formats).includes(format) ? fileOf(story, format) : null;
      if (!file) return fail('format', `“${format}” is no format that stories may leave in. Change the destination.`);
      return file.bytes
        ? fail('format', `“${format}” is no text, and is sent nowhere. Export it instead.`)
        : succeed({ text: file.text, mediaType: file.mediaType });
    },
  };
}

/** The requests that would be sent, as text, with what of the story is not sent as it is. */
export async function planOf(session: Session, { destination }: NamedDestination): Promise<Outcome<string>> {
  const story = session.sync();
  await readPicturesOf(story);
  const sent = sentStoryOf(story);
  const before = sentTo(story, destination);
  const plan = shownPlan(destination, sent, before && { id: before.remote ?? undefined, pictures: before.pictures });
  if (!plan.ok) return plan;
  return succeed([...notices(sent, destination), ...plan.value.map(shown)].join('\n'));
}

const askWith =
  (name: string, secret: string | null) =>
  async (request: PlannedRequest): Promise<Outcome<Answer>> => {
    const answer = await newsroom.askDestination({ name, request, secret });
    return answer.ok ? succeed({ status: answer.value.status, body: parseJson(answer.value.text) ?? null }) : answer;
  };

interface Sending {
  /** Typed for this once; null where the system keeps it. */
  readonly secret: string | null;
  readonly mayReplace: boolean;
}

const onHold = 'This story is on hold. Give a reason under Export to let it out.';

/** Sends the story: as a draft where it is not there yet, else in its place there. Told aloud; what was sent is noted in the story. */
export async function sendStory(
  session: Session,
  { name, destination }: NamedDestination,
  { secret, mayReplace }: Sending,
): Promise<SendState> {
  const story = session.sync();
  if (isOnHold(story, session.view.get().findings)) return failed({ message: onHold });
  await readPicturesOf(story);
  const before = sentTo(story, destination);
  let place: SentPlace = {
    remote: null,
    url: null,
    ...before,
    id: placeId(destination),
    name,
    at: new Date().toISOString(),
  };
  const sent = sentStoryOf(story);
  say(`Sending to ${name}…`);
  const delivered = await deliver({
    sender: senderFor(destination),
    story: sent,
    knownId: place.remote,
    mayReplace,
    pictures: new Map(Object.entries(place.pictures ?? {})),
    keepPictures: async (known) => {
      place = { ...place, pictures: Object.fromEntries(known) };
      noteInStory(session, (now) => noteSent(now, place));
      return succeed(null);
    },
    ask: askWith(name, secret),
  });
  if (!delivered.ok) {
    const { code, message } = delivered.problem;
    if (code !== takenCode) return failed(delivered.problem);
    say(message);
    return { kind: 'taken', message };
  }
  const { remote, isNew } = delivered.value;
  place = { ...place, remote: remote.id, url: remote.url ?? place.url };
  noteInStory(session, (now) => noteSent(now, place));
  await noteExported(story.id);
  say(isNew ? `Sent to ${name} as a draft.` : `Updated at ${name}.`);
  return { kind: 'sent', isNew, notices: notices(sent, destination) };
}

/** It stands where the story was sent from, and is said. */
function failed({ message }: { readonly message: string }): SendState {
  say(message);
  return { kind: 'failed', message };
}
