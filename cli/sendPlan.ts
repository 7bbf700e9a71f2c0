import type { Destination, PlannedRequest, SentStory } from '../shared/exporters/destinations/destination';
import { senderFor } from '../shared/exporters/destinations/senderFor';
import { bareName, pictureFiles, withAddresses } from '../shared/exporters/destinations/sentPictures';
import { succeed, type Outcome } from '../shared/story/outcome';
import type { SentBefore } from './sentBefore';

/** Text without the secret: a request as it is shown to anybody. */
export function shown({ method, url, headers, secretHeader, body }: PlannedRequest): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${name === secretHeader ? '(the secret)' : value}`,
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
  before: SentBefore[string] | undefined,
): Outcome<readonly PlannedRequest[]> {
  const sender = senderFor(destination);
  const secret = destination.kind === 'ghost' ? `${'0'.repeat(24)}:${'0'.repeat(64)}` : '';
  const credentials = { secret, now: 0 };
  const { sendPicture } = sender;
  const known = new Map(Object.entries(before?.pictures ?? {}));
  const files = sendPicture === null ? [] : pictureFiles(story.copy).filter((file) => !known.has(bareName(file)));
  for (const file of files) known.set(bareName(file), `(the address of ${bareName(file)})`);
  const placed = sendPicture === null ? story : { ...story, copy: withAddresses(story.copy, known) };
  const there = before?.id === undefined ? null : { id: before.id, url: null, changed: null };
  const request = sender.send(placed, there, credentials);
  if (!request.ok) return request;
  return succeed([...files.flatMap((file) => sendPicture?.(file, credentials) ?? []), request.value]);
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
