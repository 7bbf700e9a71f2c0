import { fail, succeed, type Outcome } from '../../story/outcome';
import { siteOf } from '../../text/siteOf';
import type { Answer, PlannedRequest, RemoteStory, SentStory, Sender } from './destination';
import { bareName, pictureFiles, withAddresses } from './sentPictures';

/** What is known before a story is sent. */
export interface Delivery {
  readonly sender: Sender;
  readonly story: SentStory;
  /** The id that the system gave when the story was sent before. */
  readonly knownId: string | null;
  /** What stands there under the slug, though it is not known to be ours, may be replaced. */
  readonly mayReplace: boolean;
  /** The addresses that pictures of the story were given when it was sent before, by `bareName`. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Keeps the addresses of pictures as soon as there is a new one: what fails later must not send them again. */
  readonly keepPictures: (pictures: ReadonlyMap<string, string>) => Promise<Outcome<unknown>>;
  /** Puts the secret into a request and sends it. */
  readonly ask: (request: PlannedRequest) => Promise<Outcome<Answer>>;
}

/** The problem of a post that stands there and is not known to be the story: the caller says how it can be replaced. */
export const takenCode = 'taken';

/** Sends a story: into the place it has there, if it has one, and as a new draft if it has none. Never a second one. */
export async function deliver(
  delivery: Delivery,
): Promise<Outcome<{ readonly remote: RemoteStory; readonly isNew: boolean }>> {
  const there = await findThere(delivery);
  if (!there.ok) return there;
  const { sender, story, ask } = delivery;
  const pictures = await sendPictures(delivery);
  if (!pictures.ok) return pictures;
  const placed = { ...story, copy: withAddresses(story.copy, pictures.value) };
  const request = sender.send(placed, there.value);
  if (!request.ok) return request;
  const answer = await ask(request.value);
  if (!answer.ok) return answer;
  if (answer.value.status < 200 || answer.value.status > 299) return fail('send', refusal(request.value, answer.value));
  const remote = sender.sent(answer.value) ?? there.value;
  return remote === null
    ? fail(
        'send',
        `${siteOf(request.value.url)} took the story and gave no id for it, so the next time it would be sent as a new one. Set idField in the destination.`,
      )
    : succeed({ remote, isNew: there.value === null });
}

/** Sends the pictures that are not there yet, one by one; gives the addresses of all. */
async function sendPictures(delivery: Delivery): Promise<Outcome<ReadonlyMap<string, string>>> {
  const { sender, story, ask, keepPictures } = delivery;
  const pictures = new Map(delivery.pictures);
  if (sender.sendPicture === null) return succeed(pictures);
  for (const file of pictureFiles(story.copy)) {
    const name = bareName(file);
    if (pictures.has(name)) continue;
    const request = sender.sendPicture(file);
    const answer = await ask(request);
    if (!answer.ok) return answer;
    const isTaken = answer.value.status >= 200 && answer.value.status < 300;
    const address = isTaken ? sender.pictureSent(answer.value) : null;
    if (address === null) return fail('send', pictureRefusal(request, answer.value, name));
    pictures.set(name, address);
    const kept = await keepPictures(pictures);
    if (!kept.ok) return kept;
  }
  return succeed(pictures);
}

const pictureReasons: Readonly<Record<number, string>> = {
  403: 'this user may not put pictures there. Ask for the right to upload files.',
  404: 'there is no such API at this address. Check the address of the destination.',
  413: 'it is too large for it. Put a smaller one into the story.',
  415: 'it takes no pictures of this kind. Put another one into the story.',
};

const pictureRefusal = (request: PlannedRequest, answer: Answer, name: string): string =>
  `The picture ${name} was not taken, and the story was not sent. ${refusal(request, answer, pictureReasons)}`;

/** The story there: by the id it was given, else by its slug. */
async function findThere({ sender, story, knownId, mayReplace, ask }: Delivery): Promise<Outcome<RemoteStory | null>> {
  const byId = knownId === null ? null : sender.findById(knownId);
  // A system that cannot be asked is believed to have what it took.
  if (knownId !== null && byId === null) return succeed({ id: knownId, url: null, changed: null });
  if (byId !== null) {
    const found = await look(byId, sender, ask);
    if (!found.ok || found.value !== null) return found;
  }
  const bySlug = sender.findBySlug(story);
  const found = bySlug === null ? succeed(null) : await look(bySlug, sender, ask);
  if (!found.ok || found.value === null || mayReplace) return found;
  return fail(
    takenCode,
    `A post stands there under the slug “${story.copy.slug}” already${found.value.url === null ? '' : ` (${found.value.url})`}, and it is not known to be this story.`,
  );
}

async function look(
  request: PlannedRequest,
  sender: Sender,
  ask: Delivery['ask'],
): Promise<Outcome<RemoteStory | null>> {
  const answer = await ask(request);
  if (!answer.ok) return answer;
  const { status } = answer.value;
  // What is gone is not there; any other refusal must not be taken for that, or the story would be doubled.
  return status === 404 || status === 410 || (status >= 200 && status < 300)
    ? succeed(sender.found(answer.value))
    : fail('send', refusal(request, answer.value));
}

const reasons: Readonly<Record<number, string>> = {
  401: 'it does not take the user and the secret given. Check both.',
  403: 'this user may not do that there. Ask for the right to edit posts.',
  404: 'there is no such API at this address. Check the address of the destination.',
  409: 'somebody changed the post there meanwhile. Look at it, then send again.',
  413: 'the story is too long for it.',
  422: 'it does not take the story as it is.',
  429: 'too many requests. Wait a little and send again.',
};

const refusal = (
  { url }: PlannedRequest,
  { status, body }: Answer,
  own: Readonly<Record<number, string>> = {},
): string => {
  const told = messageIn(body);
  return `${siteOf(url)} refused (${status}): ${own[status] ?? reasons[status] ?? 'the story was not taken.'}${told === null ? '' : ` It says: “${told}”.`}`;
};

/** What WordPress, Ghost and most others call the reason. */
function messageIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('message' in body && typeof body.message === 'string') return body.message.slice(0, 300);
  return 'errors' in body && Array.isArray(body.errors) ? messageIn(body.errors[0]) : null;
}
