import { succeed, type Outcome } from '../../story/outcome';
import type { Destination, PlannedRequest, SentStory } from './destination';
import { senderFor } from './senderFor';
import { bareName, pictureFiles, withAddresses } from './sentPictures';

/** What is known of a story that was sent before. */
export interface SentEarlier {
  /** Its id there; absent where pictures alone have arrived so far. */
  readonly id?: string | undefined;
  /** The addresses of its pictures there, by `bareName`. */
  readonly pictures?: Readonly<Record<string, string>> | undefined;
}

/** A request as it is shown to anybody. */
export function shown({ method, url, headers, secretHeader, body }: PlannedRequest): string {
  const lines = Object.entries({ ...headers, [secretHeader]: '(the secret)' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const text = body === null || typeof body === 'string' ? (body ?? '') : `(${body.length} bytes)`;
  return `${method} ${url}\n${lines.join('\n')}\n\n${text}\n`;
}

/**
 * The requests that would be sent, in their order: pictures that are not there yet, then the story, in which their
 * addresses are named but not known.
 */
export function shownPlan(
  destination: Destination,
  story: SentStory,
  before: SentEarlier | undefined,
): Outcome<readonly PlannedRequest[]> {
  const sender = senderFor(destination);
  const { sendPicture } = sender;
  const known = new Map(Object.entries(before?.pictures ?? {}));
  const files = sendPicture === null ? [] : pictureFiles(story.copy).filter((file) => !known.has(bareName(file)));
  for (const file of files) known.set(bareName(file), `(the address of ${bareName(file)})`);
  const placed = sendPicture === null ? story : { ...story, copy: withAddresses(story.copy, known) };
  const there = before?.id === undefined ? null : { id: before.id, url: null, changed: null };
  const request = sender.send(placed, there);
  if (!request.ok) return request;
  return succeed([...files.flatMap((file) => sendPicture?.(file) ?? []), request.value]);
}

/** What of the story is not sent as it is, in words for the user. */
export function notices({ copy }: SentStory, destination: Destination): readonly string[] {
  const left = senderFor(destination).sendPicture === null ? pictureFiles(copy).length : 0;
  return [
    ...copy.notices,
    ...(left === 0
      ? []
      : [
          `${left === 1 ? 'One picture is a file' : `${left} pictures are files`}: only the text is sent there, so put it in by hand.`,
        ]),
  ];
}
