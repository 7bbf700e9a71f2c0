import * as v from 'valibot';
import { fail, succeed, type Outcome } from '../../story/outcome';
import { parseJson } from '../../text/parseJson';
import { destinationSchema, type Destination, type HttpDestination, type PlannedRequest } from '../../ipc/destinations';
import type { PictureFile } from '../copy/copyBlocks';
import type { StoryCopy } from '../copy/storyCopy';

const destinations = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,39}$/)), destinationSchema);

export type { Destination, HttpDestination, PlannedRequest };

/** What a server answered. `body` is its JSON, null where it has none. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A story as the content system has it. */
export interface RemoteStory {
  readonly id: string;
  readonly url: string | null;
  /** When it was last changed there, as that system writes it; null where it does not say. */
  readonly changed: string | null;
}

/** What of a story a sender needs. */
export interface SentStory {
  readonly copy: StoryCopy;
  /** The story as a file of a format. */
  readonly fileIn: (format: string) => Outcome<{ readonly text: string; readonly mediaType: string }>;
}

export interface Credentials {
  readonly secret: string;
  /** Now, in seconds since 1970. */
  readonly now: number;
}

/** One kind of content system: what to ask it and how to read what it says. Builds requests and sends none. */
export interface Sender {
  /** Asks for a story that was sent before, by its id there. Null where the system cannot be asked. */
  readonly findById: (id: string) => PlannedRequest | null;
  /** Asks for whatever stands there under the story’s slug. */
  readonly findBySlug: (story: SentStory) => PlannedRequest | null;
  /** What a search found; null for nothing. */
  readonly found: (answer: Answer) => RemoteStory | null;
  /** Puts the story there as a draft or, where it is there already, in its place; its standing there is left alone. */
  readonly send: (story: SentStory, remote: RemoteStory | null) => Outcome<PlannedRequest>;
  readonly sent: (answer: Answer) => RemoteStory | null;
  /** Puts a picture there by itself; null where the system takes none. */
  readonly sendPicture: ((file: PictureFile) => PlannedRequest) | null;
  /** The address that a picture has there. */
  readonly pictureSent: (answer: Answer) => string | null;
}

/** Reads the file that names destinations. */
export function parseDestinations(name: string, text: string): Outcome<Readonly<Record<string, Destination>>> {
  const read = v.safeParse(destinations, parseJson(text));
  if (read.success) return succeed(read.output);
  const at = v.getDotPath(read.issues[0]);
  return fail(
    'destinations',
    `${name} names no destinations${at === null ? '' : `: “${at}” is missing or wrong (${read.issues[0].message})`}. docs/destinations.md shows how it is written; secrets have no place in it.`,
  );
}
